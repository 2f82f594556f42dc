import { isInForce } from "../../../kernel/dated-rows.ts";
import { type AccountId, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, type Instant, instantOf, plusDays } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { closeTask, holdTaskOf, openTask } from "../../work/index.ts";
import type { DecisionId } from "../db.ts";
import { decisionFor, type FoundDecision, lockCasesOf } from "../queries/decision-for.ts";
import { translationGrounds } from "../rules/translation-grounds.ts";
import type { NewTranslation, TranslationDraft } from "./contract.ts";
import { translationFieldTexts } from "./field-texts.ts";
import { beginWithFile } from "./put-translation-file.ts";
import { fileOfTranslation } from "./translation-file.ts";
import { openTranslation, signedWords } from "./translation-rows.ts";

const queue = "decisions-to-translate";
export const otherLanguage = { en: "fr", fr: "en" } as const;
const longestDays = 731;

/**
 * Asks for the translation of a released decision into the other language: work of those who support members. Where one was
 * released before, this one begins with its words and will stand in its place.
 * @throws decision-not-found, action-not-allowed, translation-of-unreleased, translation-ground-wrong, translation-day-wrong,
 *   translation-asked-already
 */
export async function askForTranslation(tx: Transaction, decisionId: string, wanted: NewTranslation): Promise<string> {
  const seen = await decisionFor(tx, decisionId, "decision.translate");
  await lockCasesOf(tx, seen.row.id);
  const { row, cases } = seen;
  const [first] = cases;
  if (row.status !== "released") throw new Refused("translation-of-unreleased");
  const today = civilDateIn(tx.now, first.office.zone);
  requireAsked(wanted, today);
  const language = otherLanguage[row.language];
  const id = await addTranslation(tx, { decisionId: row.id, language, ...wanted });
  const { ground, wantedBy } = wanted;
  const payload = { decisionId: row.id, translationId: id, language, ground, wantedBy };
  for (const one of cases) await append(tx, { chain: { caseId: one.id }, type: "decision-translation-asked", payload });
  await openTask(tx, {
    queue,
    caseId: first.id,
    subject: { kind: "translation", id },
    dueOn: wanted.wantedBy as CivilDate,
    officeId: row.office_id,
    division: row.division,
  });
  return id;
}

interface Added extends NewTranslation {
  readonly decisionId: DecisionId;
  readonly language: "en" | "fr";
}

/** @throws translation-asked-already */
async function addTranslation(tx: Transaction, { decisionId, language, ground, wantedBy }: Added): Promise<string> {
  const former = await formerWords(tx, decisionId, language);
  const by = tx.actor.accountId as AccountId;
  const id = newId<string>();
  const added = await tx.db
    .insertInto("decision_translations")
    .values({
      id,
      decision_id: decisionId,
      language,
      status: "asked",
      ground,
      wanted_by: wantedBy,
      version: 1,
      content: JSON.stringify(former?.content ?? { sections: [] }),
      dissents: JSON.stringify(former?.dissents ?? []),
      correction_note: former?.correction_note ?? null,
      translator: former?.translator ?? null,
      asked_at: tx.now,
      asked_by: by,
      saved_at: tx.now,
      saved_by: by,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) throw new Refused("translation-asked-already");
  const file = former === undefined ? null : await fileOfTranslation(tx, former);
  if (file !== null) await beginWithFile(tx, id, file);
  return id;
}

function requireAsked({ ground, wantedBy }: NewTranslation, today: CivilDate): void {
  if (!translationGrounds.some((one) => one.code === ground && isInForce(one, today)))
    throw new Refused("translation-ground-wrong");
  if (wantedBy >= today && wantedBy <= plusDays(today, longestDays)) return;
  const text = wantedBy < today ? translationFieldTexts.dayPast : translationFieldTexts.dayFar;
  throw new Refused("translation-day-wrong", {}, [{ path: "/wantedBy", code: "translation-day-wrong", text }]);
}

function formerWords(tx: Transaction, id: DecisionId, language: "en" | "fr") {
  return tx.db
    .selectFrom("decision_translations")
    .select(["id", "file_version", "content", "dissents", "correction_note", "translator"])
    .where("decision_id", "=", id)
    .where("language", "=", language)
    .where("status", "=", "released")
    .orderBy("released_at", "desc")
    .executeTakeFirst();
}

/**
 * Saves what was translated so far. Two who write do not write over each other: the second is refused.
 * @throws translation-not-found, decision-not-found, action-not-allowed, translation-ended, translation-changed-meanwhile,
 *   translation-dissent-wrong
 */
export async function saveTranslation(
  tx: Transaction,
  id: string,
  draft: TranslationDraft,
): Promise<{ readonly version: number; readonly savedAt: Instant }> {
  const { translation, found } = await openTranslation(tx, id, draft.version);
  const { dissents } = await signedWords(tx, found);
  if (draft.dissents.some((one) => !dissents.some((of) => of.member_id === one.memberId)))
    throw new Refused("translation-dissent-wrong");
  const { version, saved_at: at } = await tx.db
    .updateTable("decision_translations")
    .set({
      version: translation.version + 1,
      content: JSON.stringify(draft.content),
      dissents: JSON.stringify(draft.dissents),
      correction_note: found.row.corrects_id === null ? null : draft.correctionNote,
      translator: draft.translator?.trim() || null,
      saved_at: tx.now,
      saved_by: tx.actor.accountId as AccountId,
    })
    .where("id", "=", id)
    .returning(["version", "saved_at"])
    .executeTakeFirstOrThrow();
  return { version, savedAt: instantOf(at) };
}

/** It is no longer wanted. @throws what `openTranslation` refuses, task-claimed-by-another */
export async function withdrawTranslation(tx: Transaction, id: string, note: string): Promise<void> {
  const { found } = await openTranslation(tx, id, null);
  await endTask(tx, id, "withdrawn");
  await tx.db
    .updateTable("decision_translations")
    .set({
      status: "withdrawn",
      withdrawn_at: tx.now,
      withdrawn_by: tx.actor.accountId,
      withdrawal_note: note.trim(),
    })
    .where("id", "=", id)
    .execute();
  await tell(tx, found, id);
}

async function tell(tx: Transaction, { row, cases }: FoundDecision, translationId: string): Promise<void> {
  const payload = { decisionId: row.id, translationId };
  for (const one of cases)
    await append(tx, { chain: { caseId: one.id }, type: "decision-translation-withdrawn", payload });
}

/** @throws task-claimed-by-another */
export async function endTask(tx: Transaction, id: string, outcome: "translated" | "withdrawn"): Promise<void> {
  const task = await holdTaskOf(tx, { queue, subjectId: id });
  if (task !== null) await closeTask(tx, task.id, outcome);
}
