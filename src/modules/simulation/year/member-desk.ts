import type { Actor } from "../../../kernel/actor.ts";
import { daysBetween } from "../../../kernel/time.ts";
import type { DecisionView } from "../../decisions/contract.ts";
import { reasonsOf } from "../domain/demo-reasons.ts";
import type { Matter } from "./matter.ts";
import { type Desk, isLead, type OpenTask, waited } from "./open-work.ts";
import { memberFor } from "./scheduling-desk.ts";
import { type Act, pick, type Twin, takeStep, today } from "./twin.ts";

const act = (task: OpenTask, run: Act["run"]): Act => ({ key: task.id, what: task.queue, run });

interface Decided {
  readonly caseId: string;
  readonly determination: string;
  readonly statedOn?: string | null;
}

/** A member opens a draft, writes it and signs. */
async function decide(twin: Twin, member: Actor, { caseId, determination, statedOn = null }: Decided): Promise<string> {
  const decision = await twin.ask<DecisionView>(member, "POST", `/cases/${caseId}/decisions`, { statedOn });
  const { version } = await twin.ask<{ version: number }>(member, "PUT", `/decisions/${decision.id}/draft`, {
    version: decision.version,
    content: reasonsOf(decision.language, true, determination),
    statedOn,
    determinations: decision.cases.map((one) => ({ caseId: one.caseId, determination })),
  });
  await twin.ask(member, "POST", `/decisions/${decision.id}/sign`, { version });
  return decision.id;
}

/** An officer gives the file to a member, who then has the work. */
const assign = (twin: Twin, task: OpenTask, matter: Matter): Act | null =>
  waited(twin, task, matter.draws.days("assigning"))
    ? act(task, async () => {
        const member = memberFor(twin, matter);
        const officer = pick(twin.people.registry, matter.place);
        await twin.ask(officer, "POST", `/cases/${task.caseId}/assign-member`, { memberId: member.accountId });
        matter.member = member;
      })
    : null;

const reviewFile: Desk = (twin, task, matter) => {
  const { member } = matter;
  if (task.heldBy === null || member === null) return assign(twin, task, matter);
  if (!waited(twin, task, matter.draws.days("on-file"))) return null;
  return act(task, async () => {
    await decide(twin, member, { caseId: task.caseId, determination: "convention-refugee" });
    matter.determination = "convention-refugee";
  });
};

const writeDecision: Desk = (twin, task, matter) => {
  const { draws, member, sittings: nth, statedOn } = matter;
  if (!isLead(task, matter) || member === null || !waited(twin, task, draws.days("writing", nth))) return null;
  return act(task, async () => {
    const determination = determinationOf(matter);
    await decide(twin, member, { caseId: task.caseId, determination, statedOn });
    matter.determination = determination;
  });
};

function determinationOf({ draws, division, sittings: nth }: Matter): string {
  if (division === "RPD") return draws.happens("accepted", nth) ? "convention-refugee" : "rejected";
  const drawn = draws.share(`appeal ${nth}`);
  if (drawn < 0.25) return "referred-back";
  return drawn < 0.37 ? "substituted-accepted" : "confirmed";
}

const decideAbandonment: Desk = (twin, task, matter) => {
  const { member, draws, sittings: nth } = matter;
  if (!waited(twin, task, 2)) return null;
  const isExcused = matter.explained && draws.happens("excused", nth) && matter.firstPaperIn.size > 0;
  const who = member ?? pick(twin.people.members[matter.division], matter.place);
  return act(task, () => takeStep(twin, who, task.caseId, isExcused ? "excuse-default" : "abandon-in-default"));
};

const decideAppeal: Desk = (twin, task, matter) => {
  const { member, draws, perfectedOn } = matter;
  if (task.heldBy === null || member === null) return assign(twin, task, matter);
  if (perfectedOn === null || daysBetween(perfectedOn, today(twin)) < draws.days("deciding-appeal")) return null;
  return act(task, async () => {
    const determination = determinationOf(matter);
    await decide(twin, member, { caseId: task.caseId, determination });
    matter.determination = determination;
  });
};

/** What the members of the twin do at their desks, by queue. */
export const memberDesk: Readonly<Record<string, Desk>> = {
  "files-to-review": reviewFile,
  "decisions-to-write": writeDecision,
  "abandonments-to-decide": decideAbandonment,
  "appeals-to-decide": decideAppeal,
};
