import { sql } from "kysely";
import { type AccountId, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { Absent } from "../contract.ts";
import "../db.ts";
import { fieldTexts } from "../text.ts";

/** Longest time for which hearings are repaired at once, in days. */
export const mostDays = 60;

/**
 * Somebody is away: each hearing that they would sit in between two moments gets somebody else at its hour, or else another
 * day, proposed or by the division’s policy as any other.
 * @throws schedule-absence-wrong, schedule-nothing-to-repair, schedule-run-going
 */
export async function askRepair(tx: Transaction, away: Absent): Promise<string> {
  const [from, to] = [Date.parse(away.from), Date.parse(away.to)];
  if (!(from < to) || to - from > mostDays * 86_400_000 || to <= Date.parse(tx.now))
    throw new Refused("schedule-absence-wrong", { days: mostDays }, [
      { path: "/to", code: "schedule-absence-wrong", text: fieldTexts.endWrong },
    ]);
  const found = await sql`select from hearing_people p join hearings h on h.id = p.hearing_id
    where p.account_id = ${away.accountId}::uuid and p.state = 'set' and p.role in ('member', 'interpreter', 'minister-counsel')
      and h.status = 'set' and h.starts_at > ${tx.now}::timestamptz
      and p.during && tstzrange(${away.from}::timestamptz, ${away.to}::timestamptz) limit 1`.execute(tx.db);
  if (found.rows.length === 0) throw new Refused("schedule-nothing-to-repair");
  const id = newId<string>(Date.parse(tx.now));
  const added = await tx.db
    .insertInto("schedule_runs")
    .values({
      id,
      cause: "repair",
      state: "asked",
      asked_at: tx.now,
      asked_by: tx.actor.accountId,
      seed: Number.parseInt(id.slice(-7), 16),
      away_id: away.accountId as AccountId,
      away_from: new Date(from).toISOString(),
      away_to: new Date(to).toISOString(),
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) throw new Refused("schedule-run-going");
  await append(tx, { chain: "tribunal", type: "schedule-run-asked", payload: { runId: id, cause: "repair" } });
  await tx.addJob("schedule-run", {}, { jobKey: "schedule-run" });
  return id;
}
