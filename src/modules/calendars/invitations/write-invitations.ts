import { sql } from "kysely";
import type { AccountId, CounselId, HearingId } from "../../../kernel/ids.ts";
import { newId } from "../../../kernel/ids.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** When an entry is, and the office where somebody has to be in person. */
interface Entry {
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly office_id: string | null;
}

/** Somebody by their account, or a counsel who has none. */
interface Recipient {
  readonly account_id: AccountId | null;
  readonly counsel_id: CounselId | null;
}

interface Last extends Recipient, Entry {
  readonly method: "REQUEST" | "CANCEL";
  readonly sequence: number;
}

const keyOf = (one: Recipient): string => one.account_id ?? one.counsel_id ?? "";

/**
 * Brings the calendars of a hearing’s people to what stands: who is at it and was not told, or of other hours, gets an
 * invitation; who was told and is at it no longer gets its cancellation. Safe to repeat: what is so already sends nothing.
 */
export async function writeInvitations(tx: Transaction, hearingId: HearingId): Promise<void> {
  // Two jobs about one hearing go one after the other.
  await sql`select pg_advisory_xact_lock(4732005, hashtext(${hearingId}))`.execute(tx.db);
  const sitting = await tx.db
    .selectFrom("hearings")
    .select(["starts_at", "ends_at", "office_id", "mode", "status"])
    .where("id", "=", hearingId)
    .executeTakeFirst();
  if (sitting === undefined || instantOf(sitting.ends_at) <= tx.now) return;
  const entry = { ...sitting, office_id: sitting.mode === "virtual" ? null : sitting.office_id };
  const wanted = sitting.status === "set" ? await whoWants(tx, hearingId) : [];
  const told = new Map((await lastTold(tx, hearingId)).map((one) => [keyOf(one), one]));
  for (const one of wanted) {
    const last = told.get(keyOf(one));
    if (last?.method === "REQUEST" && isSame(last, entry)) continue;
    await write(tx, hearingId, one, "REQUEST", entry, last);
  }
  const here = new Set(wanted.map(keyOf));
  for (const [key, last] of told) {
    if (here.has(key) || last.method === "CANCEL") continue;
    await write(tx, hearingId, last, "CANCEL", last, last);
  }
}

const isSame = (last: Last, entry: Entry): boolean =>
  last.starts_at.getTime() === entry.starts_at.getTime() &&
  last.ends_at.getTime() === entry.ends_at.getTime() &&
  last.office_id === entry.office_id;

async function write(
  tx: Transaction,
  hearingId: HearingId,
  to: Recipient,
  method: "REQUEST" | "CANCEL",
  entry: Entry,
  last: Last | undefined,
): Promise<void> {
  const id = newId<string>(Date.parse(tx.now));
  await tx.db
    .insertInto("calendar_invitations")
    .values({
      id,
      hearing_id: hearingId,
      account_id: to.account_id,
      counsel_id: to.counsel_id,
      method,
      sequence: last === undefined ? 0 : last.sequence + 1,
      starts_at: instantOf(entry.starts_at),
      ends_at: instantOf(entry.ends_at),
      office_id: entry.office_id,
      made_at: tx.now,
    })
    .execute();
  await tx.addJob("calendar-invitation-mail", { invitationId: id });
}

async function whoWants(tx: Transaction, hearingId: HearingId): Promise<readonly Recipient[]> {
  return (await whoIsThere(tx, hearingId)).filter(({ wants }) => wants);
}

/** Whether somebody who has had an invitation is at the hearing still, whatever they chose to be sent. */
export async function isStillThere(tx: Transaction, hearingId: HearingId, one: Recipient): Promise<boolean> {
  return (await whoIsThere(tx, hearingId)).some((other) => keyOf(other) === keyOf(one));
}

/** Wanted by whoever sits or appears for somebody, unless they said no; by whose case it is, where they said yes. */
async function whoIsThere(
  tx: Transaction,
  hearingId: HearingId,
): Promise<readonly (Recipient & { readonly wants: boolean })[]> {
  const { rows } = await sql<Recipient & { readonly wants: boolean }>`
    with here as (
      select distinct p.account_id, case when p.account_id is null then p.counsel_id end as counsel_id, true as unless_no
      from hearing_people p where p.hearing_id = ${hearingId}::uuid and p.state = 'set'
        and p.role in ('member', 'interpreter', 'counsel', 'minister-counsel')
        and (p.account_id is not null or p.counsel_id is not null)
      union
      select distinct a.account_id, null::uuid, false from hearing_cases hc join case_access a on a.case_id = hc.case_id
        and a.until_at is null and a.relation in ('party', 'designated-representative')
      where hc.hearing_id = ${hearingId}::uuid and hc.left_at is null)
    select h.account_id, h.counsel_id, coalesce(bool_or(c.invitations), bool_or(h.unless_no)) as wants from here h
      left join calendar_choices c on c.account_id = h.account_id
      left join accounts a on a.id = h.account_id
    where (h.account_id is null or a.closed_at is null)
    group by h.account_id, h.counsel_id
    order by h.account_id, h.counsel_id`.execute(tx.db);
  return rows;
}

async function lastTold(tx: Transaction, hearingId: HearingId): Promise<readonly Last[]> {
  const { rows } = await sql<Last>`
    select distinct on (coalesce(account_id, counsel_id)) account_id, counsel_id, method, sequence, starts_at, ends_at, office_id
    from calendar_invitations where hearing_id = ${hearingId}::uuid
    order by coalesce(account_id, counsel_id), sequence desc`.execute(tx.db);
  return rows;
}
