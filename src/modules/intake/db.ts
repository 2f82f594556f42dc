import type { ColumnType } from "kysely";
import type { AccountId } from "../../kernel/ids.ts";

interface ReferralMessagesTable {
  id: string;
  source: string;
  message_id: string;
  body_hash: string;
  body: ColumnType<unknown, string, never>;
  outcome: "accepted" | "refused";
  refusal_code: string | null;
  answer: ColumnType<unknown, string | null, string>;
  received_at: ColumnType<Date, string, never>;
  problems: ColumnType<unknown, string | undefined, never>;
  settled_at: ColumnType<Date | null, never, string>;
  settled_by: ColumnType<AccountId | null, never, AccountId | null>;
  settled_how: ColumnType<"sent-again" | "set-aside" | null, never, "sent-again" | "set-aside">;
  settled_reason: ColumnType<string | null, never, string | null>;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    referral_messages: ReferralMessagesTable;
  }
}
