import { visibleLine } from "../../../kernel/visible-text.ts";

const longest = 180;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const withoutName = "document";

/**
 * The name of a file as people may see it: no folder, nothing invisible, no mark that turns the direction of text, no sign
 * that a disk refuses, at most 180 characters with its ending kept. Never used as a name on our own disk.
 */
export function cleanFileName(received: string): string {
  const last = received.toWellFormed().normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const line = visibleLine(last).replace(/[<>:"|?*\ufffd]/g, "-");
  const plain = line.replace(/^[. ]+|[. ]+$/g, "");
  if (plain === "") return withoutName;
  // Only the ending was there to be seen.
  if (endingOf(line) === plain.toLowerCase()) return `${withoutName}.${plain}`;
  const name = reserved.test(plain) ? `_${plain}` : plain;
  return shortened(name, (text) => [...text].length, longest);
}

/**
 * The same name in so many bytes (UTF-8): disks and the programs that unpack archives take 255 of them and drop what is
 * longer, and a letter of Arabic takes two. Cut between characters as people count them, with the ending kept.
 */
export function fileNameInBytes(name: string, most: number): string {
  return shortened(name, (text) => Buffer.byteLength(text), most);
}

function shortened(name: string, sizeOf: (text: string) => number, most: number): string {
  if (sizeOf(name) <= most) return name;
  const ending = endingOf(name);
  const kept = ending === "" ? "" : name.slice(-ending.length - 1);
  let room = most - sizeOf(kept);
  let start = "";
  for (const { segment } of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(
    name.slice(0, name.length - kept.length),
  )) {
    room -= sizeOf(segment);
    if (room < 0) break;
    start += segment;
  }
  return `${start.trimEnd()}${kept}`;
}

/** The ending in lower case without its dot, or nothing. */
export function endingOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}
