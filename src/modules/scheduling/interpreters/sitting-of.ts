import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import type { AccountId, CaseId, HearingId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { HearingMode } from "../../hearings/contract.ts";
import type { Division } from "../contract.ts";
import "../db.ts";

/** A hearing to come that wants an interpreter, as it stands. */
export interface SittingToInterpret {
  readonly id: HearingId;
  readonly version: number;
  readonly division: Division;
  readonly office_id: string;
  readonly mode: HearingMode;
  readonly held_on: CivilDate;
  readonly begins: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly interpreter_language: string;
  readonly interpreter_dialect: string | null;
  readonly interpreter_id: AccountId | null;
  readonly language: Language | null;
  readonly case_ids: readonly CaseId[];
  readonly asks: boolean;
}

/** The hearing, held for this transaction; null where it is over, cancelled or wants no interpreter. */
export async function sittingToInterpret(tx: Transaction, hearingId: HearingId): Promise<SittingToInterpret | null> {
  await sql`select from hearings where id = ${hearingId}::uuid for update`.execute(tx.db);
  const { rows } =
    await sql<SittingToInterpret>`select h.id, h.version, h.division, h.office_id, h.mode, h.held_on, h.begins,
      h.starts_at, h.ends_at, h.interpreter_language, h.interpreter_dialect, p.asks_interpreter as asks,
      (select w.account_id from hearing_people w where w.hearing_id = h.id and w.role = 'interpreter' and w.state = 'set'
        and w.account_id is not null limit 1) as interpreter_id,
      (select min(c.language) from hearing_cases hc join cases c on c.id = hc.case_id
        where hc.hearing_id = h.id and hc.left_at is null) as language,
      array(select hc.case_id from hearing_cases hc where hc.hearing_id = h.id and hc.left_at is null order by 1) as case_ids
    from hearings h join schedule_policies p on p.division = h.division
    where h.id = ${hearingId}::uuid and h.status = 'set' and h.starts_at > ${tx.now}::timestamptz
      and h.interpreter_language is not null`.execute(tx.db);
  return rows[0] ?? null;
}
