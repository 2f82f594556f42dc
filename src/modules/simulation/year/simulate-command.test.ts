import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import type { Simulated } from "./simulate.ts";
import { type NotHere, simulateCommand } from "./simulate-command.ts";

const quiet: Simulated = {
  opened: 20,
  heard: 9,
  decided: 11,
  appealed: 3,
  sentBack: 1,
  withdrawn: 1,
  abandoned: 1,
  dismissed: 0,
  open: 6,
  late: 2,
  lateBy: { "decisions-to-write": 2 },
  stuck: 0,
  stuckCases: [],
  postponed: 1,
  papers: 40,
  refused: {},
  seconds: 12.5,
};

async function run(argv: readonly string[], answer: Simulated | NotHere = quiet, language: "en" | "fr" = "en") {
  const out = new PassThrough();
  const err = new PassThrough();
  const asked: unknown[] = [];
  const code = await simulateCommand(argv, { out, err, isTerminal: false, language }, async (wanted) => {
    asked.push(wanted);
    return answer;
  });
  return { code, asked, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
}

it("prints the figures of the year as one line of JSON", async () => {
  const { code, asked, out } = await run(["--years", "1", "--scale", "0.01", "--seed", "7", "--json"]);
  expect([code, asked]).toEqual([0, [{ years: 1, scale: 0.01, seed: 7 }]]);
  expect(JSON.parse(out)).toEqual(quiet);
});

it("names the cases that are stuck, and does not end well with them", async () => {
  const stuckCases = [{ fileNumber: "TA7-00001", proceeding: "claim", status: "ready" }];
  const { code, out } = await run([], { ...quiet, stuck: 1, stuckCases });
  expect(code).toBe(1);
  expect(out).toContain("stuck: TA7-00001 (claim, ready)");
});

it.each([
  ["--scale", "0"],
  ["--scale", "2"],
  ["--scale", "many"],
  ["--years", "-1"],
  ["--seed", "1.5"],
  ["--speed", "2"],
  ["claims"],
])("answers wrong use with the help, before anything is opened: %s %s", async (...argv) => {
  const { code, asked, err } = await run(argv);
  expect([code, asked]).toEqual([2, []]);
  expect(err).toContain("greffe simulate [--years N]");
});

it("answers --help", async () => {
  const { code, out } = await run(["--help"]);
  expect(code).toBe(0);
  expect(out).toContain("Une année du tribunal");
});

it.each(["tribunal-not-empty", "tribunal-running"] as const)("refuses in words: %s", async (refusal) => {
  const english = await run(["--json"], refusal);
  expect(english.code).toBe(1);
  expect(JSON.parse(english.out)).toMatchObject({
    code: refusal,
    next: { fr: expect.stringContaining("GREFFE_HOME") },
  });
  expect((await run([], refusal, "fr")).err).toContain("dossier");
});
