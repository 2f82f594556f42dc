import { once } from "node:events";
import { createReadStream, createWriteStream, statSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { theSystem } from "../../kernel/actor.ts";
import { type Bilingual, say } from "../../kernel/bilingual.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { type FieldProblem, type RefusalRegistry, Refused } from "../../kernel/refusal.ts";
import type { Store } from "../../platform/database/store.ts";
import { type Line, linesOf } from "./domain/lines.ts";
import { asTribunalFor, takeReferral } from "./take-referral.ts";

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
  /** Where the whole line stands by itself, byte for byte, when it was too long to stand here; null: it is `text`. */
  readonly wholeLine: string | null;
}

/** How far the import is. A file is never counted beforehand: its bytes say how much there is. */
export interface ImportProgress {
  readonly lines: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

/**
 * Imports a file of referrals, one a line. Each line lands whole or is refused with its reason; the rest goes on.
 * Running it again changes nothing. `each` is told of every line as it is settled.
 */
export async function importReferrals(
  store: Store,
  file: string,
  refusals: RefusalRegistry,
  each: (progress: ImportProgress, refused: RefusedLine | null) => void,
): Promise<ImportSummary> {
  const refusedFile = `${file}.refused.ndjson`;
  const counts = { lines: 0, opened: 0, repeated: 0, refused: 0 };
  const reasons: Record<string, number> = {};
  const totalBytes = statSync(file).size;
  let kept: ReturnType<typeof createWriteStream> | null = null;
  for await (const line of linesOf(createReadStream(file), longestLine)) {
    const { text } = line;
    if (text !== null && text.trim() === "") continue;
    counts.lines++;
    const progress = { lines: counts.lines, bytes: line.bytes.to, totalBytes };
    try {
      const answer = await takeReferral(asTribunalFor(store, theSystem), jsonOf(text));
      if (answer.repeated) counts.repeated++;
      else counts.opened += answer.cases.length;
      each(progress, null);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      counts.refused++;
      reasons[error.code] = (reasons[error.code] ?? 0) + 1;
      const wholeLine = text === null ? await keepWholeLine(file, line) : null;
      const refused = { ...refusedLine(line.number, error, refusals), wholeLine };
      kept ??= createWriteStream(refusedFile, { mode: 0o600 });
      kept.write(`${JSON.stringify({ ...refused, text })}\n`);
      each(progress, refused);
    }
  }
  if (kept !== null) {
    kept.end();
    await once(kept, "finish");
  }
  return { ...counts, reasons, refusedFile: kept === null ? null : refusedFile };
}

/** However long it is: whoever mends it needs what was sent, and the batch may be gone by then. */
async function keepWholeLine(file: string, { number, bytes }: Line): Promise<string> {
  const own = `${file}.refused.line-${number}`;
  const line = createReadStream(file, { start: bytes.from, end: bytes.to - 1 });
  await pipeline(line, createWriteStream(own, { mode: 0o600 }));
  return own;
}

function refusedLine(
  line: number,
  { code, facts, fields }: Refused,
  refusals: RefusalRegistry,
): Omit<RefusedLine, "wholeLine"> {
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
