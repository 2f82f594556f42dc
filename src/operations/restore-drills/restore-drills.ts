import type { ColumnType } from "kysely";
import { type AccountId, newId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import { civilDateIn, easternZone, instantOf } from "../../kernel/time.ts";
import { append } from "../../modules/audit/index.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { NewRestoreDrill, RestoreDrill } from "../jobs/contract.ts";

declare module "../../platform/database/tables.ts" {
  interface Tables {
    restore_drills: {
      id: string;
      held_on: string;
      outcome: NewRestoreDrill["outcome"];
      minutes: number;
      words: string | null;
      recorded_at: ColumnType<Date, string, never>;
      recorded_by: AccountId;
    };
  }
}

/** Drills that a page shows. */
const shown = 20;

/** The last drills, the newest first. */
export async function restoreDrills(tx: Transaction): Promise<RestoreDrill[]> {
  const rows = await tx.db
    .selectFrom("restore_drills as d")
    .innerJoin("accounts as a", "a.id", "d.recorded_by")
    .selectAll("d")
    .select("a.name as by_name")
    .orderBy("d.held_on", "desc")
    .orderBy("d.recorded_at", "desc")
    .limit(shown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    heldOn: row.held_on,
    outcome: row.outcome,
    minutes: row.minutes,
    words: row.words,
    recordedAt: instantOf(row.recorded_at),
    recordedBy: row.by_name,
  }));
}

/**
 * Records that a copy was restored to see whether it can be, as whoever did it says. Nothing checks it.
 * @throws restore-drill-to-come
 */
export async function recordRestoreDrill(tx: Transaction, told: NewRestoreDrill): Promise<void> {
  const by = tx.actor.accountId;
  if (by === null) throw new Refused("action-not-allowed");
  if (told.heldOn > civilDateIn(tx.now, easternZone))
    throw new Refused("restore-drill-to-come", {}, [
      {
        path: "/heldOn",
        code: "restore-drill-to-come",
        text: { en: "Choose a day that has come.", fr: "Choisissez un jour déjà arrivé." },
      },
    ]);
  const id = newId<string>(Date.parse(tx.now));
  const words = told.words?.trim() || null;
  await tx.db
    .insertInto("restore_drills")
    .values({
      id,
      held_on: told.heldOn,
      outcome: told.outcome,
      minutes: told.minutes,
      words,
      recorded_at: tx.now,
      recorded_by: by,
    })
    .execute();
  await append(tx, {
    chain: "tribunal",
    type: "restore-drill-recorded",
    payload: { drillId: id, heldOn: told.heldOn, outcome: told.outcome, minutes: told.minutes },
  });
}
