import { type Bilingual, say } from "../../kernel/bilingual.ts";
import type { FieldProblem } from "../../kernel/refusal.ts";

/** One complaint of a schema validator (ajv and typebox agree on these four). */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const formats: Readonly<Record<string, Bilingual>> = {
  date: { en: "Enter a day that exists, as 2026-11-24.", fr: "Inscrivez un jour qui existe, comme 2026-11-24." },
  "date-time": {
    en: "Enter a moment with its zone, as 2026-11-24T14:30:00Z.",
    fr: "Inscrivez un moment avec son fuseau, comme 2026-11-24T14:30:00Z.",
  },
  email: {
    en: "Enter a whole e-mail address, as name@example.ca.",
    fr: "Inscrivez une adresse de courriel complète, comme nom@exemple.ca.",
  },
  uuid: { en: "This is not an identifier.", fr: "Ce n’est pas un identifiant." },
};

const types: Readonly<Record<string, Bilingual>> = {
  string: { en: "A text is expected.", fr: "Un texte est attendu." },
  integer: { en: "A whole number is expected.", fr: "Un nombre entier est attendu." },
  number: { en: "A number is expected.", fr: "Un nombre est attendu." },
  boolean: { en: "Yes or no (true, false) is expected.", fr: "Oui ou non (true, false) est attendu." },
  array: { en: "A list is expected.", fr: "Une liste est attendue." },
  object: { en: "A group of fields is expected.", fr: "Un groupe de champs est attendu." },
};

const missing: Bilingual = { en: "This field is missing.", fr: "Ce champ manque." };
const unknown: Bilingual = { en: "No such field is expected here.", fr: "Aucun champ de ce nom n’est attendu ici." };
const empty: Bilingual = { en: "This field is empty or too short.", fr: "Ce champ est vide ou trop court." };
const isAnyWord = /^\/?\\S\/?u?$/;
const otherwise: Bilingual = {
  en: "This value is not one of those expected.",
  fr: "Cette valeur n’est pas parmi celles attendues.",
};

const characters: Bilingual = {
  en: "{limit} {limit|character|characters} at most.",
  fr: "{limit} {limit|caractère|caractères} au plus.",
};
const atMost = (limit: number): Bilingual => ({
  en: say(characters, "en", { limit }),
  fr: say(characters, "fr", { limit }),
});

function textOf({ keyword, params }: SchemaError): Bilingual {
  const limit = String(params["limit"] ?? "");
  switch (keyword) {
    case "format":
      return formats[String(params["format"])] ?? otherwise;
    case "type":
      return types[String(params["type"])] ?? otherwise;
    case "minLength":
      return empty;
    case "maxLength":
      return atMost(Number(limit));
    case "minItems":
      return { en: `${limit} or more are needed.`, fr: `Il en faut au moins ${limit}.` };
    case "maxItems":
      return { en: `${limit} at most.`, fr: `${limit} au plus.` };
    case "minimum":
      return { en: `${limit} or more.`, fr: `${limit} ou plus.` };
    case "maximum":
      return { en: `${limit} or less.`, fr: `${limit} ou moins.` };
    case "pattern":
      // Something to read is asked for, and blanks were sent.
      if (isAnyWord.test(String(params["pattern"]))) return empty;
      return { en: "This is not written as expected.", fr: "Ce n’est pas écrit comme attendu." };
    default:
      return otherwise;
  }
}

/** Which fields an error is about, with the words for each. */
function spread(error: SchemaError): FieldProblem[] {
  const { keyword, instancePath, params } = error;
  const one = (path: string, code: string, text: Bilingual): FieldProblem => ({ path, code, text });
  if (keyword === "required") {
    const names = params["requiredProperties"] ?? [params["missingProperty"]];
    return (names as readonly unknown[]).map((name) => one(`${instancePath}/${String(name)}`, "required", missing));
  }
  if (keyword === "additionalProperties") {
    const names = params["additionalProperties"] ?? [params["additionalProperty"]];
    return (names as readonly unknown[]).map((name) => one(`${instancePath}/${String(name)}`, keyword, unknown));
  }
  return [one(instancePath, keyword, textOf(error))];
}

/**
 * What is said of a choice of schemas where something in it is wrong by itself: the choice, and the words of the other
 * schemas (`kind` is not theirs), which nobody could mend.
 */
function withoutChoices(errors: readonly SchemaError[]): readonly SchemaError[] {
  const isPrecise = ({ keyword }: SchemaError) => keyword !== "anyOf" && keyword !== "const";
  const isWithin = (place: string, { instancePath }: SchemaError) =>
    instancePath === place || instancePath.startsWith(`${place}/`);
  const settled = errors
    .filter(({ keyword, instancePath }) => {
      const inner = (one: SchemaError) => isPrecise(one) && isWithin(instancePath, one);
      return keyword === "anyOf" && errors.some(inner);
    })
    .map(({ instancePath }) => instancePath);
  return errors.filter((error) => isPrecise(error) || !settled.some((place) => isWithin(place, error)));
}

/** Says no more of a field than one thing, in both languages, and nothing of a choice of schemas. */
export function schemaProblems(errors: readonly SchemaError[]): readonly FieldProblem[] {
  const isNoise = ({ keyword, params }: SchemaError) =>
    keyword === "boolean" || (keyword === "type" && params["type"] === "null");
  const all = withoutChoices(errors.filter((error) => !isNoise(error))).flatMap(spread);
  const weak = new Set(["anyOf", "const", "enum"]);
  const byPath = new Map<string, FieldProblem>();
  for (const problem of all) {
    const held = byPath.get(problem.path);
    if (held === undefined || weak.has(held.code)) byPath.set(problem.path, problem);
  }
  return [...byPath.values()].slice(0, 40);
}
