import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { Value } from "typebox/value";
import { type Bilingual, say } from "../../kernel/bilingual.ts";
import type { FieldProblem } from "../../kernel/refusal.ts";
import { fieldProblem, fieldTexts } from "./field-texts.ts";

const compiled = new Map<TSchema, { Check(value: unknown): boolean }>();

/** Problems of a value's shape, none when it fits. Large files are checked by compiled code, and only wrong ones slowly. */
export function shapeProblems(schema: TSchema, value: unknown): readonly FieldProblem[] {
  let check = compiled.get(schema);
  if (check === undefined) {
    check = Compile(schema);
    compiled.set(schema, check);
  }
  if (check.Check(value)) return [];
  const byPath = new Map<string, SchemaError[]>();
  for (const error of Value.Errors(schema, value)) {
    const known = byPath.get(error.instancePath);
    if (known === undefined) byPath.set(error.instancePath, [error]);
    else known.push(error);
  }
  const problems = [...byPath].flatMap(([path, errors]) => problemsAt(path, errors, value));
  // A wrong branch of a union (null or an object) complains as well; the deeper problem is the one to mend.
  return problems.filter((one) => !problems.some((other) => other.path.startsWith(`${one.path}/`)));
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
}

function problemsAt(path: string, errors: readonly SchemaError[], root: unknown): FieldProblem[] {
  const found = valueAt(root, path);
  const missing = errors.flatMap((error) =>
    error.keyword === "required" ? (param(error, "requiredProperties") as readonly string[]) : [],
  );
  if (missing.length > 0) {
    return [...new Set(missing)].map((name) => fieldProblem(`${path}/${name}`, "missing-field", { name }));
  }
  const pattern = errors.find((error) => error.keyword === "pattern");
  const code = pattern === undefined ? undefined : codeOfPattern(String(param(pattern, "pattern")));
  if (code !== undefined && typeof found === "string") return [fieldProblem(path, code, { found })];
  const wanted = errors.flatMap((error) => expected(error) ?? []);
  const text = (language: "en" | "fr") => {
    const all = [...new Set(wanted.map((one) => one[language]))].join(language === "en" ? " or " : " ou ");
    return say(fieldTexts["wrong-type"], language, { found: shown(found), expected: all === "" ? "?" : all });
  };
  return [{ path, code: "wrong-type", text: { en: text("en"), fr: text("fr") } }];
}

function codeOfPattern(pattern: string) {
  if (pattern.includes("T")) return "bad-instant";
  if (pattern.startsWith("^([01]")) return "bad-time";
  return pattern.startsWith("^\\d{4}") ? "bad-date" : undefined;
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: { en: "a text", fr: "un texte" },
  integer: { en: "a whole number", fr: "un nombre entier" },
  number: { en: "a number", fr: "un nombre" },
  boolean: { en: "true or false", fr: "true ou false" },
  array: { en: "a list", fr: "une liste" },
  object: { en: "an object", fr: "un objet" },
  null: { en: "null", fr: "null" },
};

function expected(error: SchemaError): Bilingual | undefined {
  const same = (text: string): Bilingual => ({ en: text, fr: text });
  const limit = String(param(error, "limit"));
  if (error.keyword === "type") return typeNames[String(param(error, "type"))];
  if (error.keyword === "const") return same(JSON.stringify(param(error, "allowedValue")));
  if (error.keyword === "pattern") return same(String(param(error, "pattern")));
  if (/^(exclusive)?(minimum|maximum)$/i.test(error.keyword)) {
    return same(`${String(param(error, "comparison"))} ${limit}`);
  }
  if (error.keyword.startsWith("min")) return { en: `at least ${limit} long`, fr: `au moins ${limit} de long` };
  if (error.keyword.startsWith("max")) return { en: `at most ${limit} long`, fr: `au plus ${limit} de long` };
  return undefined;
}

function param(error: SchemaError, name: string): unknown {
  return (error.params as Readonly<Record<string, unknown>>)[name];
}

/** The value that a JSON pointer names: of an error, it is there. */
function valueAt(root: unknown, pointer: string): unknown {
  const parts = pointer.split("/").slice(1);
  return parts.reduce<unknown>((value, part) => {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    return (value as Readonly<Record<string, unknown>>)[key];
  }, root);
}

function shown(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  const text = value === undefined ? "—" : JSON.stringify(value).toWellFormed();
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
