import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { lastRun } from "../queries/list-runs.ts";
import { countWaiting } from "../waiting/list-waiting.ts";
import type { Standing } from "./contract.ts";
import "../db.ts";
import "../offers/db.ts";

const day = 86_400_000;

/** How many of each wait, of the cases that the reader sees: by what is open, through the indexes of what is open. */
export async function viewStanding(tx: Transaction): Promise<Standing> {
  return {
    ...(await proposals(tx)),
    offers: await offers(tx),
    waiting: (await countWaiting(tx)).toSorted((a, b) => (a.oldestOn < b.oldestOn ? -1 : 1)),
    lastRun: await lastRun(tx),
  };
}

async function proposals(tx: Transaction) {
  const row = await tx.db
    .selectFrom("schedule_proposals")
    .select([
      sql<string>`count(*) filter (where state = 'proposed')`.as("proposed"),
      sql<string>`count(*) filter (where state in ('approved', 'confirmed'))`.as("approved"),
    ])
    .where("state", "in", ["proposed", "approved", "offered", "confirmed"])
    .executeTakeFirstOrThrow();
  return { proposed: Number(row.proposed), approved: Number(row.approved) };
}

/** What has lapsed is open no more, although no job has come by. */
async function offers(tx: Transaction): Promise<Standing["offers"]> {
  const soon = new Date(Date.parse(tx.now) + 2 * day);
  const row = await tx.db
    .selectFrom("hearing_offers as f")
    .innerJoin("schedule_proposals as p", "p.id", "f.proposal_id")
    .select([
      sql<string>`count(*)`.as("open"),
      sql<string>`count(*) filter (where f.lapses_at <= ${soon})`.as("soon"),
      sql<Date | null>`min(f.lapses_at)`.as("next"),
    ])
    .where("f.state", "=", "open")
    .where(sql<boolean>`f.lapses_at > ${tx.now}::timestamptz`)
    .executeTakeFirstOrThrow();
  return {
    open: Number(row.open),
    lapseSoon: Number(row.soon),
    nextLapsesAt: row.next === null ? null : instantOf(row.next),
  };
}
