import { expect, test } from "vitest";
import { progressIn, summaryIn } from "./import-text.ts";

test("the summary counts as each language does", () => {
  const summary = { lines: 4, opened: 1, repeated: 0, refused: 3, reasons: {}, refusedFile: "b.refused.ndjson" };
  expect(summaryIn(summary)).toEqual({
    en: "4 lines: 1 case opened, 0 messages known already, 3 lines refused (b.refused.ndjson)",
    fr: "4 lignes\u00a0: 1 dossier ouvert, 0 message déjà connu, 3 lignes refusées (b.refused.ndjson)",
  });
});

test("progress says how much of the file there is", () => {
  expect(progressIn({ lines: 1200, bytes: 450, totalBytes: 1000 })).toEqual({
    en: "1,200 lines, 45% of the file",
    fr: "1\u00a0200 lignes, 45\u00a0% du fichier",
  });
  expect(progressIn({ lines: 0, bytes: 0, totalBytes: 0 }).en).toBe("0 lines, 100% of the file");
});
