const digit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const blank = (byte: number | undefined) =>
  byte === 32 || (byte !== undefined && byte >= 9 && byte <= 13) || byte === 0;
const between = String.raw`(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])+`;
const header = new RegExp(String.raw`^(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])*(\d+)${between}\d+(?:${between})?obj`);
const longestHeader = 400;
const longestComment = 200;

export interface ObjectHeader {
  readonly number: number;
  /** Where its number stands. */
  readonly at: number;
  /** Behind the word `obj`. */
  readonly end: number;
}

/** The header of an object at a place that something names, or null. Comments count as blanks, as everywhere. */
export function headerAt(bytes: Buffer, offset: number): ObjectHeader | null {
  const found = header.exec(bytes.toString("latin1", offset, offset + longestHeader));
  const number = found?.[1];
  if (found === null || number === undefined) return null;
  return { number: Number(number), at: offset + found[0].search(/\d/), end: offset + found[0].length };
}

/** The number before the word `obj`, or null when the word is part of something else or stands behind none. */
export function headerBefore(bytes: Buffer, obj: number): ObjectHeader | null {
  const generation = backOverNumber(bytes, backOverBlanks(bytes, obj - 1));
  if (generation === null || !(blank(bytes[generation]) || bytes[generation] === 0x25)) return null;
  const end = backOverBlanks(bytes, generation);
  const before = backOverNumber(bytes, end);
  if (before === null) return null;
  return { number: Number(bytes.toString("latin1", before + 1, end + 1)), at: before + 1, end: obj + 3 };
}

/** Also over comments: from the end of a line to its first `%`. */
function backOverBlanks(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const line = bytes[at] === 10 || bytes[at] === 13;
    if (line) {
      const comment = commentBefore(bytes, at);
      if (comment !== null) {
        at = comment - 1;
        continue;
      }
    }
    if (!blank(bytes[at])) return at;
    at--;
  }
}

function commentBefore(bytes: Buffer, end: number): number | null {
  let comment: number | null = null;
  for (let at = end - 1; at >= Math.max(0, end - longestComment); at--) {
    if (bytes[at] === 10 || bytes[at] === 13) break;
    if (bytes[at] === 0x25) comment = at;
  }
  return comment;
}

function backOverNumber(bytes: Buffer, from: number): number | null {
  let at = from;
  while (digit(bytes[at])) at--;
  return at === from ? null : at;
}
