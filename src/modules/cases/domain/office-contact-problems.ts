import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { FieldProblem } from "../../../kernel/refusal.ts";
import { lineProblem, linesProblem, lineWords } from "../../../kernel/written-line.ts";
import type { EnteredContact } from "../office-contact/contract.ts";

const words = {
  telephone: {
    en: "Ten digits, as in 613-555-0100; an extension after “x”.",
    fr: "Dix chiffres, p. ex. 613-555-0100; un poste après «\u00a0x\u00a0».",
  },
  missing: { en: "Fill in this field.", fr: "Remplissez ce champ." },
  email: { en: "An address as in registry@example.ca.", fr: "Une adresse, p. ex. greffe@exemple.ca." },
  postalCode: { en: "A Canadian postal code, as in K1A 0K1.", fr: "Un code postal canadien, p. ex. K1A 0K1." },
  bothLanguages: {
    en: "Fill in both languages, or leave both empty.",
    fr: "Remplissez les deux langues, ou laissez les deux vides.",
  },
  past: {
    en: "Today or later: letters that went out carry what stood then.",
    fr: "Aujourd’hui ou plus tard\u00a0: les lettres déjà parties portent ce qui valait alors.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Numbers of the North American plan: no area code and no exchange begins with 0 or 1. */
const number = /^1?([2-9]\d{2})([2-9]\d{2})(\d{4})(?:x(\d{1,6}))?$/;
const email = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const postalCode = /^([abceghj-nprstvxy]\d[abceghj-nprstv-z])[\s-]?(\d[abceghj-nprstv-z]\d)$/i;

/** The number as it is printed; null where it is none. */
export function printedNumber(typed: string): string | null {
  const plain = typed
    .toLowerCase()
    .replaceAll(/(?:ext|poste|x)\.?(?=\s*\d{1,6}$)/g, "x")
    .replaceAll(/[\s().+\u2010-\u2015-]/g, "");
  const parts = number.exec(plain);
  if (parts === null) return null;
  const [, area, exchange, line, extension] = parts;
  const long = plain.startsWith("1") ? "1-" : "";
  return `${long}${area}-${exchange}-${line}${extension === undefined ? "" : ` x${extension}`}`;
}

export function printedPostalCode(typed: string): string | null {
  const parts = postalCode.exec(typed.trim());
  return parts === null ? null : `${parts[1]} ${parts[2]}`.toUpperCase();
}

/** What is wrong with what was typed, field by field. `today`: at the office. */
export function officeContactProblems(entered: EnteredContact, today: string): FieldProblem[] {
  const found: FieldProblem[] = [];
  const wrong = (path: string, code: string, text: Bilingual) => void found.push({ path, code, text });
  if (entered.from < today) wrong("/from", "day-past", words.past);
  for (const language of ["en", "fr"] as const) {
    const problem = linesProblem(entered.lines[language]);
    if (problem !== null) wrong(`/lines/${language}`, "line-unreadable", lineWords[problem]);
    if (entered.source[language].trim() === "") wrong(`/source/${language}`, "source-missing", words.missing);
  }
  const town = lineProblem(entered.locality, "letter");
  if (town !== null) wrong("/locality", "line-unreadable", lineWords[town]);
  if (printedPostalCode(entered.postalCode) === null) wrong("/postalCode", "postal-code-wrong", words.postalCode);
  for (const field of ["telephone", "tollFree", "fax"] as const) {
    const typed = entered[field].trim();
    if (typed === "" && field !== "telephone") continue;
    if (printedNumber(typed) === null) wrong(`/${field}`, "telephone-wrong", words.telephone);
  }
  if (entered.email.trim() !== "" && !email.test(entered.email.trim())) wrong("/email", "email-wrong", words.email);
  const hours = [entered.hours.en, entered.hours.fr].map((one) => one.trim() === "");
  if (hours[0] !== hours[1]) wrong(`/hours/${hours[0] ? "en" : "fr"}`, "one-language", words.bothLanguages);
  return found;
}
