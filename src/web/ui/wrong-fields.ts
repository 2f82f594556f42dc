import type { Language } from "../../kernel/bilingual.ts";
import { type FieldProblem, Problem } from "../api/client.ts";
import { fieldWords } from "./field-words.ts";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What the fields in a place say of themselves before anything is sent: empty ones that must be filled in, and what is no date, no
 * number, no address. Browsers say it in their own language, of one field, in a bubble that goes away: here it is a refusal as the
 * server's are, with all of them. Null: nothing is wrong.
 */
export function wrongFieldsIn(place: Element, language: Language): Problem | null {
  const wrong = new Map<string, FieldProblem>();
  for (const field of place.querySelectorAll<Field>("input, select, textarea")) {
    if (field.validity.valid || !field.willValidate) continue;
    const name = field.name === "" ? field.id : field.name;
    if (!wrong.has(name)) wrong.set(name, { path: `/${name}`, code: "form", text: wordsOf(field, language) });
  }
  return wrong.size === 0 ? null : new Problem(400, { fields: [...wrong.values()] });
}

function wordsOf(field: Field, language: Language): string {
  const { tagName: tag, type } = field;
  const minLength = "minLength" in field ? field.minLength : 0;
  const bounds = field instanceof HTMLInputElement ? { min: field.min, max: field.max } : { min: "", max: "" };
  return fieldWords(field.validity, { tag, type, minLength, ...bounds }, language);
}
