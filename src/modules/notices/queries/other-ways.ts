import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DeliveryDetail } from "../contract.ts";
import type { FollowedDelivery } from "../steps/unreached.ts";
import type { Addressee } from "./addressee-of.ts";
import "../db.ts";

/** How else somebody may be reached whom a letter did not: what the case and the directory of counsel know. */
export async function otherWays(
  tx: Transaction,
  { caseId, personId }: FollowedDelivery,
  to: Pick<Addressee, "personId" | "counselId">,
): Promise<DeliveryDetail["otherWays"]> {
  const party = personId ?? to.personId;
  const { rows } = await sql<DeliveryDetail["otherWays"][number]>`
    select c.kind, c.value->>(case c.kind when 'email' then 'address' else 'number' end) as value, 1 as place from contact_details c
      where c.person_id in (${party}::uuid, ${to.personId}::uuid) and c.kind in ('email', 'phone') and c.until_at is null
    union select 'email', a.email, 1 from accounts a where a.person_id in (${party}::uuid, ${to.personId}::uuid) and a.closed_at is null
    union select 'email', k.email, 1 from counsels k where k.id = ${to.counselId}::uuid and k.email is not null
    union select 'representative', concat_ws(', ', p.family_name, p.given_names), 2
      from designated_representatives d join persons p on p.id = d.acting_person_id
      where d.case_id = ${caseId} and d.person_id = ${party}::uuid and d.until_at is null
    union select 'counsel', concat_ws(' – ', concat_ws(', ', k.family_name, k.given_names), k.firm, k.email), 3
      from representations r join counsels k on k.id = r.counsel_id
      where r.case_id = ${caseId} and r.person_id = ${party}::uuid and r.until_at is null
    order by place, kind, value`.execute(tx.db);
  return rows.flatMap(({ kind, value }) => (value === null || value === "" ? [] : [{ kind, value }]));
}
