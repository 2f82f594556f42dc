import type { Actor } from "../../../kernel/actor.ts";
import { type CivilDate, civilDateIn, easternZone, type Instant } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import { TwinRefused } from "../person.ts";
import type { PaperBank } from "./paper-bank.ts";
import type { Population } from "./population.ts";
import type { SittingCalendar } from "./sitting-calendar.ts";
import type { Filed, TwinCase } from "./twin-case.ts";

/** Asks the tribunal as somebody. @throws TwinRefused when the tribunal refuses */
export type Ask = <Answer = unknown>(
  who: Actor,
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: object,
) => Promise<Answer>;

/** What the year came to, as it goes. */
interface Tally {
  postponed: number;
  papers: number;
  /** What the tribunal refused to the twin’s people, by what they wanted. */
  readonly refused: Record<string, number>;
}

/** The twin: a tribunal, its people and what it knows of each case. */
export interface Twin {
  readonly services: Services;
  readonly ask: Ask;
  readonly seed: number;
  readonly people: Population;
  readonly sittings: SittingCalendar;
  readonly papers: PaperBank;
  /** By each of its cases. */
  readonly twinCases: Map<string, TwinCase>;
  /** By each submission. */
  readonly filed: Map<string, Filed>;
  readonly tally: Tally;
  closedOn(officeId: string, on: CivilDate): boolean;
}

export const now = ({ services }: Twin): Instant => services.store.clock();
export const today = (twin: Twin): CivilDate => civilDateIn(now(twin), easternZone);

/** Who of several does it: the same one for the same matter. */
export function pick<T>(of: readonly T[], nth: number): T {
  const found = of[nth % of.length];
  if (found === undefined) throw new Error("The twin has nobody for it");
  return found;
}

/** Something that somebody does on a day. `key`: of two with one key on a day the first is done. */
export interface Act {
  readonly key: string;
  readonly twinCase: TwinCase;
  readonly what: string;
  run(): Promise<void>;
}

/** Does it; what the tribunal refuses is counted, and somebody comes back to it another day. */
export async function attempt(twin: Twin, act: Act): Promise<boolean> {
  try {
    await act.run();
    return true;
  } catch (error) {
    if (!(error instanceof TwinRefused)) throw error;
    const what = `${act.what}: ${error.code}`;
    twin.tally.refused[what] = (twin.tally.refused[what] ?? 0) + 1;
    return false;
  }
}

/** Takes a step on a case as it stands now. Of the steps whose code ends with where the case stands, `step` is the beginning. */
export async function takeStep(
  twin: Twin,
  who: Actor,
  caseId: string,
  step: string,
  { fromAnywhere = false }: { readonly fromAnywhere?: boolean } = {},
): Promise<void> {
  const { rows } = await twin.services.store.pool.query<{ version: number; status: string }>(
    "select version, status from cases where id = $1",
    [caseId],
  );
  const { version, status } = rows[0] ?? { version: 0, status: "" };
  const reason = "As the twin’s year has it. / Selon l’année simulée.";
  const code = fromAnywhere ? `${step}-${status}` : step;
  await twin.ask(who, "POST", `/cases/${caseId}/steps`, { version, reason, step: code });
}
