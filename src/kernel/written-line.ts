import type { Bilingual } from "./bilingual.ts";

/** What makes a line of text unfit to be kept as a name or as a part of an address. */
export type LineProblem = "break" | "control" | "direction" | "unreadable" | "empty";

/** Blank, although Unicode counts some of them among the letters: the fillers of Hangul, the blank of braille. */
const blanks = /[\s\u115f\u1160\u3164\uffa0\u2800]+/g;
const joiners = /[\u200c\u200d]/;
// Scripts in which a joiner between two letters changes how they are written.
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** Which form of a character is meant: Han characters of names, Mongolian letters. */
const variants = /[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/**
 * A line as it is kept: composed (NFC), one blank between words, without the characters that nobody sees. Joiners stay
 * where a script writes with them. Nothing that can be seen changes.
 */
export function cleanLine(text: string): string {
  let kept = "";
  for (const letter of text.normalize("NFC").replaceAll(blanks, " ")) {
    const before = [...kept].at(-1) ?? "";
    if (joiners.test(letter) ? joining.test(before) : isSeen(letter, before)) kept += letter;
  }
  return kept.replaceAll(/ +/g, " ").trim();
}

const isSeen = (letter: string, before: string): boolean =>
  variants.test(letter) ? /[\p{L}\p{M}]/u.test(before) : !/\p{Default_Ignorable_Code_Point}/u.test(letter);

/** The same of several lines; empty ones are left out. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanLine)
    .filter((line) => line !== "")
    .join("\n");
}

/** Whether a line can be kept. A name has a letter; a part of an address has a letter or a digit. */
export function lineProblem(text: string, needs: "letter" | "letter-or-digit" | "nothing"): LineProblem | null {
  const inner = text.trim();
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(inner)) return "break";
  if (/\p{Cc}/u.test(inner.replaceAll("\t", " "))) return "control";
  if (/[\u202a-\u202e\u2066-\u2069]/.test(inner)) return "direction";
  if (/[\p{Co}\p{Cs}\ufff9-\ufffd]|\p{Noncharacter_Code_Point}/u.test(inner)) return "unreadable";
  const kept = cleanLine(text);
  const wanted = needs === "letter" ? /\p{L}/u : needs === "letter-or-digit" ? /[\p{L}\p{N}]/u : /^/u;
  return wanted.test(kept) ? null : "empty";
}

/** The same of several lines. */
export function linesProblem(text: string): LineProblem | null {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => lineProblem(line, "nothing"));
  return (
    lines.find((problem) => problem !== null) ?? lineProblem(cleanLines(text).replaceAll("\n", " "), "letter-or-digit")
  );
}

/** Whether everything that has a script is in Latin letters: what a carrier of the post anywhere can read. */
export const isLatin = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text);

/** What a person is told of such a line. */
export const lineWords: Readonly<Record<LineProblem | "not-latin", Bilingual>> = {
  break: { en: "Write it on one line.", fr: "Inscrivez-le sur une seule ligne." },
  control: {
    en: "It has a control character, which cannot be seen. Type it again instead of pasting it.",
    fr: "Il contient un caractère de commande, invisible. Saisissez-le de nouveau au lieu de le coller.",
  },
  direction: {
    en: "It has a character that turns the direction of the text, so that it would read otherwise than it is written. Type it again instead of pasting it.",
    fr: "Il contient un caractère qui inverse le sens du texte\u00a0: on y lirait autre chose que ce qui est écrit. Saisissez-le de nouveau au lieu de le coller.",
  },
  unreadable: {
    en: "It has a character that no font shows. Type it again.",
    fr: "Il contient un caractère qu’aucune police n’affiche. Saisissez-le de nouveau.",
  },
  empty: {
    en: "Write at least one letter; what is not known is left empty.",
    fr: "Inscrivez au moins une lettre; ce qui est inconnu reste vide.",
  },
  "not-latin": {
    en: "Write this form in Latin letters: it is what the post reads.",
    fr: "Inscrivez cette forme en lettres latines\u00a0: c’est elle que lit la poste.",
  },
};
