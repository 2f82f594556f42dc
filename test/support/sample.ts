interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const formats: Readonly<Record<string, string>> = {
  uuid: "01900000-0000-7000-8000-00000000abcd",
  date: "2027-01-15",
  "date-time": "2027-01-15T15:00:00.000Z",
  email: "somebody@example.org",
  uri: "https://example.org/",
};

/** Texts that match the patterns in use; a new pattern without one here fails the test that needs it, by name. */
const candidates = [
  "1",
  "09:00",
  "HTI",
  "so",
  "som",
  "claim",
  "+15555550100",
  "12345678",
  "M5V 2T6",
  "2027-01-15",
  "a".repeat(64),
  "disclosure.pdf",
  "https://example.org/",
];

/** A value that a schema accepts: what somebody who knows the form would send. */
export function sampleOf(given: object): unknown {
  const schema = given as Schema;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return sampleOf(schema.anyOf.find((one) => one.type !== "null") ?? {});
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((one) => sampleOf(one) as Record<string, unknown>));
  if (schema.type === "object" || schema.properties !== undefined) return sampleObject(schema);
  if (schema.type === "array")
    return Array.from({ length: schema.minItems ?? 0 }, () =>
      schema.items === undefined ? null : sampleOf(schema.items),
    );
  if (schema.type === "integer" || schema.type === "number") return schema.minimum ?? 1;
  if (schema.type === "boolean") return true;
  if (schema.type === "null") return null;
  return sampleText(schema);
}

function sampleObject(schema: Schema): Record<string, unknown> {
  const wanted = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name) ?? false);
  return Object.fromEntries(wanted.map(([name, property]) => [name, sampleOf(property)]));
}

function sampleText(schema: Schema): string {
  if (schema.format !== undefined) return formats[schema.format] ?? "text";
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern, "u");
    const found = candidates.find((one) => one.length >= (schema.minLength ?? 0) && pattern.test(one));
    if (found === undefined) throw new Error(`No sample for the pattern ${schema.pattern}`);
    return found;
  }
  return "text".padEnd(schema.minLength ?? 4, "x");
}
