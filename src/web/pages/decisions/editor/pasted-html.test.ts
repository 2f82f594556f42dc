import { expect, test } from "vitest";
import { readyToPaste } from "./pasted-html.ts";

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {color:red} --></style></head>
<body><!--StartFragment--><p class=MsoNormal>The claimant <b>fled</b>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>a passport</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>two <i>letters</i></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span>1.<span>&nbsp;</span></span><!--[endif]-->persecution</p>
<!--EndFragment--></body></html>`;

test("paragraphs, lists, bold and italic of a word processor are kept, its styles, markers and comments are not", () => {
  const ready = readyToPaste(word);
  expect(ready).toContain("<p class=MsoNormal>The claimant <b>fled</b>.</p>");
  expect(ready.replace(/\s+/g, " ")).toContain(
    "<ul><li>a passport</li><li>two <i>letters</i></li></ul> <ol><li>persecution</li></ol>",
  );
  expect(ready).not.toMatch(/color:red|mso-list|StartFragment|supportLists|·|o:p/);
});

test("a line break inside a paragraph stays a blank between two words", () => {
  expect(readyToPaste("<p>one<br>two</p>")).toBe("<p>one two</p>");
});

test("words that are no list stay as they are", () => {
  expect(readyToPaste("<p>1. Introduction</p>")).toBe("<p>1. Introduction</p>");
});
