import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type Calendars, readCalendars } from "../../calendars/index.ts";
import { displayName } from "../../parties/index.ts";
import { fill } from "../domain/fill.ts";
import type { SittingPerson } from "../domain/sitting-people.ts";
import type { Room } from "../rooms.ts";
import { hearingText } from "../text.ts";
import type { When } from "./require-free.ts";

type Spans = readonly { readonly from: string; readonly to: string }[];

/**
 * What the calendars say against these hours: who of the tribunal’s and the Minister’s people is not there, which counsel said
 * so, for whom days to avoid were accepted, a room that is closed. Nobody is kept from setting it. Of people who told no calendar,
 * and to an officer who sees none, nothing is said.
 */
export async function notThere(
  tx: Transaction,
  caseIds: readonly CaseId[],
  wanted: { readonly people: readonly SittingPerson[]; readonly room: Room | null },
  when: When,
): Promise<Bilingual[]> {
  const calendars = await readCalendars(tx, { from: when.startsAt, to: when.endsAt, now: tx.now });
  const isThere = (spans: Spans) => spans.some(({ from, to }) => from <= when.startsAt && when.endsAt <= to);
  const words = wanted.people.flatMap((one) => {
    const spans = calendarOf(calendars, one);
    if (spans === null) return [];
    if ("available" in spans) return isThere(spans.available) ? [] : [fill(hearingText.notThere, { name: one.name })];
    return spans.unavailable.length === 0 ? [] : [fill(hearingText.counselAway, { name: one.name })];
  });
  const room = calendars.rooms.find(({ id }) => id === wanted.room?.id);
  const isClosed = room !== undefined && room.unavailable.length > 0;
  return [
    ...words,
    ...(await daysAvoided(tx, caseIds, calendars)),
    ...(isClosed ? [fill(hearingText.roomClosedThen, { name: wanted.room?.name ?? "" })] : []),
  ];
}

function calendarOf(calendars: Calendars, one: SittingPerson) {
  const is = ({ id }: { readonly id: string }) => id === one.accountId;
  if (one.role === "member") return calendars.members.find(is) ?? null;
  if (one.role === "interpreter") return calendars.interpreters.find(is) ?? null;
  if (one.role === "minister-counsel") return calendars.ministerReps.find(is) ?? null;
  return one.role === "counsel" ? (calendars.counsel.find(is) ?? null) : null;
}

async function daysAvoided(tx: Transaction, caseIds: readonly CaseId[], { parties }: Calendars): Promise<Bilingual[]> {
  const away = parties.filter((one) => one.unavailable.length > 0).map((one) => one.personId);
  if (away.length === 0) return [];
  const rows = await tx.db
    .selectFrom("case_parties as c")
    .innerJoin("persons as p", "p.id", "c.person_id")
    .select(["p.id", "p.family_name", "p.given_names"])
    .distinct()
    .where("c.case_id", "in", [...caseIds])
    .where("c.left_at", "is", null)
    .where("p.id", "in", away)
    .orderBy("p.id")
    .execute();
  return rows.map((row) =>
    fill(hearingText.dayAvoided, { name: displayName({ familyName: row.family_name, givenNames: row.given_names }) }),
  );
}
