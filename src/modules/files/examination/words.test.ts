import { afterAll, expect, test } from "vitest";
import { aLetter, zipOf } from "../../../../test/stages/files.ts";
import { fileRefusals } from "../file-refusals.ts";
import { examinationStage } from "./testing.ts";

const { t, counsel, examined, close } = await examinationStage();
afterAll(close);

const latin1 = (text: string) => Buffer.from(text, "latin1");
const ole = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    ...streams.map((name) => Buffer.from(name, "utf16le")),
  ]);
const film = latin1("\0\0\0\x18ftypisom\0\0\0\0isommp42");
const odt = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

test.each<[string, string, Buffer]>([
  ["file-rtf", "letter.doc", latin1("{\\rtf1\\ansi hello}")],
  ["file-rtf", "letter.pdf", latin1("{\\rtf1\\ansi hello}")],
  ["file-old-word", "letter.doc", ole("WordDocument")],
  ["file-old-word", "letter.docx", ole("WordDocument")],
  ["file-spreadsheet", "table.xls", ole("Workbook")],
  ["file-spreadsheet", "table.xls", ole("EncryptedPackage", "EncryptionInfo")],
  ["file-spreadsheet", "table.xlsx", ole("EncryptedPackage", "EncryptionInfo")],
  ["office-encrypted", "letter.docx", ole("EncryptedPackage", "EncryptionInfo")],
  ["file-spreadsheet", "table.ods", Buffer.concat([latin1(`PK\x03\x04${"\0".repeat(26)}`), latin1(odt)])],
  ["file-presentation", "talk.ppt", ole("PowerPoint Document")],
  ["file-email", "mail.msg", ole("__properties_version1.0")],
  ["file-email", "mail.eml", latin1("From: a@b.example\r\nSubject: x\r\n\r\nHello")],
  ["file-sound", "voice.amr", latin1("#!AMR\n\0\0")],
  ["file-sound", "voice.pdf", latin1("ID3\x03\0\0\0\0\0\0")],
  ["file-sound", "voice.ogg", latin1("OggS\0\x02 Opus")],
  ["file-sound", "voice.m4a", latin1("\0\0\0\x18ftypM4A \0\0\0\0isommp42")],
  ["file-video", "film.mp4", film],
  ["file-video", "film.avi", latin1("RIFF\0\0\0\0AVI LIST")],
  ["file-picture-format", "raw.cr3", latin1("\0\0\0\x18ftypcrx \0\0\0\x01crx isom")],
  ["file-picture-format", "a.gif", latin1("GIF89a\x01\0\x01\0")],
  ["file-type-not-accepted", "a.ps", latin1("%!PS-Adobe-3.0\n%%Title: x\n")],
  ["file-archive", "a.7z", Buffer.from("377abcaf271c0004", "hex")],
  ["file-program", "a.sh", latin1("#!/bin/sh\n")],
  ["file-text", "a.txt", latin1("Hello there")],
  ["file-text", "a.txt", Buffer.from("\ufeffHello there", "utf16le")],
])("%s: %s is called what it is, whatever its name says", async (code, fileName, bytes) => {
  expect((await examined(fileName, bytes)).word).toBe(code);
});

test("half of a Word document is one whose end is missing, and a bomb takes too much", async () => {
  const letter = await aLetter("x".repeat(4000));
  expect((await examined("half.docx", letter.subarray(0, letter.length * 0.7))).word).toBe("office-truncated");
  const bomb = await zipOf({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": '<w:document xmlns:w="x"><w:body/></w:document>',
    "word/media/a.bin": "x",
  });
  // What its list says of the last one, which nobody unpacks to find out.
  bomb.writeUInt32LE(1_200_000_000, bomb.lastIndexOf("PK\x01\x02", bomb.length, "latin1") + 24);
  expect((await examined("bomb.docx", bomb)).word).toBe("office-too-complex");
});

test("an encrypted OpenDocument text is protected by a password, and not damaged", async () => {
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  const file = await zipOf(
    {
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": Buffer.from([7, 8, 9, 200, 201]),
      "META-INF/manifest.xml": manifest,
    },
    ["mimetype"],
  );
  expect((await examined("letter.odt", file)).word).toBe("office-encrypted");
});

test("in both languages the words say what can be done, and no word is left in the other one", async () => {
  const { id } = await examined("voice.mp3", latin1("ID3\x03\0\0\0\0\0\0"));
  const { body } = await t.call(counsel, "GET", `/api/v1/uploads/${id}`, undefined, { "accept-language": "fr" });
  expect(body.refusal.title).toBe("Le fichier est un enregistrement sonore (MPEG)");
  for (const [code, { title, next }] of Object.entries(fileRefusals))
    for (const text of [title.fr, next.fr]) expect(text, code).not.toMatch(/\b(?:video|archive file|the)\b/);
});
