import type { Actor } from "../../../kernel/actor.ts";
import { type CivilDate, plusDays } from "../../../kernel/time.ts";
import { assignTo, memberFor } from "./members-of.ts";
import { type Desk, isLead, type OpenTask, waited } from "./open-work.ts";
import { changeSitting, setSitting } from "./set-sitting.ts";
import { type Act, type Twin, today } from "./twin.ts";
import type { TwinCase } from "./twin-case.ts";

const act = (task: OpenTask, twinCase: TwinCase, run: Act["run"]): Act => ({
  key: `${task.queue} ${twinCase.name}`,
  twinCase,
  what: task.queue,
  run,
});

const setting =
  (whenIs: (twin: Twin, twinCase: TwinCase) => CivilDate, isSpecial: boolean): Desk =>
  (twin, task, twinCase) => {
    if (!isLead(task, twinCase) || twinCase.hearing !== null) return null;
    const wait = isSpecial ? 0 : twinCase.draws.days("scheduling", twinCase.sittings);
    if (!waited(twin, task, wait)) return null;
    const from = whenIs(twin, twinCase);
    return act(task, twinCase, () =>
      setSitting(twin, twinCase, { from, isSpecial, member: memberFor(twin, twinCase) }),
    );
  };

const later = (twin: Twin, twinCase: TwinCase): CivilDate =>
  plusDays(today(twin), twinCase.draws.days("until-hearing", twinCase.sittings));

/** Sent back, or a member who may not decide: somebody else hears or decides it. */
const membersWanted: Desk = (twin, task, twinCase) => {
  if (!waited(twin, task, 2)) return null;
  if (task.status === "sent-back" && twinCase.division === "RPD") return setting(later, false)(twin, task, twinCase);
  const { hearing } = twinCase;
  if (task.status !== "scheduled" || hearing === null)
    return act(task, twinCase, () => assignTo(twin, task.caseId, twinCase));
  if (!isLead(task, twinCase)) return null;
  const other: Actor = memberFor(twin, twinCase);
  return act(task, twinCase, () =>
    changeSitting(twin, twinCase, { from: hearing.on, member: other, reason: "member-unavailable" }),
  );
};

/** What the scheduling officers of the twin do, by queue. */
export const schedulingDesk: Readonly<Record<string, Desk>> = {
  "hearings-to-set": (twin, task, twinCase) =>
    task.status === "ready" ? setting(later, false)(twin, task, twinCase) : null,
  "special-hearings-to-set": setting((twin) => plusDays(today(twin), 4), true),
  "resumptions-to-set": setting(later, false),
  "members-wanted": membersWanted,
};
