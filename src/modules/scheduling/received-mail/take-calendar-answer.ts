import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import { type CaseId, newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Division } from "../contract.ts";
import { tellOfficer } from "../steps/tell-officer.ts";
import type { Received } from "./read-message.ts";
import "../db.ts";
import "./db.ts";

type Answer = Extract<Received, { kind: "calendar-answer" }>;

interface Invited {
  readonly id: string;
  readonly sequence: number;
  readonly method: "REQUEST" | "CANCEL";
  readonly email: string;
  readonly language: Language | null;
}

/**
 * What a calendar program answered changes nothing. Said by whoever was invited, from their own address, about the invitation that stands, it is
 * kept once, makes work unless it agrees, and gives whom to write back to; anything else is nothing. Safe to repeat.
 */
export async function takeCalendarAnswer(
  tx: Transaction,
  answer: Answer,
): Promise<{ readonly replyId: string; readonly email: string; readonly language: Language } | null> {
  const invited = await invitedAs(tx, answer);
  if (invited === null) return null;
  const id = newId<string>(Date.parse(tx.now));
  const kept = await tx.db
    .insertInto("calendar_replies")
    .values({
      id,
      invitation_id: invited.id,
      method: answer.method,
      said: answer.said,
      proposed_at: answer.proposedAt,
      received_at: tx.now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (kept.numInsertedOrUpdatedRows === 0n) return null;
  if (answer.said !== "accepted") await makeWork(tx, answer);
  return answer.isAutomatic ? null : { replyId: id, email: invited.email, language: invited.language ?? "en" };
}

/** The last thing sent to this address about this hearing, if it is an invitation and of this sequence. */
async function invitedAs(tx: Transaction, { hearingId, from, sequence }: Answer): Promise<Invited | null> {
  const { rows } = await sql<Invited>`select i.id, i.sequence, i.method, coalesce(a.email, k.email) as email,
      coalesce(a.language, k.language) as language
    from calendar_invitations i left join accounts a on a.id = i.account_id and a.closed_at is null
      left join counsels k on k.id = i.counsel_id
      join hearings h on h.id = i.hearing_id and h.status = 'set' and h.starts_at > ${tx.now}::timestamptz
    where i.hearing_id = ${hearingId}::uuid and lower(coalesce(a.email, k.email)) = ${from}
    order by i.sequence desc limit 1`.execute(tx.db);
  const [last] = rows;
  return last === undefined || last.method !== "REQUEST" || last.sequence !== sequence ? null : last;
}

/** Each case says what was said, and a scheduling officer has it to look at. */
async function makeWork(tx: Transaction, { hearingId, method, said, proposedAt }: Answer): Promise<void> {
  const { rows: cases } = await sql<{
    id: CaseId;
    office_id: string;
    division: Division;
  }>`select c.id, c.office_id, c.division
    from hearing_cases hc join cases c on c.id = hc.case_id where hc.hearing_id = ${hearingId}::uuid and hc.left_at is null
    order by c.id`.execute(tx.db);
  const [first] = cases;
  if (first === undefined) return;
  await tellOfficer(
    tx,
    cases.map(({ id }) => id),
    { officeId: first.office_id, division: first.division },
    { type: "calendar-answered", payload: { hearingId, method, said, proposedAt }, queue: "calendar-answers" },
  );
}
