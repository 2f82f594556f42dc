import type { ColumnType } from "kysely";

export interface ReferralMessagesTable {
  id: string;
  source: string;
  message_id: string;
  body_hash: string;
  body: ColumnType<unknown, string, never>;
  outcome: "accepted" | "refused";
  refusal_code: string | null;
  answer: ColumnType<unknown, string | null, string>;
  received_at: ColumnType<Date, string, never>;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    referral_messages: ReferralMessagesTable;
  }
}
