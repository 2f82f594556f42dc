import { counsel, interpreter } from "../model/resources.ts";
import type { Place, State } from "./state.ts";

/** True when a place is free beside the others of a state (H3, H4, H7 to H11; the rest is in the model's classes). */
export function fits(state: State, h: number, place: Place): boolean {
  const { model } = state;
  const { sessions, resources } = model;
  const template = sessions.sessionTemplate[place.session] as number;
  const day = sessions.sessionDay[place.session] as number;
  const week = sessions.sessionWeek[place.session] as number;
  const isFree = (resource: number) =>
    resource < 0 ||
    (((state.free[template * resources.poolWords + (resource >> 5)] as number) >>> (resource & 31)) & 1) !== 0;
  for (let j = 0; j < (model.panel[h] as number); j += 1) {
    const m = place.members[j] as number;
    const used = state.weekMinutes[m * sessions.weeks + week] as number;
    if (!isFree(m) || used + (model.minutes[h] as number) > (resources.maxWeek[m] as number)) return false;
  }
  if (!isFree(place.interpreter) || !isFree(place.room) || !isFree(place.rep)) return false;
  if (place.interpreter >= 0) {
    const i = place.interpreter - (resources.kindStart[interpreter] as number);
    const used = state.dayMinutes[i * sessions.days + day] as number;
    if (used + (model.minutes[h] as number) > (resources.maxDay[i] as number)) return false;
  }
  for (let i = model.counsel.start[h] as number; i < (model.counsel.start[h + 1] as number); i += 1) {
    const c = model.counsel.values[i] as number;
    const at = c - (resources.kindStart[counsel] as number);
    const had = state.dayHearings[at * sessions.days + day] as number;
    if (had >= (resources.maxHearings[at] as number) || !state.isClear(c, template)) return false;
  }
  for (let i = model.parties.start[h] as number; i < (model.parties.start[h + 1] as number); i += 1)
    if (!state.isClear(model.parties.values[i] as number, template)) return false;
  return true;
}
