import type { CivilDate, Instant } from "../../../kernel/time.ts";
import type { TakenPlace } from "./taken-places.ts";

/** For tests: an hour of a member who is nobody’s. */
export const aTakenPlace = (changes: Partial<TakenPlace> = {}): TakenPlace => ({
  id: "hearing:1",
  division: "RPD",
  officeId: "toronto",
  on: "2027-02-01" as CivilDate,
  time: "09:15",
  startsAt: "2027-02-01T14:15:00.000Z" as Instant,
  endsAt: "2027-02-01T15:15:00.000Z" as Instant,
  language: "fr",
  memberIds: ["guest"],
  interpreterId: null,
  ministerCounselId: null,
  roomId: null,
  counselIds: [],
  personIds: ["p"],
  ...changes,
});
