import { randomUUID } from "node:crypto";
import type { Act } from "./act.ts";

/** An officer records an order that extends a limit of a case. */
export const deadline: Act = async (people, random) => {
  const theCase = people.cases[random.below(people.cases.length)];
  if (theCase === undefined) return;
  const seen = await people.get(`/cases/${theCase.caseId}/deadlines`, people.officer);
  const limit = seen.body.items?.[0];
  if (limit === undefined) return;
  const order = {
    kind: "varied",
    dueOn: `2027-06-${String(1 + random.below(28)).padStart(2, "0")}`,
    reason: randomUUID(),
    orderedOn: "2026-11-20",
  };
  const address = `/cases/${theCase.caseId}/deadlines/${encodeURIComponent(limit.id)}/variations`;
  const answer = await people.write(people.officer, address, order);
  if (answer.body.code === "deadline-not-found") {
    // The hearing that it counts from was put on another day meanwhile: then the list does not offer it any more.
    const now = await people.get(`/cases/${theCase.caseId}/deadlines`, people.officer);
    if (now.body.items?.every((one: { id: string }) => one.id !== limit.id)) return;
  }
  if (answer.status !== 201) throw new Error(`Variation: ${answer.status} ${JSON.stringify(answer.body)}`);
  people.acknowledged.variations.push({ caseId: theCase.caseId, dueOn: order.dueOn, reason: order.reason });
};
