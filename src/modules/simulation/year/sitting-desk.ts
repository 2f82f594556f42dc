import { type CivilDate, plusDays } from "../../../kernel/time.ts";
import type { NewOutcome } from "../../hearings/contract.ts";
import { type Desk, isLead } from "./open-work.ts";
import { today } from "./twin.ts";
import type { SetSitting, TwinCase } from "./twin-case.ts";

/** What a sitting came to, drawn by the matter and its number. */
function outcomeOf(twinCase: TwinCase, sitting: SetSitting, nextDay: CivilDate): NewOutcome {
  const { draws, sittings: nth, division } = twinCase;
  const plain = { cause: null, decision: null, note: null, undertakings: [] };
  if (sitting.isSpecial)
    return draws.happens("explained", nth)
      ? { ...plain, outcome: "held", decision: "reserved" }
      : { ...plain, outcome: "not-attended", cause: "absent-no-word" };
  const neverCame = draws.happens("form-never") && division === "RPD";
  if (draws.happens("no-show", nth) || neverCame) return { ...plain, outcome: "not-attended", cause: "absent-no-word" };
  if (twinCase.interpreters.length > 0 && draws.happens("interpreter-sick", nth))
    return { ...plain, outcome: "postponed", cause: "interpreter-unavailable" };
  if (draws.happens("postponed", nth)) return { ...plain, outcome: "postponed", cause: "party-application" };
  if (draws.happens("part-heard", nth)) return { ...plain, outcome: "part-heard", cause: "no-time-left" };
  const what = "The translation of a letter. / La traduction d’une lettre.";
  const isGiven = draws.happens("undertaking", nth);
  return {
    ...plain,
    outcome: "held",
    decision: draws.happens("stated", nth) ? "stated" : "reserved",
    undertakings: isGiven ? [{ byWhom: "party", what, dueOn: nextDay }] : [],
  };
}

/** On the evening of its day, the member records what a hearing came to. */
const record: Desk = (twin, task, twinCase) => {
  const { hearing } = twinCase;
  if (!isLead(task, twinCase) || hearing === null || hearing.on > today(twin)) return null;
  return {
    key: `sitting ${twinCase.name}`,
    twinCase,
    what: task.queue,
    run: async () => {
      const wanted = outcomeOf(twinCase, hearing, plusDays(today(twin), 10));
      await twin.ask(hearing.member, "POST", `/hearings/${hearing.id}/outcome`, wanted);
      keep(twinCase, hearing, wanted);
      if (wanted.outcome === "postponed") twin.tally.postponed++;
    },
  };
};

function keep(twinCase: TwinCase, hearing: SetSitting, { outcome, decision }: NewOutcome): void {
  twinCase.hearing = null;
  twinCase.sittings++;
  if (hearing.isSpecial) twinCase.explained = outcome === "held";
  twinCase.statedOn = decision === "stated" ? hearing.on : null;
  // Whoever heard it goes on with it; a postponed one is anybody’s.
  if (outcome === "postponed") twinCase.member = null;
}

export const sittingDesk: Readonly<Record<string, Desk>> = { "hearings-to-record": record };
