import { expect, test } from "vitest";
import { cleanFileName, endingOf, fileNameInBytes } from "./file-name.ts";

test.each([
  ["fillers", "letter\u3164\u115f\uffa0.pdf", "letter.pdf"],
  ["tags", "letter\u{e0001}\u{e0065}\u{e006e}.pdf", "letter.pdf"],
  ["marks of direction", "letter\u202efdp.exe\u2066\u061c.pdf", "letterfdp.exe.pdf"],
  ["variation selectors and soft hyphens", "let\u00adter\ufe0f\u{e0100}.pdf", "letter.pdf"],
  ["blanks that are letters", "\u2800letter\u2800of\u2800May.pdf", "letter of May.pdf"],
  ["line breaks", "letter\r\nof\u2028May.pdf", "letter of May.pdf"],
  ["joiners that join nothing", "\u200dletter\u200c.pdf", "letter.pdf"],
])("a name is cleaned of %s", (_what, received, clean) => {
  expect(cleanFileName(received)).toBe(clean);
});

test("the joiner inside a Persian word is part of it", () => {
  expect(cleanFileName("نامه‌ها.pdf")).toBe("نامه‌ها.pdf");
});

test("a name of which nothing is seen gets one, with its ending", () => {
  expect(cleanFileName("\u3164\u200b")).toBe("document");
  expect(cleanFileName("\u3164.pdf")).toBe("document.pdf");
  expect(cleanFileName("con.pdf")).toBe("_con.pdf");
  // A dot before it that hides it on some disks is no part of the name, which has an ending of its own.
  expect(cleanFileName(".letter.pdf")).toBe("letter.pdf");
  expect(cleanFileName("pdf")).toBe("pdf");
  expect(cleanFileName("/folder/.PDF")).toBe("document.PDF");
});

test.each([
  [
    "180 characters stays as it is, also with a blank before its ending",
    `${"a".repeat(175)} .pdf`,
    `${"a".repeat(175)} .pdf`,
  ],
  ["181 characters loses its last before the ending", `${"a".repeat(176)}b.pdf`, `${"a".repeat(176)}.pdf`],
  ["181 characters that is cut after a blank ends without it", `${"a".repeat(175)} b.pdf`, `${"a".repeat(175)}.pdf`],
])("a name of %s", (_what, received, kept) => {
  expect(cleanFileName(received)).toBe(kept);
});

test.each([
  ["letter.PDF", "pdf"],
  ["letter.tar.gz", "gz"],
  ["letter", ""],
  ["letter.", ""],
  ["letter.of may", ""],
  [`letter.${"a".repeat(10)}`, "a".repeat(10)],
  [`letter.${"a".repeat(11)}`, ""],
])("the ending of %s is “%s”", (name, ending) => {
  expect(endingOf(name)).toBe(ending);
});

test("a long name without an ending is cut at its end, by signs or by bytes", () => {
  expect(cleanFileName("a".repeat(181))).toBe("a".repeat(180));
  expect(fileNameInBytes("é".repeat(5), 10)).toBe("é".repeat(5));
  expect(fileNameInBytes("é".repeat(6), 11)).toBe("é".repeat(5));
  expect(fileNameInBytes("ééé.pdf", 9)).toBe("éé.pdf");
});
