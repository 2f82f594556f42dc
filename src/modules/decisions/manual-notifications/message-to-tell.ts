import { sql } from "kysely";
import { type CaseId, isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type Instant, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import "../db.ts";

export interface MessageToTell {
  readonly id: string;
  readonly caseId: CaseId;
  readonly partner: string;
  readonly madeAt: Instant;
  readonly isSent: boolean;
  readonly zone: Zone;
  /** How many records it has: the partner stands as told after an odd number. */
  readonly records: number;
}

/** @throws partner-message-not-found, action-not-allowed */
export async function messageToTell(tx: Transaction, messageId: string): Promise<MessageToTell> {
  const row = !isUuid(messageId)
    ? undefined
    : await tx.db
        .selectFrom("partner_messages as m")
        .select(["m.id", "m.case_id", "m.partner", "m.made_at", "m.sent_at"])
        .select(
          sql<number>`(select count(*)::int from partner_manual_notifications t where t.message_id = m.id)`.as(
            "records",
          ),
        )
        .where("m.id", "=", messageId)
        .executeTakeFirst();
  if (row === undefined) throw new Refused("partner-message-not-found");
  const theCase = await authorizeOnCase(tx, "partner-message.tell", row.case_id);
  return {
    id: row.id,
    caseId: row.case_id,
    partner: row.partner,
    madeAt: instantOf(row.made_at),
    isSent: row.sent_at !== null,
    zone: theCase.office.zone,
    records: row.records,
  };
}
