const ascii = (bytes: Buffer, from: number, length: number) => bytes.toString("latin1", from, from + length);
const utf16 = (text: string) => Buffer.from(text, "utf16le");

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
  ["MZ", "application/x-executable"],
  ["\x7fELF", "application/x-executable"],
  ["\xca\xfe\xba\xbe", "application/x-executable"],
  ["#!", "application/x-executable"],
  ["7z\xbc\xaf\x27\x1c", "application/x-archive"],
  ["Rar!", "application/x-archive"],
  ["\x1f\x8b", "application/x-archive"],
  ["BZh", "application/x-archive"],
  ["\xfd7zXZ", "application/x-archive"],
  ["ID3", "audio/mpeg"],
  ["OggS", "audio/mpeg"],
  ["fLaC", "audio/mpeg"],
  ["\x1aE\xdf\xa3", "video/mp4"],
];

/**
 * What a file is, by what is in it and never by its name.
 * @param head its first bytes, 64 kB are enough
 * @param tail its last bytes: the list of a ZIP's entries stands there
 * @returns a media type, `application/vnd.ms-office.encrypted` for a protected office file, or null
 */
export function sniff(head: Buffer, tail: Buffer): string | null {
  if (ascii(head, 0, 4) === "PK\x03\x04" || ascii(head, 0, 4) === "PK\x05\x06") return zipKind(head, tail);
  if (ascii(head, 0, 8) === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") return oleKind(head, tail);
  const known = atStart.find(([signature]) => ascii(head, 0, signature.length) === signature);
  // "BM" and "MZ" also begin ordinary words: a text is told apart below.
  if (known !== undefined && !(known[0].length === 2 && isText(head))) return known[1];
  if (ascii(head, 0, 2) === "#!") return "application/x-executable";
  const box = boxKind(head);
  if (box !== null) return box;
  if (ascii(head, 0, 4) === "RIFF") return ascii(head, 8, 4) === "WEBP" ? "image/webp" : "audio/mpeg";
  const markup = head
    .subarray(0, 1024)
    .toString("utf8")
    .trimStart()
    .replace(/^\ufeff/, "")
    .toLowerCase();
  if (/^(<!doctype html|<html|<script|<body|<head)/.test(markup)) return "text/html";
  if (head.subarray(0, 1024).includes("%PDF-")) return "application/pdf";
  if (markup.includes("<svg")) return "image/svg+xml";
  return isText(head) && head.length > 0 ? "text/plain" : null;
}

/** ISO base media files name their brand after `ftyp`. */
function boxKind(head: Buffer): string | null {
  if (ascii(head, 4, 4) !== "ftyp") return null;
  const brand = ascii(head, 8, 4);
  const compatible = ascii(head, 16, 40);
  if (brand === "avif" || brand === "avis") return "image/avif";
  if (/^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return compatible.includes("avif") ? "image/avif" : "image/heic";
  return brand.startsWith("M4A") ? "audio/mpeg" : "video/mp4";
}

function zipKind(head: Buffer, tail: Buffer): string {
  const holds = (name: string) => head.includes(name) || tail.includes(name);
  const first = ascii(head, 30, 60);
  if (first.startsWith("mimetypeapplication/vnd.oasis.opendocument.text"))
    return "application/vnd.oasis.opendocument.text";
  if (!holds("[Content_Types].xml")) return "application/zip";
  if (holds("word/document")) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (holds("xl/workbook")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  if (holds("ppt/presentation")) return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  return "application/zip";
}

function oleKind(head: Buffer, tail: Buffer): string {
  const holds = (name: string) => head.includes(utf16(name)) || tail.includes(utf16(name));
  if (holds("EncryptedPackage") || holds("EncryptionInfo")) return "application/vnd.ms-office.encrypted";
  return holds("WordDocument") ? "application/msword" : "application/vnd.ms-office";
}

function isText(head: Buffer): boolean {
  const sample = head.subarray(0, 4096);
  return !sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
