import { PDFiumLibrary } from "@hyzyla/pdfium";
import { expect, test } from "vitest";
import { decisionForTests } from "../../../../test/stages/decision.ts";
import type { Instant } from "../../../kernel/time.ts";
import { sectionCodes } from "../domain/decision-text.ts";
import { typesetDecision } from "./decision-document.ts";
import { withNoBreakSpaces } from "./no-break-spaces.ts";

const at = "2026-11-24T15:00:00.000Z" as Instant;
const nbsp = "\u00a0";

async function pagesOf(pdf: Buffer): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages = [...document.pages()].map((page) => page.getText().replaceAll(/[\s\u00a0]+/g, " "));
  document.destroy();
  library.destroy();
  return pages;
}
const printed = async (changed: Parameters<typeof decisionForTests>[0] = {}) =>
  (await pagesOf(await typesetDecision(decisionForTests(changed), at))).join(" ");

test("a decision says who decided what for whom, when it takes effect, and when the reasons were written", async () => {
  const text = await printed();
  for (const said of [
    "Immigration and Refugee Board of Canada Refugee Protection Division",
    "Citation 2026 IRB 412",
    "File number TC6-00412",
    "Person Lumia Zorvamar",
    "Determination The claim is allowed.",
    "Date of hearing November 3, 2026",
    "Date of effect of the decision November 3, 2026",
    "Date of the written reasons November 24, 2026",
    "Language of the decision English",
    "Member Anouk Deverell",
    "Counsel Paul Brisson",
    "were given orally at the hearing",
  ])
    expect(text).toContain(said);
  expect(text).not.toContain("Minister");
  expect(text).not.toContain("Designated");
});

test("paragraphs are numbered from the first section to the last, quotations and lists are not", async () => {
  const text = await printed();
  expect([...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]))).toEqual([1, 2, 3, 4]);
  expect(text).toMatch(/\[2\] The testimony was consistent\. I left at night/);
  expect(text).toMatch(/• a passport • two letters 1\. persecution 2\. a nexus \[3\]/);
});

test("an empty section or paragraph is not printed and takes no number, whatever the order in which they came", async () => {
  const one = (text: string) => ({ type: "paragraph" as const, runs: [{ text }] });
  const sections = sectionCodes.toReversed().map((code) => ({
    code,
    blocks: code === "facts" ? [one("  ")] : [one(code)],
  }));
  const text = await printed({ text: { sections } });
  expect(text).not.toContain("Facts");
  expect(text).toMatch(
    /Introduction \[1\] introduction Issues \[2\] issues Analysis \[3\] analysis Determination \[4\]/,
  );
});

test("several persons stand in a table with their own determinations, and every page has the file numbers", async () => {
  const [first] = decisionForTests().cases;
  if (first === undefined) throw new Error("no case");
  const cases = [
    first,
    {
      ...first,
      fileNumber: "TC6-00413",
      name: "عمر زورفامار",
      clientId: null,
      determination: { en: "The claim is rejected.", fr: "x" },
    },
  ];
  const blocks = Array.from({ length: 40 }, () => ({
    type: "paragraph" as const,
    runs: [{ text: "word ".repeat(60) }],
  }));
  const document = decisionForTests({ cases, text: { sections: [{ code: "facts", blocks }] } });
  const pages = await pagesOf(await typesetDecision(document, at));
  expect(pages[0]).toContain("TC6-00412 Lumia Zorvamar Client ID: 12-3456-7890 The claim is allowed.");
  expect(pages[0]).toContain("The claim is rejected.");
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    if (index > 0) expect(page).toMatch(/^TC6-00412, TC6-00413 /);
    expect(page).toContain(`Page ${index + 1} / ${pages.length}`);
  }
});

test("a panel has its members' names, a decision without a hearing says so, and a correction names what it corrects", async () => {
  const text = await printed({
    members: ["A. One", "B. Two", "C. Three"],
    heardOn: [],
    wasOral: false,
    ministerCounsel: ["D. Four"],
    designatedRepresentatives: ["E. Five"],
    correction: { of: "the reasons of November 20, 2026", note: "in paragraph 2, 2025 became 2026." },
  });
  expect(text).toContain("Members of the panel A. One B. Two C. Three");
  expect(text).toContain("Hearing Decided without a hearing");
  expect(text).toContain("Counsel for the Minister D. Four");
  expect(text).toContain("Designated representative E. Five");
  expect(text).toContain(
    "This version corrects the reasons of November 20, 2026. What was corrected: in paragraph 2, 2025 became 2026.",
  );
  expect(text).not.toContain("given orally");
});

test("in French it is French throughout, and tells assistive technology so", async () => {
  const pdf = await typesetDecision(decisionForTests({ language: "fr", citation: "2026 CISR 412" }), at);
  const text = (await pagesOf(pdf)).join(" ");
  for (const said of [
    "Section de la protection des réfugiés",
    "Motifs et décision",
    "Date de prise d’effet de la décision 3 novembre 2026",
    "La demande d’asile est accueillie.",
    "Analyse",
    "Commissaire",
  ])
    expect(text).toContain(said);
  expect(text).not.toMatch(/Determination|Member|Hearing/);
  expect(pdf.toString("latin1")).toContain("/Lang (fr-CA)");
});

test("what a member wrote is printed as it stands, whatever it means to the typesetter", async () => {
  const hostile = '#panic("no") *b* _i_ <label> @ref // c {{x}} \\u{41}';
  const text = await printed({
    text: { sections: [{ code: "facts", blocks: [{ type: "paragraph", runs: [{ text: hostile }] }] }] },
  });
  expect(text).toContain(hostile);
});

test("French lines do not end before a colon or a closing mark, nor inside an hour or a number", () => {
  expect(withNoBreakSpaces("dit : « à 14 h 30, 12 000 $, 40 % »", "fr")).toBe(
    `dit${nbsp}: «${nbsp}à 14${nbsp}h${nbsp}30, 12${nbsp}000${nbsp}$, 40${nbsp}%${nbsp}»`,
  );
  expect(withNoBreakSpaces("à 9 h, le 3 hommes", "fr")).toBe(`à 9${nbsp}h, le 3 hommes`);
  expect(withNoBreakSpaces("a : b", "en")).toBe("a : b");
});
