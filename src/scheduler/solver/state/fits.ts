import { counsel, interpreter } from "../model/resources.ts";
import type { Place, State } from "./state.ts";

/** True when a place is free beside the others of a state (H3, H4, H7 to H11; the rest is in the model's classes). */
export function fits(state: State, h: number, place: Place): boolean {
  const { model } = state;
  const { sessions, resources } = model;
  const template = sessions.sessionTemplate[place.session] ?? 0;
  const day = sessions.sessionDay[place.session] ?? 0;
  const week = sessions.sessionWeek[place.session] ?? 0;
  const isFree = (resource: number) =>
    resource < 0 ||
    (((state.free[template * resources.poolWords + (resource >> 5)] ?? 0) >>> (resource & 31)) & 1) !== 0;
  for (let j = 0; j < (model.panel[h] ?? 0); j += 1) {
    const m = place.members[j] ?? -1;
    const used = state.weekMinutes[m * sessions.weeks + week] ?? 0;
    if (!isFree(m) || used + (model.minutes[h] ?? 0) > (resources.maxWeek[m] ?? 0)) return false;
  }
  if (!isFree(place.interpreter) || !isFree(place.room) || !isFree(place.rep)) return false;
  if (place.interpreter >= 0) {
    const i = place.interpreter - (resources.kindStart[interpreter] ?? 0);
    const used = state.dayMinutes[i * sessions.days + day] ?? 0;
    if (used + (model.minutes[h] ?? 0) > (resources.maxDay[i] ?? 0)) return false;
  }
  for (let i = model.counsel.start[h] ?? 0; i < (model.counsel.start[h + 1] ?? 0); i += 1) {
    const c = model.counsel.values[i] ?? 0;
    const at = c - (resources.kindStart[counsel] ?? 0);
    const had = state.dayHearings[at * sessions.days + day] ?? 0;
    if (had >= (resources.maxHearings[at] ?? 0) || !state.isClear(c, template)) return false;
  }
  for (let i = model.parties.start[h] ?? 0; i < (model.parties.start[h + 1] ?? 0); i += 1)
    if (!state.isClear(model.parties.values[i] ?? 0, template)) return false;
  return true;
}
