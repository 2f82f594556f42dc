import type { ColumnType } from "kysely";
import type { CalendarAnswer } from "./read-message.ts";

declare module "../../../platform/database/tables.ts" {
  interface Tables {
    calendar_replies: {
      id: string;
      invitation_id: string;
      method: CalendarAnswer["method"];
      said: CalendarAnswer["said"];
      proposed_at: ColumnType<Date | null, string | null, never>;
      received_at: ColumnType<Date, string, never>;
    };
  }
}
