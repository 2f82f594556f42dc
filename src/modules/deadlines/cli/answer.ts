import { parseArgs } from "node:util";
import { type Language, say } from "../../../kernel/bilingual.ts";
import { type Refusal, Refused } from "../../../kernel/refusal.ts";
import type { CommandLine } from "../../../platform/one-verb.ts";
import { deadlinesRefusals } from "../contract.ts";

export interface ReckoningIo extends CommandLine {
  readonly language: Language;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What a command found: `facts` for `--json`, `text` for people, `aside` for whoever reads errors. */
export interface Found {
  readonly facts: object;
  readonly text: string;
  readonly aside: string | null;
}

export interface Reckoning {
  readonly help: string;
  readonly options: readonly string[];
  readonly flags: readonly string[];
  /** Null: not enough was given. @throws Refused */
  run(values: Values, positionals: readonly string[], language: Language): Found | null;
}

/** Runs a command that reckons and needs no tribunal. Exit codes: 0 reckoned, 1 refused, 2 wrong use. */
export function answer(argv: readonly string[], io: ReckoningIo, { help, options, flags, run }: Reckoning): 0 | 1 | 2 {
  const read = parsed(argv, options, flags);
  if (read?.values["help"] === true) {
    io.out.write(help);
    return 0;
  }
  const asJson = read?.values["json"] === true;
  try {
    const found = read === null ? null : run(read.values, read.positionals, io.language);
    if (found === null) {
      io.err.write(help);
      return 2;
    }
    io.out.write(asJson ? `${JSON.stringify(found.facts)}\n` : found.text);
    if (found.aside !== null) io.err.write(found.aside);
    return 0;
  } catch (error) {
    if (error instanceof Refused) return refuse(error, asJson, io);
    throw error;
  }
}

function parsed(argv: readonly string[], options: readonly string[], flags: readonly string[]) {
  const text = Object.fromEntries(options.map((name) => [name, { type: "string" as const }]));
  const flag = Object.fromEntries([...flags, "json", "help"].map((name) => [name, { type: "boolean" as const }]));
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: { ...text, ...flag } });
  } catch {
    // Options that the command does not have: the help says which there are.
    return null;
  }
}

function refuse(refused: Refused, asJson: boolean, io: ReckoningIo): 1 {
  const refusal = (deadlinesRefusals as Readonly<Record<string, Refusal>>)[refused.code];
  if (refusal === undefined) throw refused;
  const both = (one: Refusal["title"]) => ({ en: say(one, "en", refused.facts), fr: say(one, "fr", refused.facts) });
  const words = { code: refused.code, title: both(refusal.title), next: both(refusal.next) };
  if (asJson) io.out.write(`${JSON.stringify(words)}\n`);
  else io.err.write(`${words.code}: ${words.title[io.language]}\n${words.next[io.language]}\n`);
  return 1;
}
