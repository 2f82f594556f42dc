import { expect, test } from "vitest";
import { countInBoth, isLanguage, say, sayCount } from "./bilingual.ts";

const files = {
  one: { en: "{count} file", fr: "{count} fichier" },
  other: { en: "{count} files", fr: "{count} fichiers" },
};

test.each([
  [0, "0 files", "0 fichier"],
  [1, "1 file", "1 fichier"],
  [2, "2 files", "2 fichiers"],
  [1_500, "1,500 files", "1\u00a0500 fichiers"],
  // French has a form of its own for millions, which says the noun in the plural too.
  [1_000_000, "1,000,000 files", "1\u00a0000\u00a0000 fichiers"],
])("%i is said as each language counts", (count, en, fr) => {
  expect(sayCount(files, "en", count)).toBe(en);
  expect(sayCount(files, "fr", count)).toBe(fr);
});

test("a text with several numbers says the word that goes with each", () => {
  const text = {
    en: "{n} {n|day|days}, {left} {left|try|tries}",
    fr: "{n} {n|jour|jours}, {left} {left|essai|essais}",
  };
  expect(say(text, "en", { n: 1, left: 0 })).toBe("1 day, 0 tries");
  expect(say(text, "fr", { n: 2, left: 0 })).toBe("2 jours, 0 essai");
  expect(say(text, "en", { n: "2", left: 1 })).toBe("2 days, 1 try");
});

test.each([
  ["Ottawa", "du bureau d’Ottawa", "of Ottawa"],
  ["Émile", "du bureau d’Émile", "of Émile"],
  ["Montréal", "du bureau de Montréal", "of Montréal"],
  ["Hamid", "du bureau de Hamid", "of Hamid"],
])("French says « de » before %s as it is read aloud", (office, fr, en) => {
  const text = { en: "of {office}", fr: "du bureau de {office}" };
  expect(say(text, "fr", { office })).toBe(fr);
  expect(say(text, "en", { office })).toBe(en);
});

test("only the word « de » is elided, in French only, also where it begins the text", () => {
  const text = { en: "de {name}", fr: "De {name}, possède {name}, de {n} {n|an|ans}" };
  expect(say(text, "fr", { name: "Ari", n: 2 })).toBe("D’Ari, possède Ari, de 2 ans");
  expect(say(text, "en", { name: "Ari" })).toBe("de Ari");
});

test.each([
  [0, "0 files / 0 fichier"],
  [1, "1 file / 1 fichier"],
  [2, "2 files / 2 fichiers"],
])("a command line says %i in both languages", (count, both) => {
  expect(countInBoth(files, count)).toBe(both);
});

test("what is spelled the same in both languages is said once", () => {
  const segments = {
    one: { en: "{count} segment", fr: "{count} segment" },
    other: { en: "{count} segments", fr: "{count} segments" },
  };
  expect([0, 1, 2].map((count) => countInBoth(segments, count))).toEqual([
    "0 segments / 0 segment",
    "1 segment",
    "2 segments",
  ]);
});

test("English and French are languages of the tribunal, and nothing else is", () => {
  expect(["en", "fr", "so", "EN", "", null, undefined].map(isLanguage)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
