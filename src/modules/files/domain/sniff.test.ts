import { expect, test } from "vitest";
import { oleDirectoryAt } from "./ole-kind.ts";
import { sniff } from "./sniff.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const kindOf = (head: Buffer, tail = head, directory?: Buffer) => sniff(head, tail, directory);

/** A box `ftyp` as ISO base media files begin with it: the brand, its version, and the brands that fit as well. */
function boxed(brand: string, ...others: readonly string[]): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(16 + 4 * others.length);
  return Buffer.concat([size, bytes(`ftyp${brand}\0\0\0\0${others.join("")}moov and what follows`)]);
}

test.each([
  ["a telephone's photo", boxed("heic", "mif1", "heic"), "image/heic"],
  ["one that says so only among the brands that fit", boxed("abcd", "mif1"), "image/heic"],
  ["an AV1 picture", boxed("avif", "mif1", "miaf"), "image/avif"],
  ["an AV1 picture that says so only as the last that fits", boxed("mif1", "miaf", "avif"), "image/avif"],
  ["a sequence of AV1 pictures", boxed("avis", "msf1"), "image/avif"],
  ["a film", boxed("isom", "iso2", "mp41"), "video/mp4"],
  ["a recording", boxed("M4A ", "isom"), "audio/mp4"],
  ["a box of another brand, whatever follows it", boxed("abcd"), null],
  [
    "a box of another brand, before the name of one",
    Buffer.concat([boxed("abcd").subarray(0, 16), bytes("heic")]),
    null,
  ],
  ["a sound", bytes("RIFF\0\0\0\0WAVEfmt "), "audio/wav"],
  ["an older film", bytes("RIFF\0\0\0\0AVI LIST"), "video/avi"],
  ["a JPEG", bytes("\xff\xd8\xff\xe0\0\x10JFIF"), "image/jpeg"],
  ["a program", bytes("MZ\x90\0\x03\0\0\0"), "application/x-executable"],
  ["a program of words", bytes("#!/bin/sh\necho"), "application/x-executable"],
  ["a text that begins as a program does", bytes("MZ is a rare beginning of a letter."), "text/plain"],
  ["a text that begins as a picture does", bytes("BM is a rare one, too."), "text/plain"],
  ["a letter that is text as a whole", bytes("{\\rtf1 a letter}"), "application/rtf"],
  ["a page at once", bytes("<html>"), "text/html"],
  ["a page", bytes("\n <!DOCTYPE html><title>A</title>"), "text/html"],
  ["a PDF at once", bytes("%PDF-1.7\n"), "application/pdf"],
  ["a PDF behind a line of a mailer", bytes("X-Mailer: none\n%PDF-1.7\n"), "application/pdf"],
  ["a drawing", bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "image/svg+xml"],
  ["nothing", Buffer.alloc(0), null],
])("%s is told by what is in it", (_what, head, kind) => {
  expect(kindOf(head)).toBe(kind);
});

/** An older office file (compound file) with sectors of so many bytes, whose directory is the sector of this number. */
function container(shift: number, sector: number): Buffer {
  const head = Buffer.alloc(512);
  bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").copy(head);
  head.writeUInt16LE(shift, 30);
  head.writeUInt32LE(sector, 48);
  return head;
}
const named = (name: string) => Buffer.from(name, "utf16le");

test.each([
  ["the usual sectors", container(9, 3), 4 * 512],
  ["large sectors", container(12, 1), 2 * 4096],
  ["the smallest", container(7, 0), 128],
  ["smaller ones than there are", container(6, 0), null],
  ["the largest", container(16, 0), 65_536],
  ["larger ones than there are", container(17, 0), null],
  ["the last sector that can be one", container(7, 0xfffffff0), (0xfffffff0 + 1) * 128],
  ["a number that is no sector's", container(9, 0xfffffffe), null],
  ["a header that is cut off", container(9, 3).subarray(0, 75), null],
  ["a header that is just whole", container(9, 3).subarray(0, 76), 4 * 512],
  ["another file", Buffer.concat([Buffer.of(0), container(9, 3).subarray(1)]), null],
  ["the first number that is no sector's", container(7, 0xfffffff1), null],
])("the directory of an older office file with %s is found by its header", (_what, head, at) => {
  expect(oleDirectoryAt(head)).toBe(at);
});

test.each([
  ["a protected one", "EncryptedPackage", "application/vnd.ms-office.encrypted"],
  ["a letter", "WordDocument", "application/msword"],
  ["a table", "Workbook", "application/vnd.ms-excel"],
  ["slides", "PowerPoint Document", "application/vnd.ms-powerpoint"],
  ["a message", "__properties_version1.0", "application/vnd.ms-outlook"],
  ["what nobody knows", "Contents", "application/vnd.ms-office"],
])("an older office file is %s by the names in its directory", (_what, name, kind) => {
  expect(kindOf(container(9, 3), Buffer.alloc(0), named(name))).toBe(kind);
});

/** Words until a place, so that what follows stands there. */
const until = (place: number, begin = "") => begin.padEnd(place, ".");

test.each([
  ["a message", "From: a\nTo: b\n", "message/rfc822"],
  ["one line of a message", "From: a\nDear b\n", "text/plain"],
  ["one line twice", "From: a\nFrom: b\n", "text/plain"],
  ["lines of a message behind other words", "Dear b\nFrom: a\nTo: b\n", "text/plain"],
  ["a second line that is just near enough", `${until(4091, "From: a\n")}\nTo: b`, "message/rfc822"],
  ["a second line that is too far", `${until(4092, "From: a\n")}\nTo: b`, "text/plain"],
  ["a drawing that is just near enough", `${until(1020)}<svg`, "image/svg+xml"],
  ["a drawing that is too far", `${until(1021)}<svg`, "text/plain"],
  ["a PDF that is just near enough", `${until(1019)}%PDF-1.7`, "application/pdf"],
  ["a PDF that is too far", `${until(1020)}%PDF-1.7`, "text/plain"],
  ["a PDF without its first line", "%a\n1 0 obj\n<<>>\nendobj\n%%EOF", "application/pdf"],
  ["a PDF whose first object is just near enough", `${"1 0 obj".padStart(1024)}\n%%EOF`, "application/pdf"],
  ["a PDF whose first object is too far", `${"1 0 obj".padStart(1025)}\n%%EOF`, "text/plain"],
  ["the last line of a PDF alone", "Dear b\n%%EOF", "text/plain"],
  ["its first object alone", "1 0 obj\n<<>>\nendobj\n", "text/plain"],
  ["a sound of Ogg", "OggS and so on", "audio/ogg"],
  ["a film of Ogg", `${until(4090, "OggS")}theora`, "video/ogg"],
  ["a film of Ogg that says so too far", `${until(4091, "OggS")}theora`, "audio/ogg"],
  ["a sign that no text has", "a\x08b", null],
  ["such a sign at once", "\x08b", null],
  ["a tab, a line break and an escape", "a\tb\r\n\x1b", "text/plain"],
  ["a sign that no text has between them", "a\x0eb", null],
  ["the last sign that no text has", "a\x1fb", null],
  ["such a sign where nobody looks any more", `${until(4096)}\x08`, "text/plain"],
  ["such a sign where it is just looked", `${until(4095)}\x08`, null],
  ["two bytes of UTF-16", "\xff\xfea\0", "text/plain"],
  ["two bytes of UTF-16 the other way", "\xfe\xff\0a", "text/plain"],
])("%s is told so", (_what, content, kind) => {
  expect(kindOf(bytes(content))).toBe(kind);
});
