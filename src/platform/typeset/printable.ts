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
  return `U+${letter.codePointAt(0)?.toString(16).toUpperCase() ?? ""}`;
}
