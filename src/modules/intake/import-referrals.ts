import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { theSystem } from "../../kernel/actor.ts";
import { type Bilingual, say } from "../../kernel/bilingual.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { type FieldProblem, type RefusalRegistry, Refused } from "../../kernel/refusal.ts";
import type { Store } from "../../platform/database/store.ts";
import { receiveReferral } from "./commands/receive-referral.ts";
import { linesOf } from "./domain/lines.ts";

const longestLine = 1_048_576;

export interface ImportSummary {
  readonly lines: number;
  readonly opened: number;
  readonly repeated: number;
  readonly refused: number;
  /** How many lines were refused for each reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Where the refused lines stand with their reasons; null when there were none. */
  readonly refusedFile: string | null;
}

export interface RefusedLine {
  readonly line: number;
  readonly code: string;
  /** What is wrong, and what its sender can do. */
  readonly title: Bilingual;
  readonly next: Bilingual;
  readonly fields: readonly FieldProblem[];
}

/**
 * Imports a file of referrals, one a line. Each line lands whole or is refused with its reason; the rest goes on.
 * Running it again changes nothing. `each` is told of every line as it is settled.
 */
export async function importReferrals(
  store: Store,
  file: string,
  refusals: RefusalRegistry,
  each: (line: number, refused: RefusedLine | null) => void,
): Promise<ImportSummary> {
  const refusedFile = `${file}.refused.ndjson`;
  const counts = { lines: 0, opened: 0, repeated: 0, refused: 0 };
  const reasons: Record<string, number> = {};
  let kept: ReturnType<typeof createWriteStream> | null = null;
  for await (const { number, text } of linesOf(createReadStream(file), longestLine)) {
    if (text !== null && text.trim() === "") continue;
    counts.lines++;
    try {
      const answer = await receiveReferral(store, theSystem, jsonOf(text));
      if (answer.repeated) counts.repeated++;
      else counts.opened += answer.cases.length;
      each(number, null);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      counts.refused++;
      reasons[error.code] = (reasons[error.code] ?? 0) + 1;
      const refused = refusedLine(number, error, refusals);
      kept ??= createWriteStream(refusedFile, { mode: 0o600 });
      kept.write(`${JSON.stringify({ ...refused, text: text?.slice(0, longestLine) ?? null })}\n`);
      each(number, refused);
    }
  }
  if (kept !== null) {
    kept.end();
    await once(kept, "finish");
  }
  return { ...counts, reasons, refusedFile: kept === null ? null : refusedFile };
}

function refusedLine(line: number, { code, facts, fields }: Refused, refusals: RefusalRegistry): RefusedLine {
  const refusal = refusals[code];
  if (refusal === undefined) throw new Error(`Refusal code ${code} is in no registry`);
  const words = (text: Bilingual) => ({ en: say(text, "en", facts), fr: say(text, "fr", facts) });
  return { line, code, title: words(refusal.title), next: words(refusal.next), fields };
}

/** @throws line-too-long, line-not-json */
function jsonOf(text: string | null): Json {
  if (text === null) throw new Refused("line-too-long");
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Refused("line-not-json");
  }
}
