import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Division } from "../contract.ts";
import { tellOfficer } from "../steps/tell-officer.ts";
import "../interpreters/db.ts";
import "../offers/db.ts";

/** The e-mail of an offer that waits for an answer came back, or a mail server would not take it: the officer’s page says so, and somebody reaches the person otherwise. Safe to repeat. */
export async function takeReturnedOffer(
  tx: Transaction,
  { of, offerId }: { readonly of: "hearing" | "interpreter"; readonly offerId: string },
): Promise<void> {
  const table = of === "hearing" ? "hearing_offers" : "interpreter_offers";
  const { rows: marked } = await sql`update ${sql.table(table)} set bounced_at = ${tx.now}
    where id = ${offerId}::uuid and bounced_at is null and state = 'open' returning id`.execute(tx.db);
  if (marked.length === 0) return;
  const cases =
    of === "hearing"
      ? sql`select case_id from hearing_offer_cases where offer_id = ${offerId}::uuid`
      : sql`select hc.case_id from interpreter_offers f join hearing_cases hc on hc.hearing_id = f.hearing_id
          and hc.left_at is null where f.id = ${offerId}::uuid`;
  const { rows } = await sql<{ id: CaseId; office_id: string; division: Division }>`select c.id, c.office_id, c.division
    from cases c where c.id in (${cases}) order by c.id`.execute(tx.db);
  const [first] = rows;
  if (first === undefined) return;
  await tellOfficer(
    tx,
    rows.map(({ id }) => id),
    { officeId: first.office_id, division: first.division },
    { type: "offer-returned", payload: { of, offerId }, queue: "offers-returned" },
  );
}
