import type { Cost, Problem } from "../../contract.ts";
import { dayNumber } from "../model/clock.ts";
import type { Compiled } from "../model/model.ts";
import type { State } from "../state/state.ts";

/** The cost of a state by part, from the contract's formulas rather than from what the search added up. */
export function costOf(problem: Problem, { model }: Compiled, state: State): Cost {
  const { weights } = problem;
  const { seatCode, costClassOf, memberCount } = model.members;
  const from = dayNumber(problem.horizon.from);
  const cost = { S1: 0, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0 };
  for (const [h, hearing] of problem.hearings.entries()) {
    const rate = hearing.priority * (1 + Math.min(3, (from - dayNumber(hearing.receivedOn)) / 365));
    const session = state.sessionOf[h] as number;
    if (session < 0) {
      cost.S1 += weights.unscheduled * rate;
      continue;
    }
    cost.S2 += weights.wait * rate * (model.sessions.sessionDay[session] as number);
    const first = state.linkStart[h] as number;
    let seats = 0;
    for (let j = 0; j < hearing.panel; j += 1) {
      const code = seatCode[
        (costClassOf[h] as number) * memberCount + (state.linkResource[first + j] as number)
      ] as number;
      if ((code & 1) !== 0) cost.S3 += weights.expertise;
      if ((code & 2) !== 0) cost.S4 += weights.otherOffice;
      seats += code === 0 ? 0 : (model.members.seatPrice[code] as number);
    }
    const tier = tierPrice(model, h, state.linkResource[first + hearing.panel] as number);
    cost.S5 += tier / 1e6;
    cost.S7 +=
      ((state.ownCost[h] as number) -
        seats -
        tier -
        (model.dayCost[h] as number) * (model.sessions.sessionDay[session] as number)) /
      1e6;
  }
  for (let m = 0; m < memberCount; m += 1)
    for (let week = 0; week < model.sessions.weeks; week += 1) {
      const minutes = state.weekMinutes[m * model.sessions.weeks + week] as number;
      const hours = Math.max(0, minutes - (model.resources.targetWeek[m] as number)) / 60;
      cost.S6 += weights.overload * hours * hours;
    }
  const { S1, S2, S3, S4, S5, S6, S7 } = cost;
  return { total: S1 + S2 + S3 + S4 + S5 + S6 + S7, ...cost };
}

function tierPrice({ interpreters }: Compiled["model"], h: number, chosen: number): number {
  const c = interpreters.classOf[h] as number;
  for (let i = interpreters.rows.start[c] ?? 0; i < (interpreters.rows.start[c + 1] as number); i += 1)
    if (interpreters.rows.values[i] === chosen) return interpreters.price[i] as number;
  return 0;
}
