import type { ColumnType, Generated } from "kysely";
import type { AccountId, CaseId, TaskId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";

type At = ColumnType<Date, string, never>;
type MayBe = ColumnType<Date | null, string | null, string | null>;

/** A day later than any: none. */
export const noDay = "infinity";

export interface TasksTable {
  id: TaskId;
  queue: string;
  case_id: CaseId;
  subject_kind: string;
  subject_id: string;
  office_id: string;
  division: "RPD" | "RAD" | "ID" | "IAD";
  /** The language of the case, for whoever works in one; null: opened by the release before. */
  language: "en" | "fr" | null;
  opened_at: ColumnType<Date, string, string>;
  due_on: ColumnType<CivilDate | null, string | null, string | null>;
  claimed_by: AccountId | null;
  claimed_at: MayBe;
  claim_active_at: MayBe;
  closed_at: MayBe;
  closed_by: AccountId | null;
  outcome: string | null;
  escalated_at: ColumnType<Date | null, string | null | undefined, string | null>;
  /** The types of the documents that wait for review; of other work empty. */
  kinds: ColumnType<string[], string[] | undefined, string[]>;
  /** In which relation to the case they were filed. */
  filed_as: ColumnType<string | null, string | null | undefined, never>;
  /** The next hearing and the nearest limit of the case, or `noDay`; not known while `limit_rule` is null. */
  hearing_on: ColumnType<CivilDate, string | undefined, string>;
  limit_on: ColumnType<CivilDate, string | undefined, string>;
  /** The limit's rule; empty: there is none. */
  limit_rule: ColumnType<string | null, string | null | undefined, string>;
}

interface TaskKindsTable {
  task_id: TaskId;
  kind: string;
  queue: string;
  case_id: CaseId;
  opened_at: At;
}

interface StaffMessagesTable {
  id: string;
  case_id: CaseId;
  author_id: AccountId;
  words: string;
  at: At;
}

interface WorkReplacementsTable {
  id: string;
  account_id: AccountId;
  replacement_id: AccountId;
  from_on: ColumnType<CivilDate, string, string>;
  until_on: ColumnType<CivilDate, string, string>;
  made_by: AccountId | null;
  made_at: At;
  ended_at: MayBe;
}

interface TaskClaimsTable {
  id: Generated<number>;
  task_id: TaskId;
  case_id: CaseId;
  what: "claimed" | "released" | "taken-over" | "closed";
  account_id: AccountId | null;
  taken_from: AccountId | null;
  reason: string | null;
  words: string | null;
  at: At;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    tasks: TasksTable;
    task_kinds: TaskKindsTable;
    task_claims: TaskClaimsTable;
    staff_messages: StaffMessagesTable;
    work_replacements: WorkReplacementsTable;
  }
}
