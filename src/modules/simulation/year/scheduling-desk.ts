import type { Actor } from "../../../kernel/actor.ts";
import { type CivilDate, plusDays } from "../../../kernel/time.ts";
import { assignTo, memberFor } from "./members-of.ts";
import { type Desk, isLead, type OpenTask, waited } from "./open-work.ts";
import { changeSitting, setSitting } from "./set-sitting.ts";
import { type Act, type Twin, today } from "./twin.ts";
import type { TwinCase } from "./twin-case.ts";

const act = (task: OpenTask, matter: TwinCase, run: Act["run"]): Act => ({
  key: `${task.queue} ${matter.name}`,
  matter,
  what: task.queue,
  run,
});

const setting =
  (whenIs: (twin: Twin, matter: TwinCase) => CivilDate, isSpecial: boolean): Desk =>
  (twin, task, matter) => {
    if (!isLead(task, matter) || matter.hearing !== null) return null;
    const wait = isSpecial ? 0 : matter.draws.days("scheduling", matter.sittings);
    if (!waited(twin, task, wait)) return null;
    const from = whenIs(twin, matter);
    return act(task, matter, () => setSitting(twin, matter, { from, isSpecial, member: memberFor(twin, matter) }));
  };

const later = (twin: Twin, matter: TwinCase): CivilDate =>
  plusDays(today(twin), matter.draws.days("until-hearing", matter.sittings));

/** Sent back, or a member who may not decide: somebody else hears or decides it. */
const membersWanted: Desk = (twin, task, matter) => {
  if (!waited(twin, task, 2)) return null;
  if (task.status === "sent-back" && matter.division === "RPD") return setting(later, false)(twin, task, matter);
  const { hearing } = matter;
  if (task.status !== "scheduled" || hearing === null)
    return act(task, matter, () => assignTo(twin, task.caseId, matter));
  if (!isLead(task, matter)) return null;
  const other: Actor = memberFor(twin, matter);
  return act(task, matter, () =>
    changeSitting(twin, matter, { from: hearing.on, member: other, reason: "member-unavailable" }),
  );
};

/** What the scheduling officers of the twin do, by queue. */
export const schedulingDesk: Readonly<Record<string, Desk>> = {
  "hearings-to-set": (twin, task, matter) =>
    task.status === "ready" ? setting(later, false)(twin, task, matter) : null,
  "special-hearings-to-set": setting((twin) => plusDays(today(twin), 4), true),
  "resumptions-to-set": setting(later, false),
  "members-wanted": membersWanted,
};
