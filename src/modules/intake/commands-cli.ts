import { parseArgs } from "node:util";
import type { Store } from "../../platform/database/store.ts";
import { importReferrals } from "./import-referrals.ts";

export interface CommandLine {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
  readonly isTerminal: boolean;
}

const help = `greffe intake import FILE [--json]

Opens cases from a file of referrals, one JSON message a line (docs/referral).
Each line lands whole or is refused with its reason; the rest goes on. Running it twice changes nothing.
Refused lines are written to FILE.refused.ndjson with their reasons.
Ouvre des dossiers à partir d’un fichier de renvois, un message JSON par ligne.
`;

/** `greffe intake …`. Exit codes: 0 all lines landed, 1 some refused, 2 wrong use. */
export async function intakeCommand(
  argv: readonly string[],
  io: CommandLine,
  store: () => Promise<Store>,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: { json: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values["help"] === true) {
    io.out.write(help);
    return 0;
  }
  const [verb, file] = positionals;
  if (verb !== "import" || file === undefined) {
    io.err.write(help);
    return 2;
  }
  const summary = await importReferrals(await store(), file, (line, refused) => {
    if (refused !== null && values["json"] !== true)
      io.err.write(`line ${line}: ${refused.code} ${refused.fields.map((field) => field.path).join(" ")}\n`);
    else if (io.isTerminal && line % 100 === 0) io.err.write(`${line} lines\r`);
  });
  if (values["json"] === true) io.out.write(`${JSON.stringify(summary)}\n`);
  else {
    io.out.write(
      `${summary.lines} lines: ${summary.opened} cases opened, ${summary.repeated} messages known already, ${summary.refused} refused${summary.refusedFile === null ? "" : ` (${summary.refusedFile})`}\n`,
    );
    for (const [code, lines] of Object.entries(summary.reasons)) io.out.write(`  ${code}: ${lines}\n`);
  }
  return summary.refused === 0 ? 0 : 1;
}
