import { sql } from "kysely";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { ReturnedLetter } from "../contract.ts";
import { returnReasons } from "../rules/return-reasons.ts";
import { stoodOnReceiptOf } from "../rules/stood-on-receipt.ts";
import { queueAt } from "../steps/unreached.ts";
import { ministerName } from "../text.ts";
import "../db.ts";

interface Row {
  readonly id: string;
  readonly channel: "email" | "mail";
  readonly notice_id: string;
  readonly kind: string;
  readonly title_en: string;
  readonly title_fr: string;
  readonly recipient: string;
  readonly mailed_on: CivilDate | null;
  readonly returned_on: CivilDate;
  readonly code: string | null;
  readonly state: string;
}

/** The letters of a case that came back, the latest first, and whether something is left to do about each. */
export async function returnedLetters(
  tx: Transaction,
  caseId: string,
): Promise<{ readonly items: readonly ReturnedLetter[] }> {
  await authorizeOnCase(tx, "delivery.list-returned", caseId);
  const { rows } = await sql<Row>`
    select distinct on (d.id) d.id, d.channel, d.notice_id, n.kind, n.content->'title'->>'en' as title_en,
      n.content->'title'->>'fr' as title_fr, r.returned_on, r.code,
      coalesce(a.name, nullif(concat_ws(', ', p.family_name, p.given_names), ''),
        case when d.to_minister then ${ministerName} else concat_ws(', ', k.family_name, k.given_names) end) as recipient,
      (select m.mailed_on from delivery_events m where m.delivery_id = d.id and m.state = 'mailed' and m.id < r.id
        order by m.id desc limit 1) as mailed_on,
      (select l.state from delivery_events l where l.delivery_id = d.id and l.state not in ('opened', 'address-confirmed')
        order by l.id desc limit 1) as state
    from delivery_events r join deliveries d on d.id = r.delivery_id join notices n on n.id = d.notice_id
      left join accounts a on a.id = d.account_id left join persons p on p.id = d.person_id left join counsels k on k.id = d.counsel_id
    where r.case_id = ${caseId} and r.state = 'returned' order by d.id desc, r.id desc`.execute(tx.db);
  return { items: rows.map(shown) };
}

function shown(row: Row): ReturnedLetter {
  const reason = returnReasons.find((one) => one.code === row.code)?.name ?? { en: "", fr: "" };
  return {
    deliveryId: row.id,
    noticeId: row.notice_id,
    title: { en: row.title_en, fr: row.title_fr },
    recipient: row.recipient,
    mailedOn: row.mailed_on,
    returnedOn: row.returned_on,
    reason: { ...reason },
    stood: { ...stoodOnReceiptOf(row.kind) },
    isWaiting: queueAt(row.channel, row.state) !== null,
  };
}
