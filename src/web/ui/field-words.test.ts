import { expect, it } from "vitest";
import { fieldWords } from "./field-words.ts";

const none = { valueMissing: false, tooShort: false, typeMismatch: false, badInput: false };
const input = (type: string) => ({ tag: "INPUT", type, minLength: 12 });

it.each([
  [{ ...none, valueMissing: true }, input("text"), "Remplissez ce champ."],
  [{ ...none, valueMissing: true }, { ...input("select-one"), tag: "SELECT" }, "Choisissez l’une des réponses."],
  [{ ...none, valueMissing: true }, input("radio"), "Choisissez l’une des réponses."],
  [{ ...none, valueMissing: true }, input("checkbox"), "Cochez cette case pour continuer."],
  [{ ...none, valueMissing: true }, input("date"), "Inscrivez une date complète qui existe."],
  [{ ...none, badInput: true }, input("time"), "Inscrivez l’heure et les minutes."],
  [{ ...none, typeMismatch: true }, input("email"), "Inscrivez une adresse courriel, par exemple nom@exemple.org."],
  [{ ...none, tooShort: true }, input("password"), "Inscrivez au moins 12 caractères."],
  [none, input("text"), "La forme n’est pas celle qui est demandée."],
])("what is wrong with a field is said in the page's language (%#)", (problem, field, fr) => {
  expect(fieldWords(problem, field, "fr")).toBe(fr);
  expect(fieldWords(problem, field, "en")).not.toBe(fr);
});
