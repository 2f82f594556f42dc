import type { Language } from "../../kernel/bilingual.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
import type { Store } from "../../platform/database/store.ts";
import { type CommandLine, readOneVerb } from "../../platform/one-verb.ts";
import { importReferrals, type RefusedLine } from "./import-referrals.ts";

interface IntakeCommandLine extends CommandLine {
  readonly isTerminal: boolean;
  /** Of the words on the screen; the file of refused lines has both. */
  readonly language: Language;
  readonly refusals: RefusalRegistry;
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
  io: IntakeCommandLine,
  store: () => Promise<Store>,
): Promise<number> {
  const asked = readOneVerb(argv, io, "import", help);
  if ("code" in asked) return asked.code;
  const { operand: file, asJson } = asked;
  const summary = await importReferrals(await store(), file, io.refusals, (line, refused) => {
    if (refused !== null && !asJson) io.err.write(wordsOf(refused, io.language));
    else if (io.isTerminal && line % 100 === 0) io.err.write(`${line} lines\r`);
  });
  if (asJson) io.out.write(`${JSON.stringify(summary)}\n`);
  else {
    io.out.write(
      `${summary.lines} lines: ${summary.opened} cases opened, ${summary.repeated} messages known already, ${summary.refused} refused${summary.refusedFile === null ? "" : ` (${summary.refusedFile})`}\n`,
    );
    for (const [code, lines] of Object.entries(summary.reasons)) io.out.write(`  ${code}: ${lines}\n`);
  }
  return summary.refused === 0 ? 0 : 1;
}

function wordsOf({ line, code, title, next, fields }: RefusedLine, language: Language): string {
  const head = { en: `line ${line}: ${title.en} (${code})`, fr: `ligne ${line} : ${title.fr} (${code})` };
  const wrong = fields.map((field) => `  ${field.path}: ${field.text[language]}\n`);
  return `${head[language]}\n${wrong.join("")}  ${next[language]}\n`;
}
