import { parentPort, workerData } from "node:worker_threads";
import { OutsideProblem } from "./outside-problem.ts";
import { type Reading, readIcs } from "./read-ics.ts";

/** A thread of its own: a rule that never comes to an end is ended with it. */
const { text, reading } = workerData as { readonly text: string; readonly reading: Reading };

try {
  parentPort?.postMessage({ read: readIcs(text, reading) });
} catch (error) {
  // Nested too deep or otherwise beyond what the parser does: it is no calendar that anybody wrote.
  parentPort?.postMessage({ problem: error instanceof OutsideProblem ? error.code : "not-a-calendar" });
}
