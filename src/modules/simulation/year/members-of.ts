import type { Actor } from "../../../kernel/actor.ts";
import { pick, type Twin, takeStep } from "./twin.ts";
import type { TwinCase } from "./twin-case.ts";

/** One of the members of the division who may decide it: the one who has it, where somebody does. */
export function memberFor(twin: Twin, matter: TwinCase): Actor {
  const may = (one: Actor) => !matter.excluded.has(one.accountId ?? "");
  if (matter.member !== null && may(matter.member)) return matter.member;
  return pick(twin.people.members[matter.division].filter(may), matter.place + matter.sittings);
}

/** An officer gives a file to a member, or to three where the Chairperson ordered it. */
export async function assignTo(twin: Twin, caseId: string, matter: TwinCase): Promise<void> {
  const officer = pick(twin.people.registry, matter.place);
  const member = memberFor(twin, matter);
  const isOfThree = matter.division === "RAD" && matter.draws.happens("panel");
  const others = twin.people.members.RAD.filter((one) => one !== member && !matter.excluded.has(one.accountId ?? ""));
  const panel = isOfThree ? [0, 1].map((nth) => pick(others, matter.place + nth)) : [];
  if (isOfThree) await takeStep(twin, officer, caseId, "constitute-panel");
  await twin.ask(officer, "POST", `/cases/${caseId}/assign-member`, {
    memberId: member.accountId,
    panelIds: panel.map((one) => one.accountId),
  });
  matter.member = member;
  matter.panel = panel;
}
