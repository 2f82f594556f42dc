import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { isSize, type Size } from "../src/scheduler/generator/sizes.ts";
import { type Orders, type Row, runOne } from "./schedule-run.ts";

/**
 * `npm run bench -- schedule [--sizes S,M,L] [--seeds 101,…] [--seconds N | --steps N] [--threads N] [--events N]`: the
 * solver on generated problems, everything counted by the verifier, against first come, first served in the same run.
 * Each problem has a process of its own, so that its memory is its own. One JSON line a measure, and a table at the end.
 * Seeds 101 to 110 are not tuned on. Events (answered in memory, per type) are measured on L unless told otherwise.
 */
export default async function schedule(args: readonly string[]): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: text, seeds: text, seconds: text, steps: text, threads: text, events: text, one: text },
  });
  if (values.one !== undefined) {
    await runOne(JSON.parse(values.one));
    return;
  }
  const sizes = (values.sizes ?? "S,M,L").split(",").filter(isSize);
  const seeds = (values.seeds ?? "101,102,103,104,105,106,107,108,109,110").split(",").map(Number);
  const rows: Row[] = [];
  for (const size of sizes)
    for (const seed of seeds) {
      const seconds = Number(values.seconds ?? secondsFor[size]);
      const steps = values.steps === undefined ? null : Number(values.steps);
      const events = Number(values.events ?? (size === "L" ? 400 : 0));
      const row = inItsOwnProcess({ size, seed, seconds, steps, threads: Number(values.threads ?? 2), events });
      if (row !== null) rows.push(row);
    }
  console.log(table(rows));
}

const secondsFor: Readonly<Record<Size, number>> = { S: 60, M: 60, L: 180, XL: 600 };

/** Runs one problem in a child, passes its lines on and keeps its row; null when the child fails. */
function inItsOwnProcess(orders: Orders): Row | null {
  const command = [path.join(import.meta.dirname, "run.ts"), "schedule", "--one", JSON.stringify(orders)];
  const { stdout, status } = spawnSync(process.execPath, command, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 64e6,
  });
  const lines = stdout.split("\n").filter((line) => line !== "");
  const last = lines.pop();
  for (const line of lines) console.log(line);
  if (status === 0 && last !== undefined) return JSON.parse(last);
  console.error(`${orders.size} ${orders.seed}: ended with ${status}`);
  process.exitCode = 1;
  return null;
}

const columns = [
  ["gap %", (row: Row) => row.gap * 100, 2],
  ["avoidable", (row: Row) => row.avoidable, 0],
  ["avoidable %", (row: Row) => row.avoidableShare * 100, 3],
  ["violations", (row: Row) => row.violations, 0],
  ["× first come", (row: Row) => row.ratio, 3],
  ["first plan s", (row: Row) => row.firstSeconds, 2],
  ["memory MB", (row: Row) => row.megabytes, 0],
  ["seconds", (row: Row) => row.seconds, 0],
] as const;

/** A line for each run, and for each size the worst of each column: the bars speak of the worst seed. */
function table(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.padStart(12)).join(" ");
  const lines = [line(["size", "seed", ...columns.map(([name]) => name)])];
  const cells = (list: readonly Row[]) =>
    columns.map(([, value, digits]) => Math.max(...list.map((row) => value(row))).toFixed(digits));
  for (const row of rows) lines.push(line([row.size, String(row.seed), ...cells([row])]));
  for (const size of new Set(rows.map((row) => row.size)))
    lines.push(line([size, "worst", ...cells(rows.filter((row) => row.size === size))]));
  return lines.join("\n");
}
