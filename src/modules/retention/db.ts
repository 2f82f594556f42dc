import type { ColumnType } from "kysely";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";
import type { DisposalState, Division } from "./contract.ts";

type Moment = ColumnType<Date, string, string>;
type MaybeMoment = ColumnType<Date | null, string | null, string | null>;

/** While one is not lifted, nothing of the case is disposed of. */
interface LegalHoldsTable {
  id: string;
  case_id: CaseId;
  reason: string;
  placed_at: Moment;
  placed_by: AccountId;
  lifted_at: MaybeMoment;
  lifted_by: AccountId | null;
  lift_reason: string | null;
}

/** What was proposed and decided; of a case that is gone, what remains. */
export interface DisposalsTable {
  id: string;
  case_id: CaseId;
  state: DisposalState;
  file_number: string;
  division: Division;
  office_id: string;
  received_on: ColumnType<CivilDate, string, string>;
  finalized_on: ColumnType<CivilDate, string, string>;
  rule_code: string;
  rule_from: string;
  retained_until: ColumnType<CivilDate, string, string>;
  proposed_at: Moment;
  proposed_by: AccountId;
  proposed_reason: string;
  decided_at: MaybeMoment;
  decided_by: AccountId | null;
  decided_reason: string | null;
  documents: number | null;
  notices: number | null;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    legal_holds: LegalHoldsTable;
    disposals: DisposalsTable;
  }
}
