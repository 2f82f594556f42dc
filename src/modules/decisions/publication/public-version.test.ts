import { inflateSync } from "node:zlib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { expect, test } from "vitest";
import { decisionForTests } from "../../../../test/stages/decision.ts";
import type { Instant } from "../../../kernel/time.ts";
import { typesetDecision } from "../document/decision-document.ts";
import { proposalsIn, type ToHide } from "../domain/anonymise.ts";
import { publicVersion } from "../domain/public-version.ts";
import { toAkomaNtoso } from "./akoma-ntoso.ts";

const at = "2026-11-24T15:00:00.000Z" as Instant;
const hide: ToHide = {
  names: ["Lumia Zorvamar", "Зорвамар Лумия", "Tariq Zorvamar"],
  clientIds: ["12-3456-7890"],
  fileNumbers: ["TC6-00412"],
  birthDates: ["1990-03-07"],
  addresses: ["12 Main Street, Toronto ON M5V 2T6"],
  telephones: ["416-555-0199"],
  emails: ["lumia@example.org"],
};
const blocks = [
  { type: "heading" as const, runs: [{ text: "What Ms. Zorvamar said" }] },
  {
    type: "paragraph" as const,
    runs: [
      {
        text: "Lumia Zorvamar (Лумия Зорвамар), born on March 7, 1990, UCI 12-3456-7890, lives at 12 Main Street with her son ",
      },
      { text: "Tariq", marks: ["bold" as const] },
      { text: ". Write to lumia@example.org or (416) 555-0199." },
    ],
  },
];
const original = decisionForTests({
  designatedRepresentatives: ["Lumia Zorvamar"],
  correction: { of: "the reasons about Lumia Zorvamar", note: "the name Zorvamar was misspelt." },
  cases: [
    {
      fileNumber: "TC6-00412",
      name: "Lumia Zorvamar",
      clientId: "12-3456-7890",
      determination: { en: "The claim of Lumia Zorvamar is allowed.", fr: "La demande d’asile est accueillie." },
    },
  ],
  text: { sections: [{ code: "facts", blocks }] },
});
const traces = /zorv|lumia|tariq|Зорва|Лумия|1990|3456|555|00412|example\.org|main street/iu;

test("nothing of the persons is left in the text of the public version, in its XML or in its PDF", async () => {
  const confirmed = proposalsIn(original.text, hide);
  const { document, remains } = publicVersion(original, hide, confirmed);
  expect(remains).toEqual([]);
  expect(JSON.stringify(document)).not.toMatch(traces);
  expect(toAkomaNtoso(document)).not.toMatch(traces);
  const pdf = await typesetDecision(document, at);
  expect(await wordsOf(pdf)).not.toMatch(/zorv|lumia|tariq|Зорва|Лумия|12-3456|TC6/iu);
  expect(unpacked(pdf)).not.toMatch(/zorv|lumia|tariq|example\.org|12-3456|TC6-/iu);
  // Members and counsel act in public office.
  expect(await wordsOf(pdf)).toContain("Anouk Deverell");
});

test("what a person did not confirm stays, and what was confirmed in one place only is told", () => {
  const proposals = proposalsIn(original.text, hide);
  const { document, remains } = publicVersion(original, hide, proposals.slice(0, 1));
  expect(JSON.stringify(document.text)).toContain("Tariq");
  expect(remains).toEqual(expect.arrayContaining(["Zorvamar", "1234567890"]));
});

test("a member who bears the name of a person of the case is still named", () => {
  const confirmed = proposalsIn(original.text, hide);
  const { document, remains } = publicVersion({ ...original, members: ["Tariq Zorvamar"] }, hide, confirmed);
  expect(document.members).toEqual(["Tariq Zorvamar"]);
  expect(remains).toEqual([]);
});

async function wordsOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const text = [...document.pages()].map((page) => page.getText()).join("\n");
  document.destroy();
  library.destroy();
  return text;
}

/** Everything in the file, compressed or not: metadata, outline, structure. */
function unpacked(pdf: Buffer): string {
  const raw = pdf.toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = ""]) => {
    try {
      return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
    } catch {
      // Not compressed: it is in the raw text.
      return "";
    }
  });
  return [raw, ...streams].join("\n").replaceAll("\u0000", "");
}
