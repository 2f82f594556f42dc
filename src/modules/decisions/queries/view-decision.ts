import type { Action } from "../../../kernel/permission.ts";
import { type CivilDate, civilDateIn, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { permitted } from "../../identity/index.ts";
import type { DecisionFile, DecisionView } from "../contract.ts";
import { determinationsOn } from "../rules/determinations.ts";
import { isBeingCorrected, lastCorrectionOf } from "./corrections-of.ts";
import { decisionFor, type FoundDecision } from "./decision-for.ts";
import { decisionSummary } from "./decision-rows.ts";
import { draftText } from "./draft-text.ts";
import { fileOf } from "./file-of.ts";
import { fileShown } from "./file-shown.ts";
import { type PanelMember, panelOf } from "./panel-of.ts";

/** A decision as the reader may see it: the words of a draft for its author and whom the author named. @throws decision-not-found, action-not-allowed */
export async function viewDecision(tx: Transaction, decisionId: string): Promise<DecisionView> {
  const found = await decisionFor(tx, decisionId, "decision.view");
  const { row, cases } = found;
  const [first] = cases;
  const isAuthor = row.author_id === tx.actor.accountId;
  const readers = await readersOf(tx, found);
  const panel = await panelOf(tx, row);
  const isAsked = panel.some((one) => one.member_id === tx.actor.accountId);
  const mayRead = isAuthor || isAsked || readers.some((one) => one.accountId === tx.actor.accountId);
  const on = first === undefined ? "" : civilDateIn(tx.now, first.office.zone);
  return {
    ...decisionSummary(row),
    isUploaded: row.file_version !== null,
    file: mayRead ? await fileView(tx, found) : null,
    version: row.version,
    hearingId: row.hearing_id,
    heardOn: await heldOn(tx, row.hearing_id),
    statedOn: row.stated_on,
    reasonsOn: row.reasons_on,
    correctionNote: row.correction_note,
    correctedById: (await lastCorrectionOf(tx, row.id))?.id ?? null,
    content: mayRead ? await draftText(tx, row.id) : null,
    determinations: determinationsOn(row.division, first?.proceeding_type ?? "", on).map((one) => ({
      code: one.code,
      name: one.name,
      needsReasons: one.needsReasons,
    })),
    readers,
    comments: mayRead ? await commentsOn(tx, found) : [],
    panel: panelView(panel, mayRead),
    pages: row.pages,
    hash: row.hash,
    actions: actionsOn(tx, found, {
      isAuthor,
      mayRead,
      panel,
      isCorrectable: isAuthor && (await isCorrectable(tx, row)),
    }),
  };
}

const panelView = (panel: readonly PanelMember[], mayRead: boolean): DecisionView["panel"] =>
  panel.map((one) => ({
    accountId: one.member_id,
    name: one.name,
    presides: one.presides,
    opinion: one.opinion,
    signedAt: one.signed_at === null ? null : instantOf(one.signed_at),
    dissent: mayRead ? one.dissent : null,
  }));

async function fileView(tx: Transaction, { row }: FoundDecision): Promise<DecisionFile | null> {
  const file = await fileOf(tx, row);
  return file === null ? null : fileShown(file);
}

async function heldOn(tx: Transaction, hearingId: FoundDecision["row"]["hearing_id"]): Promise<CivilDate | null> {
  if (hearingId === null) return null;
  const row = await tx.db.selectFrom("hearings").select("held_on").where("id", "=", hearingId).executeTakeFirst();
  return row?.held_on ?? null;
}

async function readersOf(tx: Transaction, { row }: FoundDecision) {
  const rows = await tx.db
    .selectFrom("decision_readers as r")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .select(["r.account_id", "a.name", "r.purpose", "r.named_at"])
    .where("r.decision_id", "=", row.id)
    .where("r.ended_at", "is", null)
    .orderBy("a.name")
    .execute();
  return rows.map((one) => ({
    accountId: one.account_id,
    name: one.name,
    purpose: one.purpose,
    namedAt: instantOf(one.named_at),
  }));
}

async function commentsOn(tx: Transaction, { row }: FoundDecision) {
  const rows = await tx.db
    .selectFrom("decision_comments as c")
    .innerJoin("accounts as a", "a.id", "c.account_id")
    .select(["c.id", "c.account_id", "a.name", "c.words", "c.made_at"])
    .where("c.decision_id", "=", row.id)
    .orderBy("c.made_at")
    .execute();
  return rows.map((one) => ({
    id: one.id,
    name: one.name,
    mine: one.account_id === tx.actor.accountId,
    words: one.words,
    madeAt: instantOf(one.made_at),
  }));
}

/** A correction is of the decision itself, one at a time. */
const isCorrectable = async (tx: Transaction, row: FoundDecision["row"]): Promise<boolean> =>
  row.status === "released" && row.corrects_id === null && !(await isBeingCorrected(tx, row.id));

interface Reader {
  readonly isAuthor: boolean;
  readonly mayRead: boolean;
  readonly isCorrectable: boolean;
  readonly panel: readonly PanelMember[];
}

function actionsOn(tx: Transaction, { row, cases }: FoundDecision, who: Reader): string[] {
  const may = (action: Action) => cases.every((one) => permitted(tx, action, one.relations));
  const isDraft = row.status === "draft";
  const isSent = who.panel.some((one) => one.asked_version !== null);
  const own = who.panel.find((one) => one.member_id === tx.actor.accountId);
  const isAsked = isDraft && isSent && own !== undefined && own.signed_at === null;
  return [
    ...(who.isAuthor && isDraft && may("decision.write") ? ["decision.write", "decision.discard"] : []),
    ...(who.isAuthor && isDraft && !isSent && may("decision.write") ? ["decision.sign"] : []),
    ...(isAsked && may("decision.write") ? ["decision.sign-on-panel"] : []),
    ...(who.mayRead && isDraft && may("decision.read-draft") ? ["decision.comment"] : []),
    ...(row.status === "signed" && may("decision.release") ? ["decision.release"] : []),
    ...(row.status === "released" && row.file_version === null && may("decision.publish") ? ["decision.publish"] : []),
    ...(row.status === "released" && may("decision.record-receipt") ? ["decision.record-receipt"] : []),
    ...(who.isCorrectable && may("decision.write") ? ["decision.correct"] : []),
  ];
}
