import type { Selectable } from "kysely";
import { type CivilDate, civilDateIn, daysBetween, type Instant, plusDays } from "../../../../kernel/time.ts";
import type { Transaction } from "../../../../platform/database/store.ts";
import { freeStarts, type Hearing, type Problem } from "../../../../scheduler/index.ts";
import { officeCalendars } from "../../../deadlines/index.ts";
import { languageCode } from "../../../parties/index.ts";
import type { ScheduleProposalsTable } from "../../db.ts";
import { dialectKey, notSuiting } from "../../domain/asked-hearing.ts";
import type { Calendars } from "../../domain/calendars.ts";
import { pinnedPlaces, type TakenPlace } from "../../domain/taken-places.ts";
import { asSolverReads, daysOf, type ReadCalendars, spanOf } from "../../queries/read-snapshot.ts";
import { firstDayFor } from "../../queries/ready-cases.ts";
import { heldPlaces } from "../../queries/taken-places.ts";
import { hearingKinds } from "../../rules/hearing-kinds.ts";
import type { OfferRule } from "../../rules/offer-rules.ts";
import { horizonRule, weights } from "../../rules/planning-rules.ts";
import type { OtherDate } from "../contract.ts";
import { daysNotSuiting } from "./days-not-suiting.ts";
import { peopleOfProposal } from "./people-of-proposal.ts";

type ProposalRow = Selectable<ScheduleProposalsTable>;

/** Starts that one looks at before the nearest are chosen. */
const looked = 400;

/**
 * Other days at which this hearing could be held by the very people that it has, with the notice that it needs: the
 * nearest to its day, one a day. Nothing is held for them: they are looked at again when counsel chooses one.
 */
