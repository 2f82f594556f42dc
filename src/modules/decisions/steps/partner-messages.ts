import type { Json } from "../../../kernel/canonical-json.ts";
import { type CaseId, type DocumentId, newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { AuthorizedCase } from "../../cases/index.ts";
import type { DecisionRow } from "../queries/decision-rows.ts";
import { determinationOf } from "../rules/determinations.ts";
import { partnersTold } from "../rules/partners-told.ts";
import "../db.ts";

export interface PartnerMessage {
  readonly caseId: CaseId;
  readonly partner: "IRCC" | "CBSA" | "FC";
  readonly kind: string;
  readonly content: Json;
  /** A document that goes with it, where the partner may have it. */
  readonly documentId: DocumentId | null;
  /** What it tells, once to a partner. */
  readonly sourceKey: string;
}

/** Leaves a message for the partner gateway, in the caller’s transaction. Repeated, it leaves nothing more. */
export async function leaveMessage(tx: Transaction, message: PartnerMessage): Promise<void> {
  await tx.db
    .insertInto("partner_messages")
    .values({
      id: newId<string>(Date.parse(tx.now)),
      case_id: message.caseId,
      partner: message.partner,
      kind: message.kind,
      content: JSON.stringify(message.content),
      document_id: message.documentId,
      made_at: tx.now,
      source_key: message.sourceKey,
    })
    .onConflict((on) => on.columns(["partner", "source_key"]).doNothing())
    .execute();
}

/** The final decision, one message a partner: with the reasons or without, as each may have them. */
export async function leavePartnerMessages(
  tx: Transaction,
  row: DecisionRow,
  theCase: AuthorizedCase,
  code: string | null,
): Promise<void> {
  const { document_id: documentId } = await tx.db
    .selectFrom("decision_cases")
    .select("document_id")
    .where("decision_id", "=", row.id)
    .where("case_id", "=", theCase.id)
    .executeTakeFirstOrThrow();
  for (const { partner, withReasons } of partnersTold(row.division))
    await leaveMessage(tx, {
      caseId: theCase.id,
      partner,
      kind: row.corrects_id === null ? "final-decision" : "decision-corrected",
      content: {
        fileNumber: theCase.file_number,
        division: row.division,
        proceeding: theCase.proceeding_type,
        determination: code,
        result: determinationOf(code ?? "")?.result ?? null,
        effectiveOn: row.effective_on,
        releasedAt: tx.now,
        withReasons,
      },
      documentId: withReasons ? documentId : null,
      sourceKey: `decision:${row.id}:${theCase.id}`,
    });
}
