import { oleKind } from "./ole-kind.ts";
import { zipKind } from "./zip-kind.ts";

const ascii = (bytes: Buffer, from: number, length: number) => bytes.toString("latin1", from, from + length);

/** Signatures at the very beginning: they win over a PDF header further on, as programs that open files do. */
const atStart: readonly (readonly [signature: string, mediaType: string])[] = [
  ["\xff\xd8\xff", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["II*\0", "image/tiff"],
  ["MM\0*", "image/tiff"],
  ["II+\0", "image/tiff"],
  ["MM\0+", "image/tiff"],
  ["GIF8", "image/gif"],
  ["BM", "image/bmp"],
  ["{\\rtf", "application/rtf"],
  ["#!AMR", "audio/amr"],
  ["MZ", "application/x-executable"],
  ["\x7fELF", "application/x-executable"],
  ["\xca\xfe\xba\xbe", "application/x-executable"],
  ["#!", "application/x-executable"],
  ["7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"],
  ["Rar!", "application/x-rar-compressed"],
  ["\x1f\x8b", "application/gzip"],
  ["BZh", "application/x-bzip2"],
  ["\xfd7zXZ", "application/x-xz"],
  ["ID3", "audio/mpeg"],
  ["fLaC", "audio/flac"],
  ["\x1aE\xdf\xa3", "video/matroska"],
];

/**
 * What a file is, by what is in it and never by its name. Only what is taken, what could be taken for it, and what has no
 * signature is told apart here: null leaves the rest to a library of signatures.
 * @param head its first bytes, 64 kB are enough
 * @param tail its last bytes: the list of a ZIP's entries stands there
 * @param directory of an older office file, the list of what is in it
 * @returns a media type, or `application/vnd.ms-office.encrypted` for a protected office file
 */
export function sniff(head: Buffer, tail: Buffer, directory: Buffer = Buffer.of()): string | null {
  if (ascii(head, 0, 4) === "PK\x03\x04" || ascii(head, 0, 4) === "PK\x05\x06") return zipKind(head, tail);
  if (ascii(head, 0, 8) === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") return oleKind([head, directory, tail]);
  const known = atStart.find(([signature]) => ascii(head, 0, signature.length) === signature);
  // "BM" and "MZ" also begin ordinary words: a text is told apart below.
  if (known !== undefined && (known[0] === "#!" || !(known[0].length === 2 && isText(head)))) return known[1];
  const box = boxKind(head);
  if (box !== null) return box;
  if (ascii(head, 0, 4) === "RIFF") return riffKinds[ascii(head, 8, 4)] ?? null;
  if (ascii(head, 0, 4) === "OggS") return head.subarray(0, 4096).includes("theora") ? "video/ogg" : "audio/ogg";
  const markup = head
    .subarray(0, 1024)
    .toString("utf8")
    .trimStart()
    .replace(/^\ufeff/, "")
    .toLowerCase();
  if (/^(<!doctype html|<html|<script|<body|<head)/.test(markup)) return "text/html";
  if (head.subarray(0, 1024).includes("%PDF-") || isHeadlessPdf(head, tail)) return "application/pdf";
  if (markup.includes("<svg")) return "image/svg+xml";
  if (!isText(head) || head.length === 0) return null;
  return isMessage(head) ? "message/rfc822" : "text/plain";
}

const riffKinds: Readonly<Record<string, string>> = { WEBP: "image/webp", WAVE: "audio/wav", "AVI ": "video/avi" };
const filmBrand = /^(isom|iso[2-9]|mp4[12]|avc1|qt {2}|M4V.|3g[pr2].|f4v )$/;
const heicBrand = /^(hei[cxms]|hev[cxms]|mif[12]|msf1|miaf)$/;

/** ISO base media files name their brand after `ftyp`; telephones' photos and AV1 pictures are told from films by it. */
function boxKind(head: Buffer): string | null {
  if (ascii(head, 4, 4) !== "ftyp") return null;
  const main = ascii(head, 8, 4);
  const listed = head.toString("latin1", 16, Math.min(80, head.readUInt32BE(0)));
  const brands = [main, ...(listed.match(/.{4}/gs) ?? [])];
  if (brands.some((brand) => brand === "avif" || brand === "avis")) return "image/avif";
  if (brands.some((brand) => heicBrand.test(brand))) return "image/heic";
  if (/^(M4A|M4B|M4P|F4A)/.test(main)) return "audio/mp4";
  return filmBrand.test(main) ? "video/mp4" : null;
}

/** One that begins with its first object and ends as they do: readers open it. */
const isHeadlessPdf = (head: Buffer, tail: Buffer) =>
  /^\s*(%[^\r\n]*\s+)*\d+\s+\d+\s+obj\b/.test(ascii(head, 0, 1024)) && tail.includes("%%EOF");

/** At least two of the lines with which every message begins. */
function isMessage(head: Buffer): boolean {
  const start = head.toString("latin1", 0, 4096);
  if (!/^[\w-]+:[ \t]/.test(start)) return false;
  const lines = /^(received|return-path|delivered-to|mime-version|message-id|from|to|date|subject):[ \t]/gim;
  return new Set([...start.matchAll(lines)].map((line) => line[1]?.toLowerCase())).size >= 2;
}

function isText(head: Buffer): boolean {
  const mark = ascii(head, 0, 2);
  if (mark === "\xff\xfe" || mark === "\xfe\xff") return true;
  const sample = head.subarray(0, 4096);
  return !sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
