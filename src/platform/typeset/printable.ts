import anyAscii from "any-ascii";
import type { Json } from "../../kernel/canonical-json.ts";

// Control characters print nothing; explicit direction marks could make a printed line read otherwise than it is stored.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Every string of the data, made fit to print by `change`. Keys and numbers stay. */
export function mapStrings(data: Json, change: (text: string) => string): Json {
  if (typeof data === "string") return change(data);
  if (data === null || typeof data !== "object") return data;
  if (Array.isArray(data)) return data.map((item: Json) => mapStrings(item, change));
  return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, mapStrings(item, change)]));
}

/** Without the characters that no printed page can show. Everything else is kept as written. */
export function printable(text: string): string {
  return text.toWellFormed().normalize("NFC").replaceAll(unprintable, "");
}

const longest = 40;
const step = 12;
/** Codes and addresses, which are copied out of the document: nothing may stand between their signs. */
const copied = /:\/\/|^(?=.*\d)([0-9a-f-]{1,64}|[0-9A-Z-]{1,64})$/;

/**
 * The text with places at which a line may end in what has none: a file's name of 180 letters would leave the page. Between
 * characters as people count them.
 */
export function breakable(text: string): string {
  return text.replaceAll(/\S{41,}/gu, (run) => {
    if (copied.test(run)) return run;
    const signs = [...graphemes.segment(run)].map((one) => one.segment);
    if (signs.length <= longest) return run;
    return signs.map((sign, at) => (at > 0 && at % step === 0 ? `\u200b${sign}` : sign)).join("");
  });
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Words with a letter that no font of this machine has, in Latin letters between square brackets: a reader sees that
 * they are not the person's own letters, and the document is not lost for want of a font.
 */
export function inLatinLetters(text: string, missing: ReadonlySet<string>): string {
  return text.replaceAll(/\S+/gu, (word) => {
    const letters = [...word];
    return letters.some((letter) => missing.has(letter)) ? `[${letters.map(latinOf).join("")}]` : word;
  });
}

function latinOf(letter: string): string {
  if (/[\p{Script=Latin}\p{ASCII}]/u.test(letter)) return letter;
  const latin = anyAscii(letter);
  if (latin !== "" || /\p{M}/u.test(letter)) return latin;
  return `U+${Number(letter.codePointAt(0)).toString(16).toUpperCase()}`;
}
