import type { ColumnType } from "kysely";
import type { AccountId, CaseId, CounselId, HearingId, RoomId } from "../../kernel/ids.ts";
import type { CivilDate, Zone } from "../../kernel/time.ts";
import type { HearingMode, NewOutcome, Sitting, SittingRole } from "./contract.ts";

type At = ColumnType<Date, string, string>;

interface HearingsTable {
  id: HearingId;
  division: "RPD" | "RAD" | "ID" | "IAD";
  office_id: string;
  status: "set" | "cancelled";
  version: number;
  held_on: ColumnType<CivilDate, string, string>;
  begins: string;
  zone: Zone;
  zone_database: string;
  starts_at: At;
  ends_at: At;
  mode: Sitting["mode"];
  /** The room's name when the hearing was decided. */
  room: string | null;
  room_id: RoomId | null;
  join_url: string | null;
  join_telephone: string | null;
  join_code: string | null;
  member_id: AccountId | null;
  assignment_id: string | null;
  interpreter_language: string | null;
  interpreter_dialect: string | null;
  interpreter_name: string | null;
  issues: string | null;
  set_at: At;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    hearings: HearingsTable;
    rooms: {
      id: RoomId;
      office_id: string;
      name: string;
      name_key: ColumnType<string, never, never>;
      equipment: ColumnType<readonly string[], string[] | undefined, string[]>;
      opened_at: At;
      closed_at: ColumnType<Date | null, string | null, string | null>;
    };
    hearing_needs: {
      case_id: CaseId;
      mode: HearingMode | null;
      equipment: ColumnType<readonly string[], string[], string[]>;
      changed_at: At;
      changed_by: AccountId | null;
    };
    hearing_cases: {
      hearing_id: HearingId;
      case_id: CaseId;
      left_at: ColumnType<Date | null, string | null, string | null>;
    };
    hearing_people: {
      id: string;
      hearing_id: HearingId;
      role: SittingRole;
      case_id: CaseId | null;
      account_id: AccountId | null;
      counsel_id: CounselId | null;
      name: string;
      presides: boolean;
      in_place_of: CounselId | null;
      during: ColumnType<string, unknown, never>;
      state: "set" | "elsewhere" | "left";
      set_at: At;
      left_at: ColumnType<Date | null, string | null, string | null>;
    };
    hearing_outcomes: {
      id: string;
      hearing_id: HearingId;
      ordinal: number;
      outcome: NewOutcome["outcome"];
      cause: string | null;
      decision: NewOutcome["decision"];
      note: string | null;
      recorded_at: At;
      recorded_by: AccountId | null;
    };
    undertakings: {
      id: string;
      hearing_id: HearingId;
      case_id: CaseId;
      by_whom: NewOutcome["undertakings"][number]["byWhom"];
      what: string;
      due_on: ColumnType<CivilDate, string, string>;
      given_at: At;
      met_on: ColumnType<CivilDate | null, string | null, string | null>;
      met_at: ColumnType<Date | null, string | null, string | null>;
      met_by: AccountId | null;
    };
    hearing_reminders: { hearing_id: HearingId; days_before: number; starts_at: At; told_at: At };
    hearing_versions: {
      hearing_id: HearingId;
      version: number;
      change: "set" | "changed" | "cancelled";
      content: ColumnType<Sitting, string, never>;
      reason_code: string | null;
      short_notice_ground: string | null;
      note: string | null;
      apart_note: string | null;
      rule_code: string | null;
      earliest_on: ColumnType<CivilDate | null, string | null, string | null>;
      made_at: At;
      made_by: AccountId | null;
    };
  }
}
