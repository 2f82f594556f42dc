import type { Language } from "../../kernel/bilingual.ts";

export interface ScheduleIo {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
  /** Progress is shown only there. */
  readonly isTerminal: boolean;
  readonly language: Language;
  /** Asks a long solve to end with what it has. */
  readonly stop: AbortSignal;
}

/** Arguments that a verb cannot work with: exit code 2 and the verb's help. */
export class WrongUse extends Error {}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** @throws WrongUse when the option is missing */
export function wantedOption(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== "string" || value === "") throw new WrongUse(`--${name}`);
  return value;
}

/** A whole number at least `least`, or the fallback when the option is not given. @throws WrongUse */
export function numberOption<T>(values: Values, name: string, least: number, fallback: T): number | T {
  const value = values[name];
  if (value === undefined) return fallback;
  const number = Number(value);
  if (typeof value !== "string" || !/^\d+$/.test(value) || !Number.isSafeInteger(number) || number < least)
    throw new WrongUse(`--${name} ${String(value)}`);
  return number;
}

/** The arguments that are not options, exactly as many as named. @throws WrongUse */
export function namedArguments<const Names extends readonly string[]>(
  positionals: readonly string[],
  names: Names,
): Readonly<Record<Names[number], string>> {
  if (positionals.length !== names.length) throw new WrongUse(names.join(" "));
  return Object.fromEntries(names.map((name, index) => [name, positionals[index]])) as Record<Names[number], string>;
}

export function printJson(io: ScheduleIo, value: unknown): void {
  io.out.write(`${JSON.stringify(value)}\n`);
}
