import type { Language } from "../../kernel/bilingual.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
import type { Store } from "../../platform/database/store.ts";
import { type CommandLine, readOneVerb } from "../../platform/one-verb.ts";
import { importReferrals, type RefusedLine } from "./import-referrals.ts";
import { progressIn, summaryIn } from "./import-text.ts";
import { referralFieldName } from "./text.ts";

interface IntakeCommandLine extends CommandLine {
  readonly isTerminal: boolean;
  /** Of the words on the screen; the file of refused lines has both. */
  readonly language: Language;
  readonly refusals: RefusalRegistry;
}

const help = `greffe intake import FILE [--json]

Opens cases from a file of referrals, one JSON message a line (docs/referral).
Each line lands whole or is refused with its reason; the rest goes on. Running it twice changes nothing.
Refused lines are written to FILE.refused.ndjson with their reasons; one over a megabyte to FILE.refused.line-N too.
Ouvre des dossiers à partir d’un fichier de cas déférés, un message JSON par ligne (docs/referral).
Chaque ligne est acceptée en entier ou refusée avec son motif; les autres suivent. Recommencer ne change rien.
Les lignes refusées sont inscrites dans FILE.refused.ndjson avec leurs motifs; celles de plus d’un mégaoctet, aussi dans FILE.refused.line-N.
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
  const summary = await importReferrals(await store(), file, io.refusals, (progress, refused) => {
    if (refused !== null && !asJson) io.err.write(wordsOf(refused, io.language));
    else if (io.isTerminal && progress.lines % 100 === 0) io.err.write(`${progressIn(progress)[io.language]}\r`);
  });
  if (asJson) io.out.write(`${JSON.stringify(summary)}\n`);
  else {
    io.out.write(`${summaryIn(summary)[io.language]}\n`);
    for (const [code, lines] of Object.entries(summary.reasons)) io.out.write(`  ${code}: ${lines}\n`);
  }
  return summary.refused === 0 ? 0 : 1;
}

function wordsOf({ line, code, title, next, fields, wholeLine }: RefusedLine, language: Language): string {
  const head = { en: `line ${line}: ${title.en} (${code})`, fr: `ligne ${line}\u00a0: ${title.fr} (${code})` };
  const colon = language === "fr" ? "\u00a0:" : ":";
  const wrong = fields.map(
    ({ path, text }) => `  ${referralFieldName(path)[language]} (${path || "/"})${colon} ${text[language]}\n`,
  );
  const kept = wholeLine === null ? "" : `  ${wholeLine}\n`;
  return `${head[language]}\n${wrong.join("")}  ${next[language]}\n${kept}`;
}
