import { isUuid } from "../../../kernel/ids.ts";
import type { Action } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DecisionId } from "../db.ts";
import { decisionFor, type FoundDecision, lockCasesOf } from "../queries/decision-for.ts";
import { draftText } from "../queries/draft-text.ts";
import { type PanelMember, panelOf } from "../queries/panel-of.ts";

/** Translations that the actor may see (row-level security), with who asked. */
export function translationQuery(tx: Transaction) {
  return tx.db
    .selectFrom("decision_translations as t")
    .innerJoin("accounts as a", "a.id", "t.asked_by")
    .selectAll("t")
    .select("a.name as asked_by_name");
}
export type TranslationRow = Awaited<ReturnType<ReturnType<typeof translationQuery>["execute"]>>[number];

export interface FoundTranslation {
  readonly translation: TranslationRow;
  readonly found: FoundDecision;
}

/** A translation that the actor may see, and its decision. @throws translation-not-found, decision-not-found, action-not-allowed */
export async function translationFor(tx: Transaction, id: string, action: Action): Promise<FoundTranslation> {
  const translation = isUuid(id) ? await translationQuery(tx).where("t.id", "=", id).executeTakeFirst() : undefined;
  if (translation === undefined) throw new Refused("translation-not-found");
  return { translation, found: await decisionFor(tx, translation.decision_id, action) };
}

/**
 * The same, locked with its cases, while it is being written.
 * @throws translation-not-found, decision-not-found, action-not-allowed, translation-ended, translation-changed-meanwhile
 */
export async function openTranslation(tx: Transaction, id: string, version: number | null): Promise<FoundTranslation> {
  if (!isUuid(id)) throw new Refused("translation-not-found");
  const one = await tx.db
    .selectFrom("decision_translations")
    .select("decision_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (one === undefined) throw new Refused("translation-not-found");
  await lockCasesOf(tx, one.decision_id);
  const all = await translationFor(tx, id, "decision.translate");
  requireWritten(all, version);
  return all;
}

/** It is being written, and stands at the version that was looked at. @throws translation-ended, translation-changed-meanwhile */
export function requireWritten({ translation }: FoundTranslation, version: number | null): void {
  if (translation.status !== "asked") throw new Refused("translation-ended");
  if (version !== null && translation.version !== version) throw new Refused("translation-changed-meanwhile");
}

export interface SignedWords {
  readonly text: Awaited<ReturnType<typeof draftText>>;
  readonly dissents: readonly PanelMember[];
  readonly isUploaded: boolean;
}

/** The words that were signed; none where they are a document of the member’s own. */
export async function signedWords(tx: Transaction, { row }: FoundDecision): Promise<SignedWords> {
  const isUploaded = row.file_version !== null;
  const panel = await panelOf(tx, row);
  return {
    text: isUploaded ? { sections: [] } : await draftText(tx, row.id as DecisionId),
    dissents: panel.filter((one) => one.dissent !== null),
    isUploaded,
  };
}
