import type { Problem } from "../../../scheduler/index.ts";

/** Who can be where, when, as the room of calendars says it in the terms of the solver. */
export interface Calendars {
  readonly members: Problem["members"];
  readonly interpreters: Problem["interpreters"];
  readonly counsel: Problem["counsel"];
  readonly ministerReps: Problem["ministerReps"];
  readonly rooms: Problem["rooms"];
  readonly parties: readonly {
    readonly personId: string;
    readonly unavailable: Problem["counsel"][number]["unavailable"];
  }[];
}
