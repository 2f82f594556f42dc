import { sql } from "kysely";
import type { CaseId, CounselId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, joinedIds } from "../../cases/index.ts";
import { languageNamed } from "../../parties/index.ts";
import type { HearingChoices } from "../contract.ts";
import { counselOfRecord } from "./counsel-of-record.ts";
import { listMembers } from "./list-members.ts";
import { partHeardSitting } from "./part-heard-sitting.ts";

/** Whom an officer may choose for a sitting on a case and on those joined to it. @throws case-not-found, action-not-allowed */
export async function hearingChoices(tx: Transaction, caseId: string): Promise<HearingChoices> {
  const row = await authorizeOnCase(tx, "hearing.set", caseId);
  const caseIds = [row.id, ...(await joinedIds(tx, row.id))];
  const counsel = await counselOfRecord(tx, caseIds);
  const onRecord = [...new Map(counsel.map((one) => [one.counselId, one])).values()];
  const heard = await partHeardSitting(tx, row.id);
  return {
    members: (await listMembers(tx, row.division, row.id)).map(({ id, name }) => ({ id, name })),
    sitsInThree: row.division === "RAD",
    interpreters: await interpreters(tx),
    ministerCounsel: await ministerCounsel(tx, caseIds),
    counsel: await Promise.all(
      onRecord.map(async (one) => ({
        counselId: one.counselId,
        name: one.name,
        instead: await insteadOf(tx, one.counselId),
      })),
    ),
    partHeard: heard === null ? null : { ...heard, appearing: [...heard.appearing], panelIds: [...heard.panelIds] },
  };
}

async function interpreters(tx: Transaction): Promise<HearingChoices["interpreters"]> {
  const rows = await holders(tx, "interpreter")
    .select((of) =>
      sql<string[] | null>`(select array_agg(distinct l.language order by l.language) from interpreter_languages l
        where l.account_id = ${of.ref("a.id")} and l.ended_at is null)`.as("speaks"),
    )
    .execute();
  return rows.map(({ id, name, speaks }) => ({
    id,
    name,
    speaks: (speaks ?? []).map((code) => {
      const { en, fr } = languageNamed(code);
      return { en, fr };
    }),
  }));
}

/** Those of the cases first. */
async function ministerCounsel(
  tx: Transaction,
  caseIds: readonly CaseId[],
): Promise<HearingChoices["ministerCounsel"]> {
  const rows = await holders(tx, "minister-counsel")
    .select((of) =>
      sql<boolean>`exists (select from case_access c where c.account_id = ${of.ref("a.id")} and c.until_at is null
        and c.relation = 'minister' and c.case_id = any(${caseIds}::uuid[]))`.as("isOnCase"),
    )
    .execute();
  return rows.toSorted((a, b) => Number(b.isOnCase) - Number(a.isOnCase));
}

const holders = (tx: Transaction, role: "interpreter" | "minister-counsel") =>
  tx.db
    .selectFrom("role_assignments as r")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .select(["a.id", "a.name"])
    .distinctOn(["a.name", "a.id"])
    .where("r.role", "=", role)
    .where("r.until_at", "is", null)
    .where("a.closed_at", "is", null)
    .orderBy("a.name")
    .orderBy("a.id");

/** The counsel's delegates, and counsel of the same firm who have an account. */
async function insteadOf(tx: Transaction, counselId: CounselId): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct a.name, a.id from accounts a left join counsels k on k.id = a.counsel_id
    where a.closed_at is null and a.counsel_id is distinct from ${counselId}::uuid and (
      exists (select from delegations d where d.account_id = a.id and d.counsel_id = ${counselId}::uuid and d.until_at is null)
      or (k.standing not in ('suspended', 'revoked')
        and lower(k.firm) = (select lower(own.firm) from counsels own where own.id = ${counselId}::uuid)))
    order by a.name, a.id limit 100`.execute(tx.db);
  return rows.map(({ id, name }) => ({ id, name }));
}