export async function otherDates(
  tx: Transaction,
  read: ReadCalendars,
  row: ProposalRow,
  rule: OfferRule,
): Promise<readonly OtherDate[]> {
  const [from, to] = [-rule.withinDays, rule.withinDays].map((days) => plusDays(row.held_on, days));
  const all = await startsIn(tx, read, row, { from: from as CivilDate, to: to as CivilDate }, true);
  const found = all.filter(({ on }) => on !== row.held_on);
  const distance = (one: OtherDate) => Math.abs(daysBetween(row.held_on, one.on));
  const oneADay = [...Map.groupBy(found, (one) => one.on).values()].flatMap(([first]) => first ?? []);
  return oneADay
    .toSorted((a, b) => distance(a) - distance(b) || a.startsAt.localeCompare(b.startsAt))
    .slice(0, rule.alternatives)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** Whether this hearing could be held at one of the dates that were given with its offer, now. */
export async function isStillFree(
  tx: Transaction,
  read: ReadCalendars,
  row: ProposalRow,
  { on, startsAt }: OtherDate,
): Promise<boolean> {
  const found = await startsIn(tx, read, row, { from: on, to: on }, false);
  return found.some((one) => Date.parse(one.startsAt) === Date.parse(startsAt));
}

async function startsIn(
  tx: Transaction,
  read: ReadCalendars,
  row: ProposalRow,
  wanted: { readonly from: CivilDate; readonly to: CivilDate },
  onePerHalfDay: boolean,
): Promise<readonly OtherDate[]> {
  const offices = await officeCalendars(tx);
  const days = offices.get(row.office_id);
  const people = await peopleOfProposal(tx, row.id);
  if (days === undefined || people === null) return [];
  const today = civilDateIn(tx.now, days.office.zone);
  const proceeding = { division: row.division, proceeding_type: people.proceeding };
  const notice = row.kind.endsWith("-special") ? null : firstDayFor(proceeding, today, days.calendar);
  const first = [wanted.from, plusDays(today, 1), notice ?? wanted.from].toSorted().at(-1) ?? wanted.from;
  if (first > wanted.to) return [];
  // The weeks about it too: a member's minutes count by the week.
  const horizon = { from: plusDays(first, -7), to: plusDays(wanted.to, 7) };
  const calendars = asSolverReads(await read(tx, spanOf(horizon, tx.now)));
  const hearing = hearingOf(row, people, calendars, {
    firstDay: first,
    avoids: [...(await daysNotSuiting(tx, people.caseIds)).values()].flat(),
  });
  const near = (await heldPlaces(tx)).filter(
    (place) =>
      place.id !== `proposal:${row.id}` &&
      place.on >= horizon.from &&
      place.on <= horizon.to &&
      isShared(place, row, hearing),
  );
  const problem = problemOf(near, calendars, tx.now, {
    horizon,
    offices: [...offices.values()].map(({ office, calendar }) => ({
      id: office.id,
      zone: office.zone,
      closedOn: daysOf(horizon).filter((on) => calendar.closureOn(on) !== null),
    })),
  });
  const kept = {
    members: row.member_ids,
    interpreter: row.interpreter_id,
    ministerRep: row.minister_counsel_id,
    room: row.room_id,
  };
  return freeStarts(problem, hearing, kept, { most: looked, onePerHalfDay })
    .filter(({ on }) => on <= wanted.to)
    .map(({ on, time, start }) => ({ on: on as CivilDate, time, startsAt: start as Instant }));
}

type People = NonNullable<Awaited<ReturnType<typeof peopleOfProposal>>>;

function hearingOf(
  row: ProposalRow,
  people: People,
  calendars: Calendars,
  when: { readonly firstDay: CivilDate; readonly avoids: Hearing["parties"][number]["unavailable"] },
): Hearing {
  const known = new Set(calendars.counsel.map((one) => one.id));
  const away = new Map(calendars.parties.map((one) => [one.personId as string, one.unavailable]));
  const starts = hearingKinds.find((kind) => kind.code === row.kind)?.starts ?? [row.begins];
  return {
    id: row.id,
    division: row.division,
    office: row.office_id,
    kind: row.kind,
    durationMinutes: Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000),
    starts: [...starts],
    language: row.language,
    interpreter:
      row.interpreter_language === null
        ? null
        : {
            language: languageCode(row.interpreter_language) ?? row.interpreter_language,
            dialect: dialectKey(row.interpreter_dialect),
          },
    panel: row.member_ids.length,
    requiredSkills: [],
    expertise: [],
    excludedMembers: [],
    seizedMembers: [],
    mode: row.mode,
    counsel: people.counselAccounts.filter((id) => known.has(id)),
    parties: [
      ...people.personIds.map((id) => ({ id, unavailable: away.get(id) ?? [] })),
      ...notSuiting(row.id, when.avoids),
    ],
    minister: row.minister_counsel_id !== null,
    earliestOn: when.firstDay,
    deadlineAt: null,
    startsBefore: null,
    receivedOn: when.firstDay,
    priority: 1,
  };
}

/** Whether somebody, or the room, of this hearing is at a place that is taken: other places do not matter to it. */
function isShared(place: TakenPlace, row: ProposalRow, hearing: Hearing): boolean {
  const own = new Set<string | null>([
    ...row.member_ids,
    row.interpreter_id,
    row.minister_counsel_id,
    row.room_id,
    ...hearing.counsel,
    ...hearing.parties.map(({ id }) => id),
  ]);
  const others = [place.interpreterId, place.ministerCounselId, place.roomId].filter((id) => id !== null);
  return [...place.memberIds, ...place.counselIds, ...place.personIds, ...others].some((id) => own.has(id));
}

function problemOf(
  taken: readonly TakenPlace[],
  calendars: Calendars,
  now: string,
  when: Pick<Problem, "horizon" | "offices">,
): Problem {
  const pinned = pinnedPlaces(taken, calendars, when.horizon.from as CivilDate);
  return {
    format: "greffe-scheduling/1",
    now,
    ...when,
    breakMinutes: horizonRule.breakMinutes,
    rooms: calendars.rooms,
    members: [...calendars.members, ...pinned.members],
    interpreters: calendars.interpreters,
    counsel: calendars.counsel,
    ministerReps: calendars.ministerReps,
    hearings: [...pinned.hearings],
    pins: [...pinned.pins],
    previous: null,
    weights: { ...weights },
  };
}
