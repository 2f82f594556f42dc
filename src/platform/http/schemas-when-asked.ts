import validators from "@fastify/ajv-compiler";
import serializers from "@fastify/fast-json-stringify-compiler";
import type { FastifyServerOptions } from "fastify";

type Factories = NonNullable<NonNullable<FastifyServerOptions["schemaController"]>["compilersFactory"]>;
type ValidatorOf = ReturnType<ReturnType<typeof validators>>;
type SerializerOf = ReturnType<ReturnType<typeof serializers>>;

/**
 * Fastify's own compilers, asked at a schema's first use: some four hundred schemas take most of a second to compile,
 * which a tribunal that starts would wait for, and few requests need more than three of them. That each one compiles is
 * tested, not found out by its first sender.
 */
export const schemasWhenAsked: Factories = {
  buildValidator: (...given: Parameters<ReturnType<typeof validators>>) => {
    const [schemas, options] = given;
    const withOptions = (custom: object) => {
      const changed = { ...options, customOptions: { ...options?.customOptions, ...custom }, onCreate: keptMoments };
      return validatorWhenAsked(validators()(schemas, changed as typeof options));
    };
    // A field that nobody asked for is refused by its name: what a sender misspelt would be lost without a word.
    const strict = withOptions({ removeAdditional: false, coerceTypes: false });
    const lenient = withOptions({ removeAdditional: false });
    const ofAddress = withOptions({});
    return (route: Parameters<ValidatorOf>[0]) => {
      const { httpPart } = route as { readonly httpPart?: string };
      return httpPart === "body" ? asSentFirst(strict(route), lenient(route)) : ofAddress(route);
    };
  },
  buildSerializer: (...given: Parameters<ReturnType<typeof serializers>>) =>
    serializerWhenAsked(serializers()(...given)),
};

interface Formats {
  readonly formats: Readonly<Record<string, unknown>>;
  addFormat(name: string, format: { validate: (text: string) => boolean }): unknown;
}

/** What is written as a day or a moment and the database cannot keep is the sender's to mend: its calendar has no year 0. */
function keptMoments(validator: Formats): void {
  for (const name of ["date", "date-time"]) {
    const format = validator.formats[name] as Written | { readonly validate: Written };
    const isWritten = typeof format === "function" ? format : format.validate;
    validator.addFormat(name, { validate: (text) => isWritten(text) && !isBeforeYearOne(text) });
  }
}

type Written = (text: string) => boolean;

/** In the zone that is written, and in UTC. */
const isBeforeYearOne = (text: string): boolean => text.startsWith("0000") || new Date(text).getUTCFullYear() < 1;

/**
 * A body that is right as it was sent stays as it was sent. Fastify's validator makes of each value what the schema asks for
 * first, and of a null that stands for what is not known an empty text; only a body that is not right is read that way. A null
 * is no “no” even then: what somebody did not say is not switched off for it.
 */
function asSentFirst(strict: ReturnType<ValidatorOf>, lenient: ReturnType<ValidatorOf>): ReturnType<ValidatorOf> {
  const validate = (data: unknown) => {
    if (strict(data) === true) return true;
    const unsaid = nullsIn(data);
    const answer = lenient(data);
    const denied = answer === true ? unsaid.filter(({ of, name }) => of[name] === false || of[name] === 0) : [];
    const typeOf = ({ of, name }: Place) => (of[name] === 0 ? "number" : "boolean");
    validate.errors = denied.length > 0 ? denied.map((one) => notOf(typeOf(one), one.at)) : lenient.errors;
    return denied.length > 0 ? false : answer;
  };
  validate.errors = undefined as ReturnType<ValidatorOf>["errors"];
  return validate as ReturnType<ValidatorOf>;
}

type Problem = NonNullable<ReturnType<ValidatorOf>["errors"]>[number];

const notOf = (type: string, at: string): Problem => ({
  keyword: "type",
  instancePath: at,
  schemaPath: "",
  params: { type },
  message: `no ${type}`,
});

interface Place {
  readonly of: Record<string, unknown>;
  readonly name: string;
  readonly at: string;
}

/** Where a body says null. */
function nullsIn(data: unknown): readonly Place[] {
  const found: Place[] = [];
  const left: { readonly at: string; readonly value: unknown }[] = [{ at: "", value: data }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next.value !== "object" || next.value === null) continue;
    const of = next.value as Record<string, unknown>;
    for (const [name, value] of Object.entries(of)) {
      const at = `${next.at}/${name}`;
      if (value === null) found.push({ of, name, at });
      else left.push({ at, value });
    }
  }
  return found;
}

/** Fastify reads what was wrong from the function that it called: the wrapper carries it on. */
function validatorWhenAsked(compile: ValidatorOf): ValidatorOf {
  return (schema) => {
    let compiled: ReturnType<ValidatorOf> | undefined;
    const validate = (data: unknown) => {
      compiled ??= compile(schema);
      const answer = compiled(data);
      const beyond = answer === true ? beyondNumbers(data) : [];
      validate.errors = beyond.length > 0 ? beyond : compiled.errors;
      return answer === true && beyond.length > 0 ? false : answer;
    };
    validate.errors = undefined as ReturnType<ValidatorOf>["errors"];
    return validate as ReturnType<ValidatorOf>;
  };
}

/** `1e400` is made a number before it is looked at, and is then beyond all of them and within every limit. */
function beyondNumbers(data: unknown): Problem[] {
  const left: { readonly at: string; readonly value: unknown }[] = [{ at: "", value: data }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { at, value } = next;
    if (typeof value === "number" && !Number.isFinite(value)) return [notOf("number", at)];
    if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value)) left.push({ at: `${at}/${name}`, value: inner });
  }
  return [];
}

function serializerWhenAsked(compile: SerializerOf): SerializerOf {
  return (schema) => {
    let compiled: ReturnType<SerializerOf> | undefined;
    return (data: unknown) => {
      compiled ??= compile(schema);
      return compiled(data);
    };
  };
}
