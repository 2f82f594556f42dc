import { isInForce } from "../../../kernel/dated-rows.ts";
import { civilDateIn, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { permitted } from "../../identity/index.ts";
import { decisionFor, type FoundDecision } from "../queries/decision-for.ts";
import { decisionSummary } from "../queries/decision-rows.ts";
import { fileShown } from "../queries/file-shown.ts";
import { translationGrounds } from "../rules/translation-grounds.ts";
import { otherLanguage } from "./commands.ts";
import type { TranslationSummary, Translations, TranslationView } from "./contract.ts";
import { textOf } from "./print-translation.ts";
import { fileOfTranslation } from "./translation-file.ts";
import { signedWords, type TranslationRow, translationFor, translationQuery } from "./translation-rows.ts";

/** The translations of a decision, the newest first, and whether one can be asked for. @throws decision-not-found, action-not-allowed */
export async function translationsOf(tx: Transaction, decisionId: string): Promise<Translations> {
  const found = await decisionFor(tx, decisionId, "decision.view");
  const { row, cases } = found;
  const rows = await translationQuery(tx)
    .where("t.decision_id", "=", row.id)
    .orderBy("t.asked_at", "desc")
    .orderBy("t.id", "desc")
    .execute();
  const on = civilDateIn(tx.now, cases[0].office.zone);
  const mayAsk = row.status === "released" && mayTranslate(tx, found);
  return {
    items: rows.map((one) => summary(tx, one)),
    grounds: mayAsk
      ? translationGrounds.filter((one) => isInForce(one, on)).map(({ code, name }) => ({ code, name }))
      : [],
    into: mayAsk && !rows.some((one) => one.status === "asked") ? otherLanguage[row.language] : null,
  };
}

const mayTranslate = (tx: Transaction, { cases }: FoundDecision): boolean =>
  cases.every((one) => permitted(tx, "decision.translate", one.relations));

function summary(tx: Transaction, row: TranslationRow): TranslationSummary {
  const isStaff = tx.actor.kind === "staff";
  const ground = translationGrounds.find((one) => one.code === row.ground);
  return {
    id: row.id,
    language: row.language,
    status: row.status,
    ground: isStaff ? { code: row.ground, name: ground?.name ?? { en: row.ground, fr: row.ground } } : null,
    wantedBy: isStaff ? row.wanted_by : null,
    translator: row.translator,
    releasedAt: row.released_at === null ? null : instantOf(row.released_at),
    pages: row.pages,
    withdrawalNote: isStaff ? row.withdrawal_note : null,
  };
}

/** A translation beside the words that were signed. @throws translation-not-found, decision-not-found, action-not-allowed */
export async function viewTranslation(tx: Transaction, id: string): Promise<TranslationView> {
  const { translation, found } = await translationFor(tx, id, "decision.translate");
  const words = await signedWords(tx, found);
  const note = found.row.correction_note;
  const file = await fileOfTranslation(tx, translation);
  return {
    ...summary(tx, translation),
    decision: decisionSummary(found.row),
    version: translation.version,
    savedAt: instantOf(translation.saved_at),
    askedBy: translation.asked_by_name,
    askedAt: instantOf(translation.asked_at),
    original: words.text,
    isUploaded: words.isUploaded,
    file: file === null ? null : fileShown(file),
    content: translation.content,
    dissents: words.dissents.map((one) => ({
      memberId: one.member_id,
      name: one.name,
      original: one.dissent ?? { sections: [] },
      text: textOf(translation.dissents, one.member_id),
    })),
    correction: note === null ? null : { original: note, note: translation.correction_note ?? "" },
    actions: translation.status === "asked" && mayTranslate(tx, found) ? ["decision.translate"] : [],
  };
}
