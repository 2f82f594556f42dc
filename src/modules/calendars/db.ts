import type { ColumnType } from "kysely";
import type { AccountId, CaseId, CounselId, HearingId, PersonId, RoomId } from "../../kernel/ids.ts";
import type { CivilDate, Zone } from "../../kernel/time.ts";

type At = ColumnType<Date, string, string>;
type MaybeAt = ColumnType<Date | null, string | null, string | null>;

declare module "../../platform/database/tables.ts" {
  interface Tables {
    member_profiles: {
      account_id: AccountId;
      languages: ("en" | "fr")[];
      office_ids: string[];
      skills: string[];
      expertise: string[];
      max_minutes_per_week: number | null;
      target_minutes_per_week: number | null;
      told_at: At;
    };
    interpreter_profiles: {
      account_id: AccountId;
      office_ids: string[];
      max_minutes_per_day: number | null;
      told_at: At;
    };
    interpreter_languages: {
      id: string;
      account_id: AccountId;
      language: string;
      dialect: string | null;
      standing: "accredited" | "provisional" | "untested";
      tested_on: ColumnType<CivilDate | null, string | null, string | null>;
      entered_at: At;
      entered_by: AccountId | null;
      ended_at: MaybeAt;
    };
    counsel_limits: {
      account_id: AccountId;
      max_hearings_per_day: number | null;
      short_notice_welcome: boolean;
      told_at: At;
    };
    minister_profiles: { account_id: AccountId; office_ids: string[]; team: string | null; told_at: At };
    working_patterns: {
      id: string;
      account_id: AccountId;
      from_on: ColumnType<CivilDate, string, string>;
      zone: Zone;
      cycle_weeks: number;
      told_at: At;
      told_by: AccountId | null;
      ended_at: MaybeAt;
    };
    working_hours: { pattern_id: string; week: number; weekday: number; begins: string; ends: string };
    absences: {
      id: string;
      account_id: AccountId;
      from_at: At;
      to_at: At;
      kind: "leave" | "training" | "writing" | "illness" | "other-sitting" | "unavailable";
      note: string | null;
      entered_at: At;
      entered_by: AccountId | null;
      ended_at: MaybeAt;
      ended_by: AccountId | null;
    };
    outside_calendars: {
      id: string;
      account_id: AccountId;
      source: "address" | "file";
      name: string;
      encrypted_address: ColumnType<never, string | null, string | null>;
      zone: Zone;
      added_at: At;
      last_tried_at: MaybeAt;
      last_read_at: MaybeAt;
      read_until: MaybeAt;
      problem: string | null;
      failures: number;
      due_at: MaybeAt;
      ended_at: MaybeAt;
    };
    outside_busy_times: { calendar_id: string; from_at: At; to_at: At };
    calendar_feeds: {
      id: string;
      account_id: AccountId;
      token_hash: string;
      language: "en" | "fr";
      made_at: At;
      ended_at: MaybeAt;
    };
    calendar_choices: {
      account_id: AccountId;
      invitations: boolean;
      chosen_at: ColumnType<Date, string, string>;
    };
    calendar_invitations: {
      id: string;
      hearing_id: HearingId;
      account_id: AccountId | null;
      counsel_id: CounselId | null;
      method: "REQUEST" | "CANCEL";
      sequence: number;
      starts_at: At;
      ends_at: At;
      office_id: string | null;
      made_at: At;
    };
    calendar_requests: { account_id: AccountId; asked_at: At; reminded_at: MaybeAt };
    room_closures: {
      id: string;
      room_id: RoomId;
      from_at: At;
      to_at: At;
      reason: string;
      entered_at: At;
      entered_by: AccountId | null;
      ended_at: MaybeAt;
    };
    dates_to_avoid: {
      id: string;
      case_id: CaseId;
      person_id: PersonId;
      from_on: ColumnType<CivilDate, string, string>;
      to_on: ColumnType<CivilDate, string, string>;
      from_at: At;
      to_at: At;
      reason: string;
      state: "asked" | "accepted" | "refused" | "withdrawn";
      asked_at: At;
      asked_by: AccountId;
      decided_at: MaybeAt;
      decided_by: AccountId | null;
      answer: string | null;
    };
  }
}
