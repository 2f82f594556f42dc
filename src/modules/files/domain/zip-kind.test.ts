import { expect, test } from "vitest";
import { scanOf } from "./scan.ts";
import { sniff } from "./sniff.ts";
import { zipKind } from "./zip-kind.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
/** The first entry of a ZIP, whose name stands at the thirtieth byte. */
const entry = (name: string) => bytes(`PK\x03\x04${".".repeat(26)}${name}`);
const office = "application/vnd.openxmlformats-officedocument";
const nothing = Buffer.alloc(0);

test.each([
  [
    "a text of Word, by its first entries",
    entry("[Content_Types].xml word/document.xml"),
    nothing,
    `${office}.wordprocessingml.document`,
  ],
  [
    "a text of Word, by its list",
    entry("a"),
    bytes("_rels/.rels word/document.xml"),
    `${office}.wordprocessingml.document`,
  ],
  [
    "a table, half in its entries",
    entry("docProps/app.xml"),
    bytes("xl/workbook.xml"),
    `${office}.spreadsheetml.sheet`,
  ],
  ["slides", entry("_rels/.rels"), bytes("ppt/presentation.xml"), `${office}.presentationml.presentation`],
  [
    "an archive that holds only a text's name",
    entry("word/document.xml"),
    bytes("word/document.xml"),
    "application/zip",
  ],
  ["what another office makes", entry("Index/Document.iwa"), nothing, "application/vnd.apple.pages"],
  [
    "slides of another office, before its texts",
    entry("Index/Slide.iwa Index/Document.iwa"),
    nothing,
    "application/vnd.apple.keynote",
  ],
  ["a program of Java", entry("META-INF/MANIFEST.MF"), bytes("A.class"), "application/java-archive"],
  ["an archive with a list of Java and no program", entry("META-INF/MANIFEST.MF"), nothing, "application/zip"],
  [
    "a text that says its kind first",
    entry("mimetypeapplication/vnd.oasis.opendocument.textPK"),
    nothing,
    "application/vnd.oasis.opendocument.text",
  ],
  ["one that says its kind and no more", entry("mimetypeapplication/epub+zip"), nothing, "application/epub+zip"],
  ["one that says its kind later", entry("a mimetypeapplication/epub+zip"), nothing, "application/zip"],
  ["any other archive", entry("a.txt"), bytes("a.txt"), "application/zip"],
])("%s is told by its entries", (_what, head, tail, kind) => {
  expect([zipKind(head, tail), sniff(head, tail)]).toEqual([kind, kind]);
});

test("an archive of nothing is one too, and what only begins nearly so is none", () => {
  expect(sniff(bytes(`PK\x05\x06${"\0".repeat(18)}`), nothing)).toBe("application/zip");
  expect(sniff(bytes("PK\x01\x02\x03"), nothing)).toBeNull();
});

test.each([
  ["clean", true, false, "clean"],
  ["infected", false, true, "infected"],
  [null, true, true, "own"],
  [null, true, false, "waiting"],
  [null, false, false, "not-scanned"],
] as const)(
  "of a scan that said %s, configured %s, of the tribunal's own %s, is said %s",
  (verdict, configured, own, said) => {
    expect(scanOf(verdict, configured, own)).toBe(said);
    if (!own) expect(scanOf(verdict, configured)).toBe(said);
  },
);
