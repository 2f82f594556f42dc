import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import {
  type AuthorizedCase,
  authorizeOnCase,
  decisionStepOf,
  isBeforePanel,
  lockCases,
  requireNotExcluded,
} from "../../cases/index.ts";
import { heldHearings } from "../../hearings/index.ts";
import type { NewDecision } from "../contract.ts";
import type { DecisionId } from "../db.ts";
import { panelFor } from "../queries/panel-of.ts";
import { beginDraft } from "../steps/begin-draft.ts";

/**
 * Begins a decision: of one case, or of the joined cases that were heard together. Its draft is the member's alone.
 * @throws case-not-found, action-not-allowed, decision-not-possible, decision-of-panel, member-excluded, decision-begun-already, decision-stated-day-wrong
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
  const panel = await panelFor(tx, asked.id, last?.hearingId ?? null);
  const isOfThree = panel.length > 0 || (await isBeforePanel(tx, asked.id));
  if (isOfThree && !panel.some((one) => one.memberId === tx.actor.accountId))
    throw new Refused("decision-of-panel", { fileNumber: asked.file_number });
  const cases = await decidedTogether(tx, asked, last?.caseIds ?? []);
  return beginDraft(tx, {
    division: asked.division,
    office_id: asked.office_id,
    language: asked.language,
    hearing_id: last?.hearingId ?? null,
    // What the record of the hearing says, until the member says otherwise in the draft.
    stated_on: (wanted.statedOn as CivilDate | null) ?? (last?.isDecisionStated === true ? last.on : null),
    corrects_id: null,
    correction_note: null,
    cases: cases.map((one) => ({ caseId: one.id, determination: null })),
    content: { sections: [] },
    panel,
  });
}

/** Cases joined to this one that the same member heard, waits to decide and has not begun. */
async function decidedTogether(
  tx: Transaction,
  asked: AuthorizedCase,
  heardWith: readonly CaseId[],
): Promise<readonly AuthorizedCase[]> {
  // Of two beginnings at once the second waits here for the first.
  await lockCases(tx, [asked.id, ...heardWith]);
  for (const id of new Set([asked.id, ...heardWith])) await leaveDraftsOfFormer(tx, id);
  if (await isBegun(tx, asked.id)) throw new Refused("decision-begun-already", { fileNumber: asked.file_number });
  const found = [asked];
  for (const id of heardWith) {
    if (id === asked.id) continue;
    const other = await authorizeOnCase(tx, "decision.write", id).catch(onlyRefusals);
    if (other !== null && decisionStepOf(other, tx.now) !== null && !(await isBegun(tx, id))) found.push(other);
  }
  return found;
}

/** A draft of whoever is the case’s member no longer makes way. */
async function leaveDraftsOfFormer(tx: Transaction, caseId: CaseId): Promise<void> {
  const { rows } = await sql<{ id: DecisionId }>`
    select id from greffe.leave_drafts_of_former(${caseId}::uuid) as id`.execute(tx.db);
  for (const { id } of rows)
    await append(tx, { chain: { caseId }, type: "decision-discarded", payload: { decisionId: id } });
}

function onlyRefusals(error: unknown): null {
  if (error instanceof Refused) return null;
  throw error;
}

/** A draft or a signed decision of the case, whoever wrote it. */
async function isBegun(tx: Transaction, caseId: CaseId): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`select greffe.decision_begun(${caseId}::uuid) as begun`.execute(tx.db);
  return rows[0]?.begun ?? false;
}
