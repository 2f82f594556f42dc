import { expect, test } from "vitest";
import { runFaults } from "./harness.ts";

/** A short run, the same each time. Long ones: `npm run faults -- --minutes N --seed N`. */
test("nothing acknowledged is lost or doubled while processes die, connections break and the disk fills", async () => {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const report = await runFaults({ seed: 20_261_124, from: 1, to: 3, minutes: 9, kills: 1000, say });
  expect(report.broken, said.join("\n")).toEqual([]);
  expect(report.killed).toBeGreaterThanOrEqual(3);
  // How many is the machine's; that there was something to lose is the test's.
  expect(report.acknowledged["submissions"]).toBeGreaterThanOrEqual(1);
}, 600_000);
