import { afterAll, expect, test } from "vitest";
import { examinationStage } from "../examination/testing.ts";
import { odtFile, wordFile } from "./testing.ts";

const { examined, close } = await examinationStage();
afterAll(close);

const svg = (inside: string, more = "") => `<svg xmlns="http://www.w3.org/2000/svg"${more}>${inside}</svg>`;

const drawings: readonly (readonly [what: string, drawing: string, word: string])[] = [
  ["runs a script when it is shown", svg("", ' onload="alert(1)"'), "office-macros"],
  ["holds a page of the web", svg('<foreignObject><iframe src="x"/></foreignObject>'), "office-embedded"],
  ["takes in a style from elsewhere", svg("<style>@import url(https://example.org/x.css);</style>"), "office-remote"],
  ["draws with a pattern from elsewhere", svg('<rect style="fill:url(https://example.org/y#z)"/>'), "office-remote"],
  ["draws with a pattern of its own", svg('<rect style="fill:url(#z)"/>'), "ready"],
];

test.each(drawings)("a drawing that %s, in an OpenDocument file and in a Word file", async (_, drawing, word) => {
  const odt = await odtFile({ "Pictures/a.svg": drawing });
  const docx = await wordFile({ "word/media/a.svg": drawing });
  expect([(await examined("letter.odt", odt)).word, (await examined("letter.docx", docx)).word]).toEqual([word, word]);
});
