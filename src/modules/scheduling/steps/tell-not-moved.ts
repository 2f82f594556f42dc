import type { HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { tellUnplaced } from "../date-changes/tell-unplaced.ts";
import { tellOfficer } from "./tell-officer.ts";
import "../date-changes/db.ts";

const notSet = {
  reason_en: "The date that was found could not be set when its turn came.",
  reason_fr: "La date trouvée n’a pu être fixée le moment venu.",
};

/**
 * A hearing that had to move has no other place, or could not be set there, and still stands as it was: it cannot be held so, and a
 * scheduling officer has it to do. Nothing where somebody changed or cancelled it since, or it has begun.
 */
export async function tellNotMoved(
  tx: Transaction,
  moves: { readonly hearingId: HearingId; readonly version: number },
  proposalId: string | null,
): Promise<void> {
  const { hearingId, version } = moves;
  const hearing = await tx.db
    .selectFrom("hearings")
    .select(["office_id", "division"])
    .where("id", "=", hearingId)
    .where("version", "=", version)
    .where("status", "=", "set")
    .where("starts_at", ">", new Date(tx.now))
    .executeTakeFirst();
  if (hearing === undefined) return;
  if (proposalId !== null && (await isOfGrantedChange(tx, proposalId))) return;
  const cases = await tx.db
    .selectFrom("hearing_cases")
    .select("case_id")
    .where("hearing_id", "=", hearingId)
    .where("left_at", "is", null)
    .orderBy("case_id")
    .execute();
  await tellOfficer(
    tx,
    cases.map((one) => one.case_id),
    { officeId: hearing.office_id, division: hearing.division },
    { type: "hearing-not-moved", payload: { hearingId }, queue: "moves-refused" },
  );
}

/** Nobody is away: a change was granted, which has no date now. */
async function isOfGrantedChange(tx: Transaction, proposalId: string): Promise<boolean> {
  const change = await tx.db
    .updateTable("date_changes")
    .set({ state: "no-place", ...notSet })
    .where("proposal_id", "=", proposalId)
    .returning(["id", "hearing_id"])
    .executeTakeFirst();
  if (change !== undefined) await tellUnplaced(tx, change.id, change.hearing_id);
  return change !== undefined;
}
