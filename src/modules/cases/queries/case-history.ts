import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Json } from "../../../kernel/canonical-json.ts";
import type { EventTable } from "../../../kernel/event.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type CaseEvent, eventRow, listCaseEvents, type Reader, toldOf } from "../../audit/index.ts";
import { authorizeOnCase } from "./authorize-on-case.ts";
import { readerOf } from "./reader-of.ts";

/** An event as its reader may read it. */
export interface ToldEvent extends Omit<CaseEvent, "hash"> {
  /** What the history calls it; null: no room declares it any more. */
  readonly name: Bilingual | null;
  /** What more is said of it, by the fields that the reader reads. */
  readonly more: Bilingual | null;
  readonly actorName: string | null;
  /** Of an event of which the reader reads everything; else it would vouch for what is left out. */
  readonly hash: string | null;
}

const pageLength = 100;
/** Pages read for one that is shown: a long stretch of what is not for the reader costs no more than this. */
const mostPages = 10;

/** What happened on the case as far as the reader may know it, newest first. @throws case-not-found, action-not-allowed */
export async function caseHistory(
  tx: Transaction,
  caseId: string,
  before: number | null,
): Promise<{ items: readonly ToldEvent[]; next: number | null }> {
  const row = await authorizeOnCase(tx, "case.view", caseId);
  const items: ToldEvent[] = [];
  let from = before;
  for (let page = 0; page < mostPages; page++) {
    const events = await listCaseEvents(tx, row.id, { before: from, limit: pageLength });
    const reader = await readerOf(tx, row.relations, events);
    items.push(
      ...(await named(
        tx,
        events.flatMap((one) => told(tx.declared.events, one, reader)),
      )),
    );
    from = events.length < pageLength ? null : (events.at(-1)?.seq ?? null);
    if (from === null || items.length >= pageLength) break;
  }
  const shown = items.slice(0, pageLength);
  const isCut = items.length > pageLength;
  return { items: shown, next: isCut ? (shown.at(-1)?.seq ?? null) : from };
}

function told(events: EventTable, event: CaseEvent, reader: Reader): (CaseEvent & { readonly isWhole: boolean })[] {
  const { payload, isWhole } = toldOf(event, eventRow(events, event.type), reader);
  return payload === null ? [] : [{ ...event, payload, isWhole }];
}

/** Row-level security says whom the reader knows: staff the accounts of the cases they see, a party its own people. */
async function named(
  tx: Transaction,
  events: readonly (CaseEvent & { readonly isWhole: boolean })[],
): Promise<readonly ToldEvent[]> {
  const ids = [...new Set(events.map((one) => one.actorId).filter((id) => id !== null))] as AccountId[];
  const known =
    ids.length === 0 ? [] : await tx.db.selectFrom("accounts").select(["id", "name"]).where("id", "in", ids).execute();
  const names = new Map<string, string>(known.map((one) => [one.id, one.name]));
  return events.map(({ isWhole, ...one }) => {
    const actorName = names.get(one.actorId ?? "") ?? null;
    const row = eventRow(tx.declared.events, one.type);
    return {
      ...one,
      name: row?.name ?? null,
      more: row?.tells?.(one.payload as { readonly [field: string]: Json }) ?? null,
      actorId: actorName === null ? null : one.actorId,
      actorName,
      hash: isWhole ? one.hash : null,
    };
  });
}
