import anyAscii from "any-ascii";

/** Any script in plain lower-case Latin letters, one space between words: « Éloïse O’Brien » → `eloise o'brien`. */
export function plainText(text: string): string {
  return anyAscii(text.normalize("NFC"))
    .toLowerCase()
    .replaceAll(/['’`-]/g, " ")
    .replaceAll(/[^a-z0-9 ]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
