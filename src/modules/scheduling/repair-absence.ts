import { sql } from "kysely";
import { Refused } from "../../kernel/refusal.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { askRepair, mostDays } from "./commands/ask-repair.ts";
import type { Absent } from "./contract.ts";

/** How long whoever finds a run going waits before it asks again. */
const againSeconds = 60;

/** Who is away, between which moments, as the calendars’ job says it. */
export interface EnteredAbsence {
  readonly accountId: string;
  readonly fromAt: Instant;
  readonly toAt: Instant;
}

/**
 * Somebody entered that they are away: what they would sit in then is repaired, asked for by the product itself, as much at once as
 * one repair takes, the rest after it. Who sits in nothing then asks for nothing. Safe to repeat.
 */
export async function repairAbsence(tx: Transaction, { accountId, fromAt, toAt }: EnteredAbsence): Promise<void> {
  const away = { accountId, from: fromAt, to: toAt };
  const from = away.from > tx.now ? away.from : tx.now;
  if (away.to <= from || !(await isStillAway(tx, away))) return;
  const furthest = new Date(Date.parse(from) + mostDays * 86_400_000).toISOString() as Instant;
  const to = away.to < furthest ? away.to : furthest;
  const outcome = await asked(tx, { ...away, from, to });
  const rest = { accountId, fromAt: outcome === "going" ? from : to, toAt };
  if (rest.toAt <= rest.fromAt) return;
  const jobKey = `absence-entered:${accountId}:${rest.fromAt}`;
  await tx.addJob("absence-entered", rest, { jobKey, afterSeconds: outcome === "nothing" ? 0 : againSeconds });
}

/** What was taken back meanwhile is not repaired. */
async function isStillAway(tx: Transaction, { accountId, from, to }: Absent): Promise<boolean> {
  const { rows } = await sql`select from greffe.times_away
    where account_id = ${accountId}::uuid and from_at < ${to}::timestamptz and to_at > ${from}::timestamptz limit 1`.execute(
    tx.db,
  );
  return rows.length > 0;
}

async function asked(tx: Transaction, away: Absent): Promise<"asked" | "nothing" | "going"> {
  try {
    await askRepair(tx, away);
    return "asked";
  } catch (error) {
    if (error instanceof Refused && error.code === "schedule-nothing-to-repair") return "nothing";
    if (error instanceof Refused && error.code === "schedule-run-going") return "going";
    throw error;
  }
}
