/** A word of a text and where it stands. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Without accents, case and what is not seen: two writings of one word are equal. */
  readonly folded: string;
}

// Letters with what belongs to them, and what may stand unseen between two of them: soft hyphens, joiners, direction marks.
const unseen = "\\u00ad\\u200b-\\u200f\\u2060\\ufeff";
// Chinese is written without spaces, and a name in it is two to four characters among others: each is a word of its own.
const letter = "(?:(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}])";
const word = new RegExp(`\\p{Script=Han}|${letter}(?:(?:${letter}|[${unseen}])*${letter})?`, "gu");
const unseenMarks = new RegExp(`[\\p{M}${unseen}]`, "gu");

/** Letters that no decomposition takes apart and that are written without their stroke, dot or bar elsewhere. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ð: "d",
  þ: "th",
};

export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(unseenMarks, "")
    .toLowerCase()
    .replaceAll(/[øłđıßæœðþ]/g, (letter) => plainLetters[letter] ?? letter);
}

/** The words between spaces, hyphens, apostrophes and other marks. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(word)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    text: found[0],
    folded: folded(found[0]),
  }));
}

/** Written as a name is in a script that has capitals; other scripts have none. */
export const isLikeName = (text: string): boolean => /^[^\p{Ll}]/u.test(text);

/** Of a script without capitals, in which a word often bears what other scripts write beside it: an article, a particle. */
export const isCaseless = (text: string): boolean => /\p{L}/u.test(text) && !/[\p{Lu}\p{Ll}\p{Lt}]/u.test(text);
