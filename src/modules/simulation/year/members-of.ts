import type { Actor } from "../../../kernel/actor.ts";
import { pick, type Twin, takeStep } from "./twin.ts";
import type { TwinCase } from "./twin-case.ts";

/** One of the members of the division who may decide it: the one who has it, where somebody does. */
export function memberFor(twin: Twin, twinCase: TwinCase): Actor {
  const may = (one: Actor) => !twinCase.excluded.has(one.accountId ?? "");
  if (twinCase.member !== null && may(twinCase.member)) return twinCase.member;
  return pick(twin.people.members[twinCase.division].filter(may), twinCase.place + twinCase.sittings);
}

/** An officer gives a case to a member, or to three where the Chairperson ordered it. */
export async function assignTo(twin: Twin, caseId: string, twinCase: TwinCase): Promise<void> {
  const officer = pick(twin.people.registry, twinCase.place);
  const member = memberFor(twin, twinCase);
  const isOfThree = twinCase.division === "RAD" && twinCase.draws.happens("panel");
  const others = twin.people.members.RAD.filter((one) => one !== member && !twinCase.excluded.has(one.accountId ?? ""));
  const panel = isOfThree ? [0, 1].map((nth) => pick(others, twinCase.place + nth)) : [];
  if (isOfThree) await takeStep(twin, officer, caseId, "constitute-panel");
  await twin.ask(officer, "POST", `/cases/${caseId}/assign-member`, {
    memberId: member.accountId,
    panelIds: panel.map((one) => one.accountId),
  });
  twinCase.member = member;
  twinCase.panel = panel;
}
