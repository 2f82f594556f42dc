import { expect, test } from "vitest";
import { pdfOf } from "../../../../../test/stages/files.ts";
import { leftOver } from "./left-over.ts";
import { catalog, streamOf, words } from "./testing.ts";

const secret = "SECRETWORD";
const hex = Buffer.from(secret).toString("hex");

/** A page with something beside what it shows. */
const part = (...more: readonly string[]) =>
  pdfOf([
    catalog("/Own 5 0 R"),
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>/Contents 4 0 R>>",
    words("Shown"),
    ...more,
  ]);

test.each([
  ["words", `(${secret})`, secret],
  ["words in UTF-16", `<feff${[...secret].map((sign) => `00${Buffer.from(sign).toString("hex")}`).join("")}>`, secret],
  ["bytes that are no words", `<00ff80209d20${hex}>`, secret],
  ["a list in a list", `[[1 (${secret})]]`, secret],
  ["a dictionary", `<</A<</B(${secret})>>>>`, secret],
  ["a stream", streamOf(`x ${secret} y`), secret],
  ["a list, behind nothing", `[null (${secret})]`, secret],
  ["a name", `/${secret}`, null],
  ["a name that ends so", `/A${secret}`, null],
  ["words that are the digits of its signs", `(${hex})`, null],
  ["a longer word", `(${secret}S)`, null],
  ["a program of letters", streamOf(secret, "/Length1 9"), null],
  [
    "a picture",
    streamOf(secret, "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"),
    null,
  ],
  ["the words of a picture", streamOf("x", `/Subtype/Image/Alt(${secret})`), secret],
])("a word of a page that was cut away is found in %s, or is not", async (_what, object, found) => {
  expect(await leftOver(part(object), "Shown", `${secret} and more`)).toBe(found);
});

test.each([
  ["stands on a page that is kept", "Shown SECRETWORD", secret],
  ["is written letter by letter on one", "XSECRETWORDX", secret],
  ["is shorter than six letters", "Shown", "SHORT"],
])("a word that %s is none of the other page", async (_what, kept, cut) => {
  expect(await leftOver(part(`(${secret} SHORT)`), kept, cut)).toBeNull();
});

test("six letters are a word", async () => {
  expect(await leftOver(part("(SECRET)"), "Shown", "SECRET")).toBe("SECRET");
});

test("where nothing is kept, whatever stands in the part is of the other page; what qpdf cannot read is a fault", async () => {
  expect(await leftOver(part(`(${secret})`), "", secret)).toBe(secret);
  await expect(leftOver(Buffer.from("no PDF"), "", secret)).rejects.toThrow("cannot read");
});
