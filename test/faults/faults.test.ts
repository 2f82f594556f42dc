import { expect, test } from "vitest";
import { runFaults } from "./harness.ts";

/** A short run, the same each time. Long ones: `npm run faults -- --minutes N --seed N`. */
test("nothing acknowledged is lost or doubled while processes die, connections break and the disk fills", async () => {
  const said: string[] = [];
  const report = await runFaults({ seed: 20_261_124, steps: 3, minutes: 9, say: (line) => said.push(line) });
  expect(report.broken, said.join("\n")).toEqual([]);
  expect(report.acknowledged["submissions"]).toBeGreaterThanOrEqual(6);
}, 600_000);
