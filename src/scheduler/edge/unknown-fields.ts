import type { TSchema } from "typebox";
import { Type } from "typebox";
import type { ProblemList } from "./problem-list.ts";

/** A field that the format does not know, by JSON pointer. */
export interface UnknownField {
  readonly path: string;
  readonly name: string;
}

/** Fields of a value that its schema does not name, in the order of the file. */
export function unknownFields(schema: TSchema, value: unknown, path = ""): UnknownField[] {
  const found: UnknownField[] = [];
  walk(schema, value, path, found);
  return found;
}

function walk(schema: TSchema, value: unknown, path: string, found: UnknownField[]): void {
  if (typeof value !== "object" || value === null) return;
  if (Type.IsUnion(schema)) {
    const branch = schema.anyOf.find((one) => Type.IsObject(one) || Type.IsArray(one));
    if (branch !== undefined) walk(branch, value, path, found);
  } else if (Type.IsArray(schema) && Array.isArray(value)) {
    for (const [index, one] of value.entries()) walk(schema.items, one, `${path}/${index}`, found);
  } else if (Type.IsObject(schema)) {
    for (const [name, inner] of Object.entries(value)) {
      const known = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
      if (known === undefined) found.push({ path: `${path}/${pointed(name)}`, name });
      else walk(known, inner, `${path}/${pointed(name)}`, found);
    }
  }
}

const pointed = (name: string) => name.toWellFormed().slice(0, 100).replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * Fields that may be left out, and what somebody may have called them: an outsider's own field is passed over and told,
 * but pins or a former plan under a wrong name would be lost.
 */
const optional = { pins: /^pin/i, previous: /^(prev|former)/i } as const;

/** Refuses a field that seems meant for one that is missing. */
export function checkMeantFields(value: object, unknown: readonly UnknownField[], problems: ProblemList): void {
  for (const [meant, looksLike] of Object.entries(optional))
    for (const { path, name } of unknown)
      if (path.lastIndexOf("/") === 0 && looksLike.test(name) && !Object.hasOwn(value, meant))
        problems.add(path, "unknown-field", { found: name, meant });
}
