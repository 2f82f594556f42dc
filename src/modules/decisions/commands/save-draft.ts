import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { heldHearings } from "../../hearings/index.ts";
import type { Draft } from "../contract.ts";
import { chosenDetermination } from "../domain/requirements.ts";
import { ownDraft } from "../queries/decision-for.ts";

/**
 * Saves what the author wrote, as one more version. Two windows do not write over each other: the second is refused.
 * @throws decision-not-found, decision-not-a-draft, decision-changed-meanwhile, determination-wrong,
 *   decision-stated-day-wrong, correction-decides-the-same
 */
export async function saveDraft(
  tx: Transaction,
  decisionId: string,
  draft: Draft,
): Promise<{ readonly version: number; readonly savedAt: Instant }> {
  const { row, cases } = await ownDraft(tx, decisionId, "decision.write", draft.version);
  const version = row.version + 1;
  const [first] = cases;
  const isCorrection = row.corrects_id !== null;
  const changes = draft.determinations.some(
    (one) => row.cases.find((of) => of.id === one.caseId)?.determination !== one.determination,
  );
  if (isCorrection && (changes || draft.statedOn !== row.stated_on)) throw new Refused("correction-decides-the-same");
  await requireStatedDay(tx, draft.statedOn, first.id);
  const today = civilDateIn(tx.now, first.office.zone);
  await saveDeterminations(tx, { row, cases }, draft.determinations, today);
  await tx.db
    .insertInto("decision_drafts")
    .values({
      decision_id: row.id,
      version,
      content: JSON.stringify(draft.content),
      saved_at: tx.now,
      saved_by: row.author_id,
    })
    .execute();
  const saved = await tx.db
    .updateTable("decisions")
    .set({ version, stated_on: draft.statedOn, saved_at: tx.now })
    .where("id", "=", row.id)
    .returning("saved_at")
    .executeTakeFirstOrThrow();
  return { version, savedAt: instantOf(saved.saved_at) };
}

/** @throws determination-wrong */
async function saveDeterminations(
  tx: Transaction,
  { row, cases }: Pick<Awaited<ReturnType<typeof ownDraft>>, "row" | "cases">,
  determinations: Draft["determinations"],
  today: CivilDate,
): Promise<void> {
  for (const one of cases) {
    const chosen = determinations.find((of) => of.caseId === one.id);
    if (chosen === undefined) continue;
    chosenDetermination({ ...one, determination: chosen.determination }, today);
    await tx.db
      .updateTable("decision_cases")
      .set({ determination: chosen.determination })
      .where("decision_id", "=", row.id)
      .where("case_id", "=", one.id)
      .execute();
  }
}

/** @throws decision-stated-day-wrong */
async function requireStatedDay(tx: Transaction, statedOn: string | null, caseId: Parameters<typeof heldHearings>[1]) {
  if (statedOn === null) return;
  const hearings = await heldHearings(tx, caseId);
  if (!hearings.some((one) => one.on === statedOn)) throw new Refused("decision-stated-day-wrong");
}
