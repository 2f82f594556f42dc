import type { Actor } from "../../../kernel/actor.ts";
import { type CivilDate, plusDays } from "../../../kernel/time.ts";
import { lead, type Matter, type SetSitting } from "./matter.ts";
import { type Desk, isLead, waited } from "./open-work.ts";
import { type Act, pick, type Twin, today } from "./twin.ts";

interface Wanted {
  readonly from: CivilDate;
  readonly isSpecial: boolean;
  readonly member: Actor;
}

/** Sets a hearing of a matter on the first half-day that suits everybody who sits. */
async function setHearing(twin: Twin, matter: Matter, { from, isSpecial, member }: Wanted): Promise<void> {
  const interpreter =
    matter.interpreters.length === 0 ? null : pick(matter.interpreters, matter.place + matter.sittings);
  const people = [member, interpreter?.actor, matter.counsel?.actor].flatMap((one) => one?.accountId ?? []);
  const sitting = `${matter.name} ${matter.sittings}`;
  const slot = twin.diary.take({
    sitting,
    from,
    zone: matter.zone,
    people,
    isClosed: (on) => twin.closedOn(matter.officeId, on),
  });
  const scheduling = pick(twin.people.scheduling, matter.place);
  try {
    const { id } = await twin.ask<{ id: string }>(scheduling, "POST", `/cases/${lead(matter)}/hearings`, {
      sitting: sittingOf(
        matter,
        slot,
        { memberId: member.accountId, interpreterId: interpreter?.actor.accountId ?? null },
        isSpecial,
      ),
      shortNotice: null,
    });
    matter.hearing = { id, ...slot, member, isSpecial, people, version: 1 };
    matter.member = member;
  } catch (error) {
    twin.diary.give(sitting, people);
    throw error;
  }
}

export const sittingOf = (
  matter: Matter,
  { on, time }: Pick<SetSitting, "on" | "time">,
  people: { readonly memberId: string | null; readonly interpreterId: string | null },
  isSpecial: boolean,
) => ({
  on,
  time,
  ...people,
  durationMinutes: isSpecial ? 60 : matter.draws.happens("short-hearing") ? 120 : 210,
  mode: "virtual",
  room: null,
  joinUrl: `https://hearing.example/twin-${matter.place}-${matter.sittings}`,
  joinTelephone: "+1 555 555 0145",
  joinCode: null,
  interpreterLanguage: matter.spoken,
  interpreterDialect: null,
  interpreterName: null,
  issues: matter.division === "RAD" ? "Credibility of the new evidence. / La crédibilité de la preuve nouvelle." : null,
});

/** One of the members of the division who may decide it: the one who has it, where somebody does. */
export function memberFor(twin: Twin, matter: Matter): Actor {
  const may = (one: Actor) => !matter.excluded.has(one.accountId ?? "");
  if (matter.member !== null && may(matter.member)) return matter.member;
  const able = twin.people.members[matter.division].filter(may);
  return pick(able, matter.place + matter.sittings);
}

const setting =
  (whenIs: (twin: Twin, matter: Matter) => CivilDate, isSpecial: boolean): Desk =>
  (twin, task, matter) => {
    if (!isLead(task, matter) || matter.hearing !== null) return null;
    const wait = isSpecial ? 0 : matter.draws.days("scheduling", matter.sittings);
    if (!waited(twin, task, wait)) return null;
    const act: Act = {
      key: `${task.queue} ${matter.name}`,
      what: task.queue,
      run: () => setHearing(twin, matter, { from: whenIs(twin, matter), isSpecial, member: memberFor(twin, matter) }),
    };
    return act;
  };

const later = (twin: Twin, matter: Matter): CivilDate =>
  plusDays(today(twin), matter.draws.days("until-hearing", matter.sittings));

/** Sent back: a new hearing before somebody else. */
const membersWanted: Desk = (twin, task, matter) =>
  task.status === "sent-back" && matter.division === "RPD" ? setting(later, false)(twin, task, matter) : null;

/** What the scheduling officers of the twin do, by queue. */
export const schedulingDesk: Readonly<Record<string, Desk>> = {
  "hearings-to-set": (twin, task, matter) =>
    task.status === "ready" ? setting(later, false)(twin, task, matter) : null,
  "special-hearings-to-set": setting((twin) => plusDays(today(twin), 4), true),
  "resumptions-to-set": setting(later, false),
  "members-wanted": membersWanted,
};
