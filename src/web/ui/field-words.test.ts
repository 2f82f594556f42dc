import { expect, it } from "vitest";
import { fieldWords } from "./field-words.ts";

const none = {
  valueMissing: false,
  tooShort: false,
  typeMismatch: false,
  badInput: false,
  rangeUnderflow: false,
  rangeOverflow: false,
  stepMismatch: false,
};
const input = (type: string, min = "", max = "") => ({ tag: "INPUT", type, minLength: 12, min, max });

it.each([
  [{ ...none, valueMissing: true }, input("text"), "Remplissez ce champ."],
  [{ ...none, valueMissing: true }, { ...input("select-one"), tag: "SELECT" }, "Choisissez l’une des réponses."],
  [{ ...none, valueMissing: true }, input("radio"), "Choisissez l’une des réponses."],
  [{ ...none, valueMissing: true }, input("checkbox"), "Cochez cette case pour continuer."],
  [{ ...none, valueMissing: true }, input("file"), "Choisissez un fichier."],
  [{ ...none, valueMissing: true }, input("date"), "Inscrivez une date complète qui existe."],
  [{ ...none, badInput: true }, input("time"), "Inscrivez l’heure et les minutes."],
  [{ ...none, typeMismatch: true }, input("email"), "Inscrivez une adresse courriel, par exemple nom@exemple.org."],
  [{ ...none, tooShort: true }, input("password"), "Inscrivez au moins 12 caractères."],
  [{ ...none, rangeOverflow: true }, input("number", "1", "50"), "Inscrivez au plus 50."],
  [{ ...none, rangeUnderflow: true }, input("number", "1", "50"), "Inscrivez au moins 1."],
  [
    { ...none, rangeOverflow: true },
    input("date", "", "2026-11-24"),
    "Inscrivez un jour qui n’est pas postérieur au 24\u00a0novembre\u00a02026.",
  ],
  [
    { ...none, rangeUnderflow: true },
    input("date", "2026-12-01"),
    "Inscrivez un jour qui n’est pas antérieur au 1er\u00a0décembre\u00a02026.",
  ],
  [{ ...none, badInput: true }, input("number"), "Inscrivez un nombre."],
  [{ ...none, stepMismatch: true }, input("number"), "Inscrivez un nombre entier."],
  [{ ...none, typeMismatch: true }, input("url"), "Inscrivez une adresse complète, par exemple https://exemple.org."],
  [none, input("text"), "La forme n’est pas celle qui est demandée."],
])("what is wrong with a field is said in the page's language (%#)", (problem, field, fr) => {
  expect(fieldWords(problem, field, "fr")).toBe(fr);
  expect(fieldWords(problem, field, "en")).not.toBe(fr);
});
