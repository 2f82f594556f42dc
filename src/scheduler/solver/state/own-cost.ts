import type { Model } from "../model/model.ts";
import type { Place } from "./state.ts";

/** S2, S3, S4, S5 and S7 of a place, in millionths: what it costs by itself, all but S6. */
export function ownCost(model: Model, h: number, place: Place): number {
  const { costClassOf, seatCode, seatPrice, memberCount } = model.members;
  let own = (model.dayCost[h] as number) * (model.sessions.sessionDay[place.session] as number);
  for (let j = 0; j < (model.panel[h] as number); j += 1)
    own += seatPrice[
      seatCode[(costClassOf[h] as number) * memberCount + (place.members[j] as number)] as number
    ] as number;
  const { classOf, rows, price } = model.interpreters;
  const c = classOf[h] as number;
  if (c >= 0)
    for (let i = rows.start[c] as number; i < (rows.start[c + 1] as number); i += 1)
      if (rows.values[i] === place.interpreter) own += price[i] as number;
  return own + movedCost(model, h, place.session, place.members, place.interpreter, place.rep);
}

/** S7 of a place, in millionths. */
export function movedCost(
  { past, panel }: Model,
  h: number,
  session: number,
  members: Int32Array,
  chosenInterpreter: number,
  chosenRep: number,
): number {
  const moved = past.moved[h] as number;
  if (past.session[h] === -1) return 0;
  if (past.session[h] !== session) return moved;
  const [from, to] = [past.members.start[h] as number, past.members.start[h + 1] as number];
  // A plan before may have had fewer members, or more, than the panel has: whoever comes to it is told.
  let same = to - from === panel[h] && past.interpreter[h] === chosenInterpreter && past.rep[h] === chosenRep;
  for (let i = from; same && i < to; i += 1) {
    const former = past.members.values[i] as number;
    let sits = false;
    for (let j = 0; j < (panel[h] as number); j += 1) if (members[j] === former) sits = true;
    same = sits;
  }
  return same ? 0 : Math.round(moved / 4);
}
