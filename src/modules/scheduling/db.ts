import type { ColumnType, Generated } from "kysely";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CaseId, HearingId, RoomId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";
import type { Cost, Plan, Problem } from "../../scheduler/index.ts";
import type { HearingMode } from "../hearings/contract.ts";
import type { Division, PolicyMode, ProposalState, RunState } from "./contract.ts";

type At = ColumnType<Date, string, never>;
/** It moves to another date that counsel chose. */
type MovedAt = ColumnType<Date, string, string>;
type MayBeAt = ColumnType<Date | null, string | null, string | null>;
/** Of a range, text is written and what it holds is never read. */
type During = ColumnType<never, string, string>;

interface ScheduleRunsTable {
  id: string;
  cause: "officer" | "nightly" | "repair" | "date-change";
  state: RunState;
  asked_at: At;
  asked_by: AccountId | null;
  started_at: MayBeAt;
  ended_at: MayBeAt;
  horizon_from: ColumnType<CivilDate | null, string | null, string | null>;
  horizon_to: ColumnType<CivilDate | null, string | null, string | null>;
  seed: number;
  weights: ColumnType<Problem["weights"] | null, string | null, string>;
  solver_version: string | null;
  seconds: number | null;
  cost: ColumnType<Cost | null, string | null, string>;
  controllable: number | null;
  bound: number | null;
  asked: number | null;
  placed: number | null;
  left_out: number | null;
  impossible: number | null;
  failure: string | null;
  away_id: Generated<AccountId | null>;
  away_from: ColumnType<Date | null, string | undefined, never>;
  away_to: ColumnType<Date | null, string | undefined, never>;
}

export interface ScheduleProposalsTable {
  id: string;
  run_id: string;
  division: Division;
  office_id: string;
  kind: string;
  state: ProposalState;
  held_on: ColumnType<CivilDate, string, string>;
  begins: string;
  starts_at: MovedAt;
  ends_at: MovedAt;
  mode: HearingMode;
  language: Language;
  member_ids: AccountId[];
  interpreter_id: AccountId | null;
  interpreter_language: string | null;
  interpreter_dialect: string | null;
  minister_counsel_id: AccountId | null;
  room_id: RoomId | null;
  issues: Generated<string | null>;
  made_at: At;
  approved_at: MayBeAt;
  approved_by: AccountId | null;
  ended_at: MayBeAt;
  ended_code: string | null;
  hearing_id: HearingId | null;
  moves_hearing_id: HearingId | null;
  moves_version: number | null;
  set_after_offers: Generated<number | null>;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    schedule_policies: {
      division: Division;
      mode: PolicyMode;
      asks_counsel: Generated<boolean>;
      asks_interpreter: Generated<boolean>;
      changed_at: MayBeAt;
      changed_by: AccountId | null;
    };
    schedule_runs: ScheduleRunsTable;
    schedule_run_plans: {
      run_id: string;
      problem: ColumnType<Problem, string, never>;
      plan: ColumnType<Plan, string, never>;
    };
    schedule_left_out: {
      run_id: string;
      case_id: CaseId;
      impossible: boolean;
      blocking: string;
      detail_en: string;
      detail_fr: string;
      why: "impossible" | "unavoidable" | "search" | null;
      shortage: number | null;
      change_en: string | null;
      change_fr: string | null;
    };
    schedule_proposals: ScheduleProposalsTable;
    schedule_proposal_cases: { proposal_id: string; case_id: CaseId; ordinal: number };
    schedule_holds: {
      proposal_id: string;
      kind: "case" | "member" | "interpreter" | "minister-counsel" | "room";
      held_id: string;
      during: During;
      released_at: MayBeAt;
    };
  }
}
