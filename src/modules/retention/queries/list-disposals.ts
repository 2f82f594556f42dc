import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { type CivilDate, civilDateIn, easternZone, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Candidate, DisposalState, DisposalView, Division, HoldView } from "../contract.ts";
import { retainedUntil } from "../domain/retained-until.ts";
import { retentionRuleOn, retentionRules } from "../rules/retention-rules.ts";
import "../db.ts";

const most = 100;
const divisions: readonly Division[] = ["RPD", "RAD", "ID", "IAD"];

/** Closed files that are past their time and not proposed yet, longest closed first; a hundred at most. */
export async function listCandidates(tx: Transaction): Promise<readonly Candidate[]> {
  const today = civilDateIn(tx.now, easternZone);
  const found: Candidate[] = [];
  for (const division of divisions) {
    const { years } = retentionRuleOn(division, today);
    const rows = await sql<{
      id: CaseId;
      file_number: string;
      received_on: string;
      finalized_on: CivilDate;
      last_used_on: CivilDate;
      is_held: boolean;
    }>`select c.id, c.file_number, c.received_on, c.finalized_on, used.last_used_on,
        exists (select from legal_holds h where h.case_id = c.id and h.lifted_at is null) as is_held
      from cases c cross join lateral (select coalesce((max(e.occurred_at) at time zone o.zone)::date, c.finalized_on)
          as last_used_on from offices o left join events e on e.chain_id = c.id and e.type not like 'disposal-%'
          and e.type not like 'hold-%' where o.id = c.office_id group by o.zone) used
      where c.division = ${division} and c.disposed_at is null
        and c.finalized_on < ${today}::date - make_interval(years => ${years})
        and used.last_used_on < ${today}::date - make_interval(years => ${years})
        and not exists (select from disposals d where d.case_id = c.id and d.state = 'proposed')
      order by c.finalized_on, c.id limit ${most}`.execute(tx.db);
    for (const row of rows.rows)
      found.push({
        caseId: row.id,
        fileNumber: row.file_number,
        division,
        receivedOn: row.received_on,
        finalizedOn: row.finalized_on,
        lastUsedOn: row.last_used_on,
        retainedUntil: retainedUntil(row.finalized_on, row.last_used_on, years),
        isHeld: row.is_held,
      });
  }
  return found.sort((one, other) => one.finalizedOn.localeCompare(other.finalizedOn)).slice(0, most);
}

/** Disposals in one state, latest first: what waits for a second person, or the register of what is gone. */
export async function listDisposals(tx: Transaction, state: DisposalState): Promise<readonly DisposalView[]> {
  const rows = await tx.db
    .selectFrom("disposals as d")
    .leftJoin("accounts as p", "p.id", "d.proposed_by")
    .leftJoin("accounts as s", "s.id", "d.decided_by")
    .selectAll("d")
    .select(["p.name as proposer", "s.name as decider"])
    .where("d.state", "=", state)
    .orderBy("d.proposed_at", "desc")
    .orderBy("d.id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    fileNumber: row.file_number,
    division: row.division,
    receivedOn: row.received_on,
    finalizedOn: row.finalized_on,
    retainedUntil: row.retained_until,
    state: row.state,
    rule: sourceOf(row.rule_code, row.rule_from),
    proposed: { name: row.proposer ?? "—", at: instantOf(row.proposed_at), reason: row.proposed_reason },
    decided:
      row.decided_at === null
        ? null
        : { name: row.decider ?? "—", at: instantOf(row.decided_at), reason: row.decided_reason ?? "" },
    isMine: row.proposed_by === tx.actor.accountId,
    documents: row.documents,
    notices: row.notices,
  }));
}

function sourceOf(code: string, from: string) {
  const rule = retentionRules.find((one) => one.code === code && one.effectiveFrom === from);
  return rule?.source ?? { en: code, fr: code };
}

/** Holds that stand, latest first. */
export async function listHolds(tx: Transaction): Promise<readonly HoldView[]> {
  const rows = await tx.db
    .selectFrom("legal_holds as h")
    .innerJoin("cases as c", "c.id", "h.case_id")
    .leftJoin("accounts as a", "a.id", "h.placed_by")
    .select(["h.id", "h.case_id", "c.file_number", "h.placed_at", "h.reason", "a.name"])
    .where("h.lifted_at", "is", null)
    .orderBy("h.placed_at", "desc")
    .orderBy("h.id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    fileNumber: row.file_number,
    placed: { name: row.name ?? "—", at: instantOf(row.placed_at), reason: row.reason },
  }));
}
