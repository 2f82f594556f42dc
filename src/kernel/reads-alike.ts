/** Blank, although Unicode counts some of them among the letters: the fillers of Hangul, the blank of braille. */
const blanks = /[\s\u115f\u1160\u3164\uffa0\u2800]+/g;

/** What a person sees of a line: composed (NFC), one blank between words, nothing that no screen shows. */
const seen = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(blanks, " ")
    .replaceAll(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replaceAll(/ +/g, " ")
    .trim();

/** Whether a person who reads both texts sees the same: blanks, composition and invisible characters do not count. */
export const readsAlike = (one: string, other: string): boolean => seen(one) === seen(other);
