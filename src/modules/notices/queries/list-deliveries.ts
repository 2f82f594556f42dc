import { sql } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { type CivilDate, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DeliveryRow, DeliveryView } from "../contract.ts";
import type { DeliveriesTable } from "../db.ts";
import { ministerName } from "../text.ts";

export interface DeliveryListQuery {
  readonly deliveryId?: string;
  readonly noticeId: string | null;
  readonly channel: DeliveriesTable["channel"] | null;
  readonly state: string | null;
  readonly officeId?: string | null;
  readonly after: string | null;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly channel: DeliveriesTable["channel"];
  readonly recipient: string;
  readonly state: string;
  readonly occurred_at: Date;
  readonly code: string | null;
  readonly mailed_on: CivilDate | null;
  readonly returned_on: CivilDate | null;
  readonly opened_at: Date | null;
  readonly notice_id: string;
  readonly case_id: string;
  readonly file_number: string;
  readonly title_en: string;
  readonly title_fr: string;
  readonly zone: Zone;
  readonly is_replaced: boolean;
}

/** Deliveries with where each stands, latest first: the follow-up of the registry. Row-level security bounds the cases. */
export async function listDeliveries(tx: Transaction, query: DeliveryListQuery) {
  const after = query.after !== null && isUuid(query.after) ? query.after : null;
  const { rows } = await sql<Row>`
    select d.id, d.channel, coalesce(k.name, nullif(concat_ws(', ', p.family_name, p.given_names), ''), 
        case when d.to_minister then ${ministerName} else concat_ws(', ', r.family_name, r.given_names) end) as recipient,
      exists (select from notices x where x.case_id = n.case_id and x.subject_key = n.subject_key and x.ordinal > n.ordinal and x.replaces) as is_replaced,
      l.state, l.occurred_at, l.code, l.mailed_on, l.returned_on, l.opened_at, d.notice_id, d.case_id, c.file_number,
      n.content->'title'->>'en' as title_en, n.content->'title'->>'fr' as title_fr, o.zone
    from deliveries d join notices n on n.id = d.notice_id join cases c on c.id = d.case_id join offices o on o.id = c.office_id
      left join accounts k on k.id = d.account_id left join persons p on p.id = d.person_id left join counsels r on r.id = d.counsel_id
      join lateral (select e.state, e.occurred_at, e.code, e.mailed_on, e.returned_on,
          (select min(w.occurred_at) from delivery_events w where w.delivery_id = d.id and w.state = 'opened') as opened_at
        from delivery_events e where e.delivery_id = d.id and e.state not in ('opened', 'address-confirmed') order by e.id desc limit 1) l on true
    where (${query.deliveryId ?? null}::uuid is null or d.id = ${query.deliveryId ?? null}::uuid)
      and (${query.noticeId}::uuid is null or d.notice_id = ${query.noticeId}::uuid)
      and (${query.channel}::text is null or d.channel = ${query.channel})
      and (${query.state}::text is null or l.state = ${query.state})
      and (${query.officeId ?? null}::text is null or c.office_id::text = ${query.officeId ?? null})
      and (${after}::uuid is null or d.id < ${after}::uuid)
    order by d.id desc limit ${query.limit + 1}`.execute(tx.db);
  const items = rows.slice(0, query.limit);
  return {
    items: items.map(deliveryRow),
    next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null,
  };
}

function deliveryRow(row: Row): DeliveryRow {
  const view: DeliveryView = {
    id: row.id,
    channel: row.channel,
    recipient: row.recipient,
    state: row.state,
    at: instantOf(row.occurred_at),
    code: row.code,
    mailedOn: row.mailed_on,
    returnedOn: row.returned_on,
    openedAt: row.opened_at === null ? null : instantOf(row.opened_at),
  };
  return {
    ...view,
    noticeId: row.notice_id,
    caseId: row.case_id,
    fileNumber: row.file_number,
    title: { en: row.title_en, fr: row.title_fr },
    zone: row.zone,
    isReplaced: row.is_replaced,
  };
}

/** How many e-mails and letters stand where, and since when the oldest: for whoever keeps the machine running. */
export async function countDeliveries(tx: Transaction) {
  const { rows } = await sql<{ channel: string; state: string; number: number; oldest_at: Date }>`
    select channel, state, number, oldest_at from greffe.count_deliveries() order by channel, state`.execute(tx.db);
  return rows.map((row) => ({
    channel: row.channel,
    state: row.state,
    number: row.number,
    oldestAt: instantOf(row.oldest_at),
  }));
}
