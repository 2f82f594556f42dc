import { lifecycles, type Transition } from "../../cases/index.ts";
import { readyPlaces } from "../queries/ready-rows.ts";

/** Where a case is dealt with on paper: a hearing is the exception there, and nobody waits for one. */
const onPaper: ReadonlySet<string> = new Set(["file-review", "perfected", "panel"]);

const ready = new Set(readyPlaces);
const isToReady = (proceeding: string, row: Transition): boolean =>
  row.act === "move" &&
  (row.by === "officer" || row.by === "partner") &&
  !onPaper.has(row.from) &&
  !ready.has(`${proceeding} ${row.from}`) &&
  ready.has(`${proceeding} ${row.to}`);

/** Each proceeding with the statuses from which one step makes a case ready for its hearing. */
export const placesBeforeReady: readonly string[] = [
  ...new Set(
    lifecycles.flatMap(({ proceeding, transitions }) =>
      transitions.filter((row) => isToReady(proceeding, row)).map((row) => `${proceeding} ${row.from}`),
    ),
  ),
];

/** The steps that would make a case ready, of those that leave where it stands. */
export const stepsToReady = (proceeding: string, steps: readonly Transition[]): readonly Transition[] =>
  steps.filter((row) => isToReady(proceeding, row));
