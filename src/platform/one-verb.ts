import { parseArgs } from "node:util";

export interface CommandLine {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
}

/** What was asked, or the exit code with which the help has answered: 0 when it was asked for, 2 after wrong use. */
export type Asked = { readonly operand: string; readonly asJson: boolean } | { readonly code: 0 | 2 };

/** Reads `greffe … VERB OPERAND [--json] [--help]`, a command with one verb and one thing to do it to. */
export function readOneVerb(argv: readonly string[], io: CommandLine, verb: string, help: string): Asked {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: { json: { type: "boolean" }, help: { type: "boolean" } },
  });
  const [given, operand] = positionals;
  const wantsHelp = values["help"] === true;
  if (!wantsHelp && given === verb && operand !== undefined) return { operand, asJson: values["json"] === true };
  (wantsHelp ? io.out : io.err).write(help);
  return { code: wantsHelp ? 0 : 2 };
}
