import type { Assignment, Hearing, Plan, Problem } from "../contract.ts";
import { indexProblem } from "../verifier/indexed-problem.ts";
import { BookingCalendar } from "./booking-calendar.ts";

/**
 * The peer of every benchmark: each hearing, oldest first, takes its first feasible place, with the first people of the
 * file who can come. Pins are placed before.
 */
export function firstComeFirstServed(problem: Problem): Plan {
  const bookings = new BookingCalendar(indexProblem(problem));
  const hearings = new Map(problem.hearings.map((one) => [one.id, one]));
  const assignments: Assignment[] = [];
  const place = (hearing: Hearing, assignment: Assignment) => {
    assignments.push(assignment);
    bookings.enter(hearing, assignment);
  };
  for (const pin of problem.pins) {
    const hearing = hearings.get(pin.hearing);
    if (hearing !== undefined) place(hearing, pin);
  }
  const pinned = new Set(problem.pins.map((pin) => pin.hearing));
  const waiting = problem.hearings.filter(({ id }) => !pinned.has(id));
  const unscheduled: Plan["unscheduled"] = [];
  const nobody = { en: "No free place was left.", fr: "Il ne restait aucune place libre." };
  for (const hearing of waiting.sort((a, b) =>
    a.receivedOn < b.receivedOn ? -1 : Number(a.receivedOn > b.receivedOn),
  )) {
    const assignment = bookings.firstPlace(hearing);
    if (assignment !== null) place(hearing, assignment);
    else unscheduled.push({ hearing: hearing.id, impossible: false, blocking: "H3", detail: nobody });
  }
  return {
    format: "greffe-plan/1",
    assignments,
    unscheduled,
    cost: { total: 0, S1: 0, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0 },
    bound: { controllable: 0, certificate: null },
    solver: { seed: 0, seconds: 0, version: "first-come" },
  };
}
