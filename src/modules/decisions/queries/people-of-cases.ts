import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { counselName, displayName } from "../../parties/index.ts";

export interface PeopleOfCases {
  readonly counsel: readonly string[];
  readonly representatives: readonly string[];
  readonly minister: readonly string[];
  /** Client identifier of the principal party of each case that has one. */
  readonly clientIds: ReadonlyMap<string, string>;
}

const each = (names: readonly string[]) => [...new Set(names)];

/** Who acts on these cases today, each once. */
export async function peopleOfCases(tx: Transaction, caseIds: readonly CaseId[]): Promise<PeopleOfCases> {
  const counsel = await tx.db
    .selectFrom("representations as r")
    .innerJoin("counsels as c", "c.id", "r.counsel_id")
    .select(["c.family_name", "c.given_names"])
    .where("r.case_id", "in", caseIds)
    .where("r.until_at", "is", null)
    .execute();
  const representatives = await tx.db
    .selectFrom("designated_representatives as d")
    .innerJoin("persons as p", "p.id", "d.acting_person_id")
    .select(["p.family_name as familyName", "p.given_names as givenNames"])
    .where("d.case_id", "in", caseIds)
    .where("d.until_at", "is", null)
    .execute();
  const minister = await tx.db
    .selectFrom("minister_participations as m")
    .innerJoin("accounts as a", "a.id", "m.account_id")
    .select("a.name")
    .where("m.case_id", "in", caseIds)
    .where("m.until_at", "is", null)
    .execute();
  const clients = await tx.db
    .selectFrom("case_parties as cp")
    .innerJoin("persons as p", "p.id", "cp.person_id")
    .select(["cp.case_id", "p.uci"])
    .where("cp.case_id", "in", caseIds)
    .where("cp.is_principal", "=", true)
    .where("cp.left_at", "is", null)
    .execute();
  return {
    counsel: each(counsel.map(counselName)),
    representatives: each(representatives.map(displayName)),
    minister: each(minister.map((one) => one.name)),
    clientIds: new Map(clients.flatMap((one) => (one.uci === null ? [] : [[one.case_id, one.uci]]))),
  };
}
