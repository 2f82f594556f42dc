import { parseArgs } from "node:util";
import type { CommandLine } from "./one-verb.ts";

/** What a verb did. `facts` are what `--json` prints, `text` what people read. */
export interface Done {
  readonly ok: boolean;
  readonly facts: object;
  readonly text: string;
}

export interface VerbTable {
  readonly help: string;
  /** Name of the one option that takes a value and its form, for a verb that wants it; the others refuse it. */
  readonly option?: { readonly name: string; readonly verb: string; readonly form: RegExp };
  readonly verbs: Readonly<Record<string, (value: string) => Promise<Done>>>;
}

/**
 * Runs `greffe … VERB [--json] [--help]`, a command whose verbs stand in a table. Exit codes: 0 done, 1 not done or not
 * well, 2 wrong use, which the help answers.
 */
export async function runVerb(argv: readonly string[], io: CommandLine, table: VerbTable): Promise<number> {
  const wanted = read(argv, table);
  if (wanted === "help" || wanted === null) {
    (wanted === null ? io.err : io.out).write(table.help);
    return wanted === null ? 2 : 0;
  }
  const { ok, facts, text } = await wanted.run(wanted.value);
  io.out.write(wanted.json ? `${JSON.stringify({ ok, ...facts })}\n` : `${text}\n`);
  return ok ? 0 : 1;
}

interface Wanted {
  readonly run: (value: string) => Promise<Done>;
  readonly value: string;
  readonly json: boolean;
}

function read(argv: readonly string[], { verbs, option }: VerbTable): Wanted | "help" | null {
  const own = option === undefined ? {} : { [option.name]: { type: "string" as const } };
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean" }, ...own },
    });
    if (values["help"] === true) return "help";
    const [verb = "", ...more] = positionals;
    const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    const given = option === undefined ? null : (values as Readonly<Record<string, unknown>>)[option.name];
    const value = typeof given === "string" ? given : null;
    const isRight = option?.verb === verb ? option.form.test(value ?? "") : value === null;
    return run === undefined || more.length > 0 || !isRight
      ? null
      : { run, value: value ?? "", json: values["json"] === true };
  } catch {
    // Unknown options: the help says which there are.
    return null;
  }
}
