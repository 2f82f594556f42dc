import type { CivilDate } from "../../../kernel/time.ts";
import type { DecisionView } from "../../decisions/contract.ts";
import { reasonsOf } from "../domain/demo-reasons.ts";
import { assignTo } from "./members-of.ts";
import { type Desk, isLead, type OpenTask, waited } from "./open-work.ts";
import { type Act, pick, type Twin, takeStep } from "./twin.ts";
import type { TwinCase } from "./twin-case.ts";

const act = (task: OpenTask, twinCase: TwinCase, run: Act["run"]): Act => ({
  key: task.id,
  twinCase,
  what: task.queue,
  run,
});

interface Decided {
  readonly caseId: string;
  readonly determination: string;
  readonly statedOn?: CivilDate | null;
}

/** A member opens a draft, writes it and signs; of a panel, the two others sign or dissent. */
async function decide(
  twin: Twin,
  twinCase: TwinCase,
  { caseId, determination, statedOn = null }: Decided,
): Promise<void> {
  const { member, panel, draws } = twinCase;
  if (member === null) return;
  const decision = await twin.ask<DecisionView>(member, "POST", `/cases/${caseId}/decisions`, { statedOn });
  const { version } = await twin.ask<{ version: number }>(member, "PUT", `/decisions/${decision.id}/draft`, {
    version: decision.version,
    content: reasonsOf(decision.language, true, determination),
    statedOn,
    determinations: decision.cases.map((one) => ({ caseId: one.caseId, determination })),
  });
  await twin.ask(member, "POST", `/decisions/${decision.id}/sign`, { version });
  for (const [nth, other] of panel.entries()) {
    const isOther = nth === 0 && draws.happens("dissent");
    await twin.ask(other, "POST", `/decisions/${decision.id}/panel-signature`, {
      version,
      opinion: isOther ? "dissents" : "concurs",
      dissent: isOther ? reasonsOf(decision.language, true, "dissent") : null,
    });
  }
  twinCase.determination = determination;
}

/** An officer gives the case to a member, who then has the work. */
const assign = (twin: Twin, task: OpenTask, twinCase: TwinCase): Act | null =>
  waited(twin, task, twinCase.draws.days("assigning"))
    ? act(task, twinCase, () => assignTo(twin, task.caseId, twinCase))
    : null;

const reviewCase: Desk = (twin, task, twinCase) => {
  const { member } = twinCase;
  if (task.heldBy === null || member === null) return assign(twin, task, twinCase);
  if (!waited(twin, task, twinCase.draws.days("on-file")) || !twinCase.firstPaperIn.has(task.caseId)) return null;
  return act(task, twinCase, () =>
    decide(twin, twinCase, { caseId: task.caseId, determination: "convention-refugee" }),
  );
};

const writeDecision: Desk = (twin, task, twinCase) => {
  const { draws, member, sittings: nth, statedOn } = twinCase;
  if (!isLead(task, twinCase) || member === null || !waited(twin, task, draws.days("writing", nth))) return null;
  return act(task, twinCase, () =>
    decide(twin, twinCase, { caseId: task.caseId, determination: determinationOf(twinCase), statedOn }),
  );
};

function determinationOf({ draws, division, sittings, excluded }: TwinCase): string {
  const nth = `${sittings} ${excluded.size}`;
  if (division === "RPD") return draws.happens("accepted", nth) ? "convention-refugee" : "rejected";
  if (draws.happens("sent-back", nth)) return "referred-back";
  return draws.happens("substituted", nth) ? "substituted-accepted" : "confirmed";
}

const decideAbandonment: Desk = (twin, task, twinCase) => {
  const { member, draws, sittings: nth } = twinCase;
  if (!waited(twin, task, 2)) return null;
  const isExcused = twinCase.explained && draws.happens("excused", nth) && twinCase.firstPaperIn.size > 0;
  const who = member ?? pick(twin.people.members[twinCase.division], twinCase.place);
  return act(task, twinCase, () =>
    takeStep(twin, who, task.caseId, isExcused ? "excuse-default" : "abandon-in-default"),
  );
};

const decideAppeal: Desk = (twin, task, twinCase) => {
  const { member, draws } = twinCase;
  if (task.heldBy === null || member === null) return assign(twin, task, twinCase);
  if (!waited(twin, task, draws.days("deciding-appeal"))) return null;
  const isHeard = task.status === "perfected" && twinCase.sittings === 0 && draws.happens("hearing-ordered");
  if (isHeard) return act(task, twinCase, () => takeStep(twin, member, task.caseId, "order-hearing"));
  return act(task, twinCase, () =>
    decide(twin, twinCase, { caseId: task.caseId, determination: determinationOf(twinCase) }),
  );
};

/** What the members of the twin do at their desks, by queue. */
export const memberDesk: Readonly<Record<string, Desk>> = {
  "files-to-review": reviewCase,
  "decisions-to-write": writeDecision,
  "abandonments-to-decide": decideAbandonment,
  "appeals-to-decide": decideAppeal,
  // The registry's desk brings it before a member, who dismisses it.
  "appeals-not-perfected": () => null,
};
