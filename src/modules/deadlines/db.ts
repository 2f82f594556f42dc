import type { ColumnType } from "kysely";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";

type At = ColumnType<Date, string, never>;

export interface DeadlineTriggersTable {
  id: string;
  case_id: CaseId;
  code: string;
  happened_on: ColumnType<CivilDate | null, string | null, string | null>;
  happened_at: ColumnType<Date | null, string | null, never>;
  subject_id: string | null;
  source: "registry" | "hearing" | "filing" | "notice";
  recorded_by: AccountId | null;
  recorded_at: At;
  replaces_id: string | null;
}

interface DeadlineVariationsTable {
  id: string;
  case_id: CaseId;
  rule_code: string;
  trigger_id: string | null;
  kind: "varied" | "excused";
  due_on: ColumnType<CivilDate | null, string | null, string | null>;
  reason: string;
  ordered_on: ColumnType<CivilDate, string, string>;
  recorded_by: AccountId | null;
  recorded_at: At;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    deadline_triggers: DeadlineTriggersTable;
    deadline_variations: DeadlineVariationsTable;
    deadline_outcomes: {
      id: string;
      case_id: CaseId;
      rule_code: string;
      trigger_id: string | null;
      met_on: ColumnType<CivilDate, string, string>;
      subject_id: string | null;
      recorded_by: AccountId | null;
      recorded_at: At;
    };
    office_closures: {
      id: string;
      office_id: string;
      closed_on: ColumnType<CivilDate, string, string>;
      reason_en: string;
      reason_fr: string;
      recorded_by: AccountId | null;
      recorded_at: At;
    };
  }
}
