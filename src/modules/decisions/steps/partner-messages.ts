import { newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { AuthorizedCase } from "../../cases/index.ts";
import type { DecisionRow } from "../queries/decision-rows.ts";
import { determinationOf } from "../rules/determinations.ts";
import { partnersTold } from "../rules/partners-told.ts";
import "../db.ts";

/**
 * Leaves the final decision for the partner gateway, one message a partner: with the reasons or without, as each may
 * have them. Repeated, it leaves nothing more.
 */
export async function leavePartnerMessages(
  tx: Transaction,
  row: DecisionRow,
  file: AuthorizedCase,
  code: string | null,
): Promise<void> {
  const documentId = await documentOf(tx, row, file);
  for (const { partner, withReasons } of partnersTold(row.division))
    await tx.db
      .insertInto("partner_messages")
      .values({
        id: newId<string>(Date.parse(tx.now)),
        case_id: file.id,
        partner,
        kind: row.corrects_id === null ? "final-decision" : "decision-corrected",
        content: JSON.stringify({
          fileNumber: file.file_number,
          division: row.division,
          proceeding: file.proceeding_type,
          determination: code,
          result: determinationOf(code ?? "")?.result ?? null,
          effectiveOn: row.effective_on,
          releasedAt: tx.now,
          withReasons,
        }),
        document_id: withReasons ? documentId : null,
        made_at: tx.now,
        source_key: `decision:${row.id}:${file.id}`,
      })
      .onConflict((on) => on.columns(["partner", "source_key"]).doNothing())
      .execute();
}

async function documentOf(tx: Transaction, row: DecisionRow, file: AuthorizedCase) {
  const found = await tx.db
    .selectFrom("decision_cases")
    .select("document_id")
    .where("decision_id", "=", row.id)
    .where("case_id", "=", file.id)
    .executeTakeFirstOrThrow();
  return found.document_id;
}
