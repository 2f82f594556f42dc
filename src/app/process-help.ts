import { parseArgs } from "node:util";
import type { CommandLine } from "../platform/one-verb.ts";

const helpOf = {
  serve: `greffe serve [--help]

  The HTTP server alone, until SIGTERM or SIGINT. DATABASE_URL names the database, PORT the port (3000).
  Le serveur HTTP seul, jusqu’à SIGTERM ou SIGINT. DATABASE_URL nomme la base de données, PORT le port (3000).
`,
  work: `greffe work [--help]

  A worker alone, until SIGTERM or SIGINT: jobs, notices, mail. DATABASE_URL names the database.
  Un exécutant seul, jusqu’à SIGTERM ou SIGINT\u00a0: travaux, avis, courriels. DATABASE_URL nomme la base de données.
`,
} as const;

/** Answers for a command that takes nothing and starts a process: 0 help was asked for, 2 wrong use, null start it. */
export function processHelp(command: keyof typeof helpOf, argv: readonly string[], io: CommandLine): 0 | 2 | null {
  try {
    const { values } = parseArgs({ args: [...argv], options: { help: { type: "boolean" } } });
    if (values.help !== true) return null;
    io.out.write(helpOf[command]);
    return 0;
  } catch {
    // An option or an operand that it does not have: nothing is started on a guess of what was meant.
    io.err.write(helpOf[command]);
    return 2;
  }
}
