import type { Random } from "../../../src/modules/simulation/domain/random.ts";
import { aSitting } from "../../stages/hearing.ts";
import type { OngoingCase, People } from "../people.ts";
import type { Act } from "./act.ts";

/** A hearing is set; one that stands is put on another day, or cancelled. Its people are told each time. */
export const hearing: Act = async (people, random) => {
  const free = people.cases.filter((one) => !one.isBusy);
  const theCase = free[random.below(free.length)];
  if (theCase === undefined) return;
  theCase.isBusy = true;
  await decide(people, theCase, random);
  theCase.isBusy = false;
};

async function decide(people: People, theCase: OngoingCase, random: Random): Promise<void> {
  const { hearing: held, caseId } = theCase;
  const before = held?.isSet === true ? held : null;
  const isCancelling = before !== null && random.chance(0.4);
  const on = aDay(random, held?.on ?? null);
  const sitting = aSitting({ on });
  const reason = { code: "other", note: "As asked" };
  const said = { reason, version: held?.version };
  const answer = await (before === null
    ? people.write(people.scheduler, `/cases/${caseId}/hearings`, { sitting, shortNotice: null })
    : isCancelling
      ? people.write(people.scheduler, `/hearings/${before.id}/cancel`, said)
      : people.write(people.scheduler, `/hearings/${before.id}/change`, { sitting, shortNotice: null, ...said }));
  if (answer.status >= 300) throw new Error(`Hearing: ${answer.status} ${JSON.stringify(answer.body)}`);
  const { id, version, status } = answer.body;
  people.acknowledged.hearings.push({ hearingId: id, caseId, version, status, on: answer.body.on });
  theCase.hearing = { id, version, on: answer.body.on, isSet: status === "set" };
}

/** A working day of February to May 2027, another one than before. */
function aDay(random: Random, before: string | null): string {
  for (;;) {
    const day = new Date(Date.UTC(2027, 1, 1 + 7 * random.below(16) + random.below(5))).toISOString().slice(0, 10);
    if (day !== before && !holidays.has(day)) return day;
  }
}

const holidays = new Set(["2027-02-15", "2027-03-26", "2027-03-29", "2027-05-24"]);
