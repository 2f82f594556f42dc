import { expect, test } from "vitest";
import { archiveCsv, archiveHtml } from "./archive-index.ts";

const one = {
  docketNumber: 7,
  type: { en: "Disclosure", fr: "Communication" },
  description: "A <b>letter</b>",
  fileName: "letter & more.pdf",
  pages: 3,
  sizeBytes: 1200,
  hash: "ab12",
  receivedEn: "November 24, 2026",
  receivedFr: "le 24 novembre 2026",
  entry: "documents/0007 - letter & more.pdf",
  leftOut: null,
};
const heading = { fileNumber: "TC6-00001", madeEn: "November 25, 2026", madeFr: "le 25 novembre 2026" };

test("each half of an archive's index speaks one language alone", () => {
  const [english, french] = archiveHtml(heading, [one]).split("<hr>");
  for (const words of ["November 25, 2026", "November 24, 2026", "Disclosure"]) {
    expect(english).toContain(words);
    expect(french).not.toContain(words);
  }
  for (const words of ["le 25 novembre 2026", "le 24 novembre 2026", "Communication"]) {
    expect(french).toContain(words);
    expect(english).not.toContain(words);
  }
});

test("a name in an index is a link into the archive, and what was typed is never read as a page", () => {
  const html = archiveHtml(heading, [one]);
  expect(html).toContain('href="documents/0007%20-%20letter%20%26#38;%20more.pdf"'.replace("%26#38;", "%26"));
  expect(html).not.toContain("<b>letter");
});

test("what was left out of an archive is said with its reason in place of its name", () => {
  const left = { ...one, entry: null, leftOut: { en: "Infected", fr: "Infecté" } };
  const [english, french] = archiveHtml(heading, [left]).split("<hr>");
  expect(english).toContain("<td>Infected</td>");
  expect(french).toContain("<td>Infecté</td>");
  expect(archiveCsv([left])).toContain('"Infected / Infecté"');
  expect(archiveCsv([one])).toContain('"documents/0007 - letter & more.pdf"');
});

test.each(["=1+1", "+1", "-1", "@sum", "\tx", "\rx"])("the cell %j is no formula to a spreadsheet", (description) => {
  expect(archiveCsv([{ ...one, description }])).toContain(`"'${description}"`);
});
