import { expect, test } from "vitest";
import { aPdf, pdfOf } from "../../../../test/stages/files.ts";
import { qpdfObjects, runQpdf } from "./qpdf.ts";

test("pages are taken from one PDF and added to another", async () => {
  const taken = await runQpdf({ "a.pdf": aPdf(5), "b.pdf": aPdf(3) }, [
    "a.pdf",
    "--pages",
    "a.pdf",
    "2-3",
    "b.pdf",
    "1",
    "--",
  ]);
  expect(taken.outcome).toBe("done");
  const { objects } = await qpdfObjects(taken.output, false);
  const kinds = [...objects.values()].map(({ value }) => (value as Record<string, unknown> | null)?.["/Type"]);
  expect(kinds.filter((kind) => kind === "/Page")).toHaveLength(3);
});

test("objects are given by the names that references use, with the decoded content of streams when asked", async () => {
  const pdf = pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
    "<</Filter/ASCIIHexDecode/Length 9>>\nstream\n71205120>\nendstream",
  ]);
  const { outcome, trailer, objects } = await qpdfObjects(pdf, true);
  expect(outcome).toBe("done");
  expect(trailer).toMatchObject({ "/Root": "1 0 R" });
  expect(objects.get("4 0 R")?.stream?.toString()).toBe("q Q ");
  expect((await qpdfObjects(pdf, false)).objects.get("4 0 R")?.stream).toBeNull();
});

test("what cannot be read fails in words, and what had to be mended says so", async () => {
  const nothing = await runQpdf({ "in.pdf": Buffer.from("nothing of a PDF") }, ["in.pdf"]);
  expect(nothing).toMatchObject({ outcome: "failed", output: new Uint8Array() });
  expect(nothing.messages).toContain("PDF header");
  const text = aPdf()
    .toString("latin1")
    .replace(/startxref\n(\d+)/, (_, at: string) => `startxref\n${Number(at) - 1}`);
  expect((await qpdfObjects(Buffer.from(text, "latin1"), false)).outcome).toBe("mended");
});
