import { sql } from "kysely";
import { type CaseId, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type AuthorizedCase, authorizeOnCase, decisionStepOf, requireNotExcluded } from "../../cases/index.ts";
import { heldHearings } from "../../hearings/index.ts";
import type { NewDecision } from "../contract.ts";
import type { DecisionId } from "../db.ts";

/**
 * Begins a decision: of one file, or of the joined files that were heard together. Its draft is the member's alone.
 * @throws case-not-found, action-not-allowed, decision-not-possible, member-excluded, decision-begun-already, decision-stated-day-wrong
 */
export async function openDecision(tx: Transaction, caseId: string, wanted: NewDecision): Promise<DecisionId> {
  const asked = await authorizeOnCase(tx, "decision.write", caseId);
  if (decisionStepOf(asked, tx.now) === null)
    throw new Refused("decision-not-possible", { fileNumber: asked.file_number });
  if (tx.actor.accountId !== null) await requireNotExcluded(tx, [asked], tx.actor.accountId);
  const hearings = await heldHearings(tx, asked.id);
  const last = hearings.at(-1);
  if (wanted.statedOn !== null && !hearings.some((one) => one.on === wanted.statedOn))
    throw new Refused("decision-stated-day-wrong");
  const cases = await decidedTogether(tx, asked, last?.caseIds ?? []);
  const id = newId<DecisionId>(Date.parse(tx.now));
  await tx.db
    .insertInto("decisions")
    .values({
      id,
      division: asked.division,
      office_id: asked.office_id,
      language: asked.language,
      author_id: tx.actor.accountId as never,
      hearing_id: last?.hearingId ?? null,
      status: "draft",
      version: 1,
      stated_on: wanted.statedOn,
      opened_at: tx.now,
      saved_at: tx.now,
      corrects_id: null,
      correction_note: null,
    })
    .execute();
  await writeCases(
    tx,
    id,
    cases.map((one) => ({ caseId: one.id, determination: null })),
  );
  await tx.db
    .insertInto("decision_drafts")
    .values({
      decision_id: id,
      version: 1,
      content: JSON.stringify({ sections: [] }),
      saved_at: tx.now,
      saved_by: tx.actor.accountId as never,
    })
    .execute();
  return id;
}

export async function writeCases(
  tx: Transaction,
  decisionId: DecisionId,
  cases: readonly { readonly caseId: CaseId; readonly determination: string | null }[],
): Promise<void> {
  for (const { caseId, determination } of cases) {
    await tx.db
      .insertInto("decision_cases")
      .values({ decision_id: decisionId, case_id: caseId, determination })
      .execute();
    await append(tx, { chain: { caseId }, type: "decision-begun", payload: { decisionId } });
  }
}

/** Files joined to this one that the same member heard, waits to decide and has not begun. */
async function decidedTogether(
  tx: Transaction,
  asked: AuthorizedCase,
  heardWith: readonly CaseId[],
): Promise<readonly AuthorizedCase[]> {
  // Of two beginnings at once the second waits here for the first.
  await sql`select id from cases where id = any(${[asked.id, ...heardWith]}::uuid[]) order by id for update`.execute(
    tx.db,
  );
  if (await isBegun(tx, asked.id)) throw new Refused("decision-begun-already", { fileNumber: asked.file_number });
  const found = [asked];
  for (const id of heardWith) {
    if (id === asked.id) continue;
    const other = await authorizeOnCase(tx, "decision.write", id).catch(onlyRefusals);
    if (other !== null && decisionStepOf(other, tx.now) !== null && !(await isBegun(tx, id))) found.push(other);
  }
  return found;
}

function onlyRefusals(error: unknown): null {
  if (error instanceof Refused) return null;
  throw error;
}

/** A draft or a signed decision of the file, whoever wrote it. */
async function isBegun(tx: Transaction, caseId: CaseId): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`select greffe.decision_begun(${caseId}::uuid) as begun`.execute(tx.db);
  return rows[0]?.begun ?? false;
}
