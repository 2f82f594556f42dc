import { sql } from "kysely";
import type { CaseId, HearingId } from "../../../kernel/ids.ts";
import { type CivilDate, type Instant, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { HearingMode } from "../contract.ts";
import "../db.ts";

export interface NextHearing {
  readonly hearingId: HearingId;
  readonly on: CivilDate;
  readonly time: string;
  readonly zone: Zone;
  readonly startsAt: Instant;
  readonly mode: HearingMode;
}

/** The next hearing of each case that has one to come. Row-level security bounds what is found. */
export async function nextHearingOf(
  tx: Transaction,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, NextHearing>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("hearing_cases as hc")
    .innerJoin("hearings as h", "h.id", "hc.hearing_id")
    .select(["hc.case_id", "h.id", "h.held_on", "h.begins", "h.zone", "h.starts_at", "h.mode"])
    .distinctOn("hc.case_id")
    .where("hc.case_id", "in", caseIds)
    .where("hc.left_at", "is", null)
    .where("h.status", "=", "set")
    .where("h.ends_at", ">", sql<Date>`${tx.now}::timestamptz`)
    .orderBy("hc.case_id")
    .orderBy("h.starts_at")
    .execute();
  return new Map(
    rows.map((row) => [
      row.case_id,
      {
        hearingId: row.id,
        on: row.held_on,
        time: row.begins,
        zone: row.zone,
        startsAt: instantOf(row.starts_at),
        mode: row.mode,
      },
    ]),
  );
}
