import { type Bilingual, type Language, say } from "../../kernel/bilingual.ts";

/** What a browser found wrong with a field, as far as the words differ. */
interface WrongBy {
  readonly valueMissing: boolean;
  readonly tooShort: boolean;
  readonly typeMismatch: boolean;
  readonly badInput: boolean;
  readonly rangeUnderflow: boolean;
  readonly rangeOverflow: boolean;
  readonly stepMismatch: boolean;
}
interface FieldKind {
  readonly tag: string;
  readonly type: string;
  readonly minLength: number;
  /** As the field has them: a number, or a day as `2026-11-24`; empty without a bound. */
  readonly min: string;
  readonly max: string;
}

const words = {
  choose: { en: "Choose one of the answers.", fr: "Choisissez l’une des réponses." },
  tick: { en: "Tick this box to go on.", fr: "Cochez cette case pour continuer." },
  file: { en: "Choose a file.", fr: "Choisissez un fichier." },
  fill: { en: "Fill in this field.", fr: "Remplissez ce champ." },
  date: { en: "Give a whole date that exists.", fr: "Inscrivez une date complète qui existe." },
  time: { en: "Give an hour and minutes.", fr: "Inscrivez l’heure et les minutes." },
  email: {
    en: "Write an e-mail address, such as name@example.org.",
    fr: "Inscrivez une adresse courriel, par exemple nom@exemple.org.",
  },
  longer: {
    en: "Write at least {n} {n|character|characters}.",
    fr: "Inscrivez au moins {n} {n|caractère|caractères}.",
  },
  atLeast: { en: "Give {bound} or more.", fr: "Inscrivez au moins {bound}." },
  atMost: { en: "Give {bound} or less.", fr: "Inscrivez au plus {bound}." },
  notBefore: {
    en: "Give a day that is not before {bound}.",
    fr: "Inscrivez un jour qui n’est pas antérieur au {bound}.",
  },
  notAfter: {
    en: "Give a day that is not after {bound}.",
    fr: "Inscrivez un jour qui n’est pas postérieur au {bound}.",
  },
  number: { en: "Write a number.", fr: "Inscrivez un nombre." },
  whole: { en: "Write a whole number.", fr: "Inscrivez un nombre entier." },
  address: {
    en: "Write a whole address, such as https://example.org.",
    fr: "Inscrivez une adresse complète, par exemple https://exemple.org.",
  },
  form: { en: "This is not in the form asked for.", fr: "La forme n’est pas celle qui est demandée." },
} as const satisfies Record<string, Bilingual>;

/** What was typed and cannot be read as what the field is for. */
const unread: Readonly<Record<string, Bilingual>> = {
  date: words.date,
  time: words.time,
  email: words.email,
  number: words.number,
  url: words.address,
};

/** In the language of the page, which need not be the browser's own. */
export function fieldWords(problem: WrongBy, field: FieldKind, language: Language): string {
  const { type } = field;
  if (problem.badInput || (problem.valueMissing && (type === "date" || type === "time")))
    return say(unread[type] ?? words.form, language);
  if (problem.valueMissing) {
    if (type === "checkbox") return say(words.tick, language);
    if (type === "file") return say(words.file, language);
    return say(field.tag === "SELECT" || type === "radio" ? words.choose : words.fill, language);
  }
  if (problem.tooShort) return say(words.longer, language, { n: field.minLength });
  if (problem.typeMismatch) return say(unread[type] ?? words.form, language);
  if (problem.rangeUnderflow) return outOfRange(words.notBefore, words.atLeast, field.min, type, language);
  if (problem.rangeOverflow) return outOfRange(words.notAfter, words.atMost, field.max, type, language);
  if (problem.stepMismatch && type === "number") return say(words.whole, language);
  return say(words.form, language);
}

function outOfRange(day: Bilingual, number: Bilingual, bound: string, type: string, language: Language): string {
  if (type !== "date") return say(number, language, { bound });
  return say(day, language, { bound: dayText(bound, language) });
}

/** As `dateText` says it: signing in, which has these words too, loads nothing that counts days. */
function dayText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: "long", timeZone: "UTC" });
  const text = format.format(new Date(day));
  return language === "en" ? text : text.replace(/^1 /, "1er ").replaceAll(" ", "\u00a0");
}
