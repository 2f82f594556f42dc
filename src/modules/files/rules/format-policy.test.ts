import { expect, test } from "vitest";
import type { CivilDate } from "../../../kernel/time.ts";
import { formatPolicy, isKnownEnding, isLooseEnding, maxPages, maxPixels, officeMediaTypes } from "./format-policy.ts";

const on = "2026-11-24" as CivilDate;
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const openDocument = "application/vnd.oasis.opendocument.text";

test.each([
  ["application/pdf", "PDF", "pdf", "pdf", 600],
  ["image/jpeg", "JPEG", "jpg jpeg jpe jfif", "image", 100],
  ["image/png", "PNG", "png", "image", 100],
  ["image/tiff", "TIFF", "tif tiff", "image", 300],
  ["image/heic", "HEIC", "heic heif hif", "image", 100],
  ["image/webp", "WebP", "webp", "image", 100],
  ["image/avif", "AVIF", "avif", "image", 100],
  [word, "Word", "docx", "office", 100],
  [openDocument, "OpenDocument", "odt", "office", 100],
])("%s is %s, ends in %s, is read as %s and has %i MB at most", (mediaType, label, endings, kind, megabytes) => {
  const policy = formatPolicy(mediaType, on);
  expect(policy).toMatchObject({ label, kind, maxBytes: megabytes * 1024 * 1024 });
  expect(policy?.endings.join(" ")).toBe(endings);
  expect(formatPolicy(mediaType, "2019-12-31" as CivilDate)).toBeUndefined();
});

test("another format is not taken, and only texts of offices are made into a PDF", () => {
  expect(formatPolicy("video/mp4", on)).toBeUndefined();
  expect(officeMediaTypes).toEqual([word, openDocument]);
  expect([maxPages, maxPixels]).toEqual([10_000, 250_000_000]);
});

test.each([
  ["pdf", true],
  ["docx", true],
  ["xlsx", true],
  ["unheard", false],
  ["", false],
])("an ending %s is known: %s", (ending, is) => {
  expect(isKnownEnding(ending)).toBe(is);
});

test.each([
  ["application/pdf", "jpg", false],
  ["image/jpeg", "heic", true],
  ["image/jpeg", "pdf", false],
  [word, "doc", true],
  [word, "rtf", true],
  [word, "png", false],
])("of %s, the ending %s is put right without a word: %s", (mediaType, ending, is) => {
  const policy = formatPolicy(mediaType, on);
  expect(policy !== undefined && isLooseEnding(ending, policy)).toBe(is);
});
