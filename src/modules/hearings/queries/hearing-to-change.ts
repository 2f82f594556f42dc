import { sql } from "kysely";
import { type HearingId, isUuid } from "../../../kernel/ids.ts";
import type { Action } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, type CaseRow, lockCases } from "../../cases/index.ts";
import { type HearingRow, hearingQuery } from "./hearing-row.ts";

/** A hearing of the actor's and its cases. @throws hearing-not-found, action-not-allowed */
export async function hearingOf(
  tx: Transaction,
  hearingId: string,
  action: Action,
): Promise<{ readonly row: HearingRow; readonly cases: readonly CaseRow[] }> {
  if (!isUuid(hearingId)) throw new Refused("hearing-not-found");
  const row = await hearingQuery(tx)
    .where("h.id", "=", hearingId as HearingId)
    .executeTakeFirst();
  if (row === undefined || row.cases.length === 0) throw new Refused("hearing-not-found");
  const cases: CaseRow[] = [];
  for (const { id } of row.cases) cases.push(await authorizeOnCase(tx, action, id));
  return { row, cases };
}

/** Each case of a hearing, in one order: what is read of them afterwards stands. */
export async function lockCasesOf(tx: Transaction, hearingId: HearingId): Promise<void> {
  const cases = await tx.db.selectFrom("hearing_cases").select("case_id").where("hearing_id", "=", hearingId).execute();
  await lockCases(
    tx,
    cases.map((one) => one.case_id),
  );
}

/** Whether the hearing is of a case, too, that the actor may not open: sealed since it was set. */
async function hearingHides(tx: Transaction, hearingId: string): Promise<boolean> {
  const { rows } = await sql<{ hides: boolean }>`select greffe.hearing_hides(${hearingId}) as hides`.execute(tx.db);
  return rows[0]?.hides ?? false;
}

/**
 * The same, locked and still to come, at the version that the officer was looking at.
 * @throws hearing-not-found, action-not-allowed, hearing-already-cancelled, hearing-has-begun, hearing-changed-meanwhile,
 *   hearing-file-not-open
 */
export async function hearingToChange(tx: Transaction, hearingId: string, action: Action, version: number | null) {
  if (!isUuid(hearingId)) throw new Refused("hearing-not-found");
  await tx.db
    .selectFrom("hearings")
    .select("id")
    .where("id", "=", hearingId as HearingId)
    .forUpdate()
    .execute();
  await lockCasesOf(tx, hearingId as HearingId);
  const found = await hearingOf(tx, hearingId, action);
  if (await hearingHides(tx, hearingId)) throw new Refused("hearing-file-not-open");
  if (found.row.status === "cancelled") throw new Refused("hearing-already-cancelled");
  if (instantOf(found.row.starts_at) <= tx.now) throw new Refused("hearing-has-begun");
  if (version !== null && version !== found.row.version) throw new Refused("hearing-changed-meanwhile");
  return found;
}
