import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { scheduleCommand } from "../commands-cli.ts";
import type { Progress } from "../contract.ts";
import { generate } from "../generator/generate.ts";
import { aHearing, aMember, aProblem } from "../testing.ts";
import { practices } from "../year/practices.ts";
import { printComparison } from "./compare-command.ts";
import { progressLine, solvingAsked } from "./solve-command.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-printed-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => path.join(folder, name);

function write(name: string, value: unknown): string {
  writeFileSync(file(name), JSON.stringify(value));
  return file(name);
}

async function printed(language: "en" | "fr", argv: readonly string[], isTerminal = false) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const stop = new AbortController().signal;
  const code = await scheduleCommand(argv, { out, err, isTerminal, language, stop });
  return { code, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
}
const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;

const at = (hearing: string, start: string, members = ["m0"]) => ({
  hearing,
  start,
  members,
  interpreter: null,
  ministerRep: null,
  room: null,
});
/** Two offices, two members; one hearing that could be cheaper, one that is impossible, one that could cost less or more. */
const problem = aProblem({
  offices: ["toronto", "ottawa"].map((id) => ({ id, zone: "America/Toronto", closedOn: [] })),
  members: [aMember(), aMember({ id: "m1", offices: ["ottawa", "toronto"] })],
  hearings: [
    aHearing({ earliestOn: "2027-02-09" }),
    aHearing({ id: "h1", minister: true, seizedMembers: ["m0"], starts: ["08:45"] }),
    aHearing({ id: "h2" }),
  ],
  ministerReps: [],
});
const plan = {
  format: "greffe-plan/1",
  assignments: [at("h0", "2027-02-10T18:00:00Z"), at("h2", "2027-02-08T13:45:00Z", ["m1"])],
  unscheduled: [{ hearing: "h1", impossible: true, blocking: "H9", detail: { en: "", fr: "" } }],
};
const files = [write("in.json", problem), write("plan.json", plan)] as const;
const [input] = files;

test.each([
  [
    "en",
    "h0",
    lines(
      "h0: 2027-02-10T18:00:00Z m0",
      "It costs 0.4: 0.4 for waiting and people, 0 for its members’ load.",
      "Other starts that are free, with the difference in cost:",
      "  2027-02-09T13:45:00Z m0  -0.2",
      "  2027-02-09T18:00:00Z m0  -0.2",
      "  2027-02-10T13:45:00Z m0  +0",
      "  2027-02-11T13:45:00Z m0  +0.2",
      "  2027-02-11T18:00:00Z m0  +0.2",
      "Other members at the same hour:",
      "  2027-02-10T18:00:00Z m1  +2",
      "What closes earlier starts, and how many:",
      "  H1 before its earliest day: 2",
      "3 earlier starts are free.",
      "2027-02-08T13:45:00Z: It could be heard earlier if it could be heard as early as February 8, 2027.",
    ),
  ],
  [
    "fr",
    "h1",
    lines(
      "h1 n’a pas de place; ce qui bloque est H9.",
      "Ce qui ferme ses débuts, et combien\u00a0:",
      "  H9 aucun représentant du ministre n’est libre\u00a0: 5",
      "2027-02-08T13:45:00Z: Elle aurait une place s’il y avait un représentant du ministre de plus en février.",
    ),
  ],
  [
    "fr",
    "h2",
    lines(
      "h2\u00a0: 2027-02-08T13:45:00Z m1",
      "Elle coûte 2\u00a0: 2 pour l’attente et les personnes, 0 pour la charge des commissaires.",
      "Autres débuts libres, avec la différence de coût\u00a0:",
      "  2027-02-08T18:00:00Z m0  -2",
      "  2027-02-09T13:45:00Z m0  -1,8",
      "  2027-02-09T18:00:00Z m0  -1,8",
      "  2027-02-10T13:45:00Z m0  -1,6",
      "  2027-02-11T13:45:00Z m0  -1,4",
      "Autres commissaires à la même heure\u00a0:",
      "  2027-02-08T13:45:00Z m0  -2",
    ),
  ],
  ["en", "", "With a place: 2. Left out: impossible 1, unavoidable 0, for want of search 0.\n"],
] as const)("explain says in %s why hearing “%s” stands where it does", async (language, hearing, said) => {
  const argv = ["explain", ...files, ...(hearing === "" ? [] : [hearing])];
  expect(await printed(language, argv)).toEqual({ code: 0, out: said, err: "" });
});

test("explain prints what it found as JSON, where it is asked to", async () => {
  const { out } = await printed("en", ["explain", ...files, "h0", "--json"]);
  expect(JSON.parse(out)).toMatchObject({ hearing: "h0", freeEarlier: 3, blocking: null });
});

test("what is said of the reasons of a plan is not asked of one that is to be explained or changed", async () => {
  const [out] = plan.unscheduled;
  const wrong = write("wrong-reason.json", { ...plan, unscheduled: [{ ...out, blocking: "H5" }] });
  expect((await printed("en", ["verify", input, wrong])).code).toBe(1);
  expect((await printed("en", ["explain", input, wrong, "h0"])).code).toBe(0);
});

const costs = ["S1 120", "S2 0.4", "S3 0", "S4 2", "S5 0", "S6 0", "S7 0"].map((one) => `  ${one}`);

test("verify counts what has a place and what it costs, in the reader's language", async () => {
  const en = await printed("en", ["verify", ...files]);
  expect(en.out).toBe(
    lines(
      "0 violations; 2 hearings have a place, 0 are left out, 1 are impossible",
      ...costs,
      "cost 122.4, controllable 2.4",
    ),
  );
  const fr = await printed("fr", ["verify", ...files]);
  expect(fr.out).toBe(
    lines(
      "0 infractions; 2 audiences ont une place, 0 sont sans date, 1 sont impossibles",
      ...costs.map((one) => one.replace(".", ",")),
      "coût 122,4, maîtrisable 2,4",
    ),
  );
});

test.each([
  [200, ["200 violations; 0 hearings"]],
  [203, ["… and 3 more", "203 violations; 0 hearings"]],
])("of %i violations, two hundred are printed at most", async (count, after) => {
  const assignments = Array.from({ length: count - 3 }, (_, n) => at(`x${n}`, "2027-02-08T13:45:00Z"));
  const { out, code } = await printed("en", [
    "verify",
    input,
    write("many.json", { ...plan, assignments, unscheduled: [] }),
  ]);
  const [violations, rest] = [out.split("\n").filter((one) => one.startsWith("H")), out.split("\n").slice(200)];
  expect([code, violations.length]).toEqual([1, 200]);
  expect(rest.slice(0, after.length)).toEqual(after.map((one) => expect.stringContaining(one)));
});

test.each([
  [null, "proven bound 0, gap —"],
  [undefined, "cost 122.4, controllable 2.4"],
])("of a plan whose certificate is %s, the last line is “%s”", async (certificate, last) => {
  const bound = certificate === undefined ? {} : { bound: { controllable: 0, certificate } };
  const { out } = await printed("en", ["verify", input, write("bound.json", { ...plan, ...bound })]);
  expect(out.trimEnd().split("\n").at(-1)).toBe(last);
});

const solve = (...more: readonly string[]) => ["solve", input, "--out", file("solved.json"), ...more];

test("solve says how many have a place, and on a terminal how far it is", async () => {
  const few = ["--steps", "5", "--threads", "1"];
  const en = await printed("en", solve(...few), true);
  expect(en.out).toBe(
    `${file("solved.json")}: 2 hearings have a place, 0 are left out, 1 are impossible; cost 120.2\n`,
  );
  expect(en.err.split("\r\u001b[K")[1]).toMatch(/^\d+ s {2}cost 0 {2}bound — {2}gap — {2}left out 1$/);
  expect(en.err.endsWith("left out 1\n")).toBe(true);
  const fr = await printed("fr", solve(...few));
  expect(fr.err).toBe("");
  expect(fr.out).toBe(
    `${file("solved.json")}\u00a0: 2 audiences ont une place, 0 sont sans date, 1 sont impossibles; coût 120,2\n`,
  );
  expect((await printed("fr", solve(...few), true)).err).toContain("sans date 1");
  expect((await printed("en", ["verify", input, file("solved.json")])).out).toContain(
    "proven bound 0.01, gap 1,406.59 %",
  );
  const json = JSON.parse((await printed("en", solve("--seconds", "0", "--threads", "1", "--json"))).out);
  expect(json).toMatchObject({ file: file("solved.json"), assigned: 2, leftOut: 0, impossible: 1 });
});

test.each([
  [null, "en", "7 s  cost 1,500  bound —  gap —  left out 2"],
  [0, "en", "7 s  cost 1,500  bound 0  gap —  left out 2"],
  [1200, "en", "7 s  cost 1,500  bound 1,200  gap 25.0 %  left out 2"],
  [1200, "fr", "7 s  coût 1\u00a0500  borne 1\u00a0200  écart 25,0\u00a0%  sans date 2"],
] as const)("with a bound of %s, a search says in %s: %s", (bound, language, said) => {
  const progress = { elapsedSeconds: 7.2, controllable: 1500.4, bound, unscheduled: 2 } as Progress;
  expect(progressLine(progress, language)).toBe(said);
});

test.each<[Record<string, string>, object]>([
  [{}, { seconds: 60, seed: 1 }],
  [
    { seconds: "5", seed: "3", threads: "4" },
    { seconds: 5, seed: 3, threads: 4 },
  ],
  [{ steps: "0" }, { steps: 0, seed: 1 }],
])("with %j, the search has %j", (given, asked) => {
  const { threads, ...more } = solvingAsked(given);
  expect({ ...("threads" in asked ? { threads } : {}), ...more }).toEqual(asked);
  expect([1, 2, 4]).toContain(threads);
});

test("replan says who changes, in the reader's language, and writes the problem only where it is asked to", async () => {
  const week = { from: "2027-02-08T00:00:00Z", to: "2027-02-13T00:00:00Z" };
  const away = (member: string) => write(`${member}.json`, { type: "member-away", member, ...week });
  const replan = (event: string, ...more: readonly string[]) => [
    ...["replan", ...files, "--event", event, "--out", file("again.json")],
    ...more,
  ];
  expect((await printed("en", replan(away("m0")))).out).toBe(
    lines(
      "h0: 2027-02-10T18:00:00Z m0 → 2027-02-10T18:00:00Z m1",
      "0 hearings moved (0 parties), 1 keep their time with other people, 0 have no place now",
    ),
  );
  const added = write("added.json", { type: "hearing-added", hearing: aHearing({ id: "h3", panel: 2 }) });
  expect((await printed("fr", replan(added, "--problem-out", file("after.json")))).out).toBe(
    lines(
      "h3: sans place → 2027-02-08T18:00:00Z m0 m1",
      "0 audiences déplacées (0 parties), 0 gardent leur heure avec d’autres personnes, 0 n’ont plus de place",
    ),
  );
  expect(existsSync(file("after.json"))).toBe(true);
  const cancelled = write("cancelled.json", { type: "hearing-cancelled", hearing: "h2" });
  expect((await printed("en", replan(cancelled))).out).toMatch(/^h2: 2027-02-08T13:45:00Z m1 → no place\n/);
});

test("a pin that an event makes impossible is told as released", async () => {
  const pinned = write("pinned.json", { ...problem, pins: [plan.assignments[0]] });
  const week = { from: "2027-02-08T00:00:00Z", to: "2027-02-13T00:00:00Z" };
  const event = write("away.json", { type: "member-away", member: "m0", ...week });
  const replan = ["replan", pinned, files[1], "--event", event, "--out", file("again.json")];
  expect((await printed("en", replan)).out).toContain("\npin released: h0\n");
  expect((await printed("fr", replan)).out).toContain("\naudience qui n’est plus fixée\u00a0: h0\n");
});

test("generate says what it wrote, scarce only where it is asked to, and takes no further word", async () => {
  const asked = ["generate", "--size", "S", "--seed", "2", "--out", file("made.json")];
  expect((await printed("en", asked)).out).toMatch(/^\S+made\.json: 500 hearings, 20 members, \d+ interpreters\n$/);
  expect(JSON.parse(readFileSync(file("made.json"), "utf8"))).toEqual(generate({ size: "S", seed: 2 }));
  const scarce = await printed("fr", [...asked, "--scarce"]);
  expect(scarce.out).toMatch(/^\S+made\.json\u00a0: 500 audiences, 20 commissaires, \d+ interprètes\n$/);
  expect(JSON.parse(readFileSync(file("made.json"), "utf8"))).toEqual(generate({ size: "S", seed: 2, scarce: true }));
  expect((await printed("en", [...asked, "more"])).code).toBe(2);
});

test.each([
  [1, false],
  [10, false],
  [11, true],
  [13, true],
])("of %i fields that the format does not know, ten are told, and that there are more: %s", async (count, more) => {
  const own = Object.fromEntries(Array.from({ length: count }, (_, n) => [`own-${n}`, n]));
  const { err } = await printed("fr", ["verify", write("own.json", { ...problem, ...own }), files[1]]);
  const told = err.trimEnd().split("\n");
  expect(told.filter((one) => /^\/own-\d+ field-ignored: /.test(one))).toHaveLength(Math.min(10, count));
  expect(told.filter((one) => one === "…")).toHaveLength(more ? 1 : 0);
});

test("a refusal is told with the fields to mend, and not as JSON unless it is asked for", async () => {
  const wrong = write("malformed.json", { ...problem, breakMinutes: -1 });
  const { code, out, err } = await printed("en", ["verify", wrong, files[1]]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^schedule-malformed: .+\n.+\n {2}\/breakMinutes wrong-type: .+\n$/);
});

test("help is given to who asks for it by either word, and what nobody foresaw is not hidden", async () => {
  for (const word of ["help", "--help"]) {
    const asked = await printed("en", [word]);
    expect([asked.code, asked.err, asked.out.startsWith("greffe schedule")]).toEqual([0, "", true]);
  }
  const none = await printed("en", []);
  expect([none.code, none.out]).toEqual([2, ""]);
  const out = { write: () => Promise.reject(new Error("never asked")) };
  const broken = {
    write: () => {
      throw new Error("the pipe is closed");
    },
  };
  const io = { out: broken, err: out, isTerminal: false, language: "en", stop: new AbortController().signal } as never;
  await expect(scheduleCommand(["verify", ...files], io)).rejects.toThrow("the pipe is closed");
});

const [practice] = practices;
if (practice === undefined) throw new Error("No practice");
const postponed = { member: 1, interpreter: 2, counsel: 3, "dates-to-avoid": 4, screening: 5, party: 1006 };
const year = { ...{ held: 1234, waiting: 7, limitsMissed: 8, substituted: 9 }, postponed, practice };

test.each([
  [
    "en",
    lines(
      "First come, first served",
      "  dates that fell through, of a hundred: 12.5 · saved by this step: 0.5",
      "  want of a member: 1 · want of an interpreter: 2 · counsel elsewhere: 3 · party’s dates to avoid: 4 · screening not there: 5 · party ill or absent: 1,006",
      "  heard: 1,234 · waiting at the end: 7 · legal limits missed: 8 · kept at their hour with somebody else: 9",
    ),
  ],
  [
    "fr",
    lines(
      "Premier arrivé, premier servi",
      "  dates tombées, sur cent\u00a0: 12,5 · épargné par cette étape\u00a0: 0,5",
      "  absence d’un commissaire\u00a0: 1 · absence d’un interprète\u00a0: 2 · conseil pris ailleurs\u00a0: 3 · dates à éviter d’une partie\u00a0: 4 · contrôle de sécurité absent\u00a0: 5 · partie malade ou absente\u00a0: 1\u00a0006",
      "  entendues\u00a0: 1\u00a0234 · en attente à la fin\u00a0: 7 · délais légaux manqués\u00a0: 8 · tenues à leur heure avec quelqu’un d’autre\u00a0: 9",
    ),
  ],
] as const)("a comparison says in %s what each practice came to", (language, said) => {
  const out = new PassThrough();
  const io = { out, err: out, isTerminal: false, language, stop: new AbortController().signal };
  printComparison([{ ...year, postponedPercent: 12.5, gain: 0.5 }], {}, false, io);
  expect(String(out.read())).toBe(said);
  printComparison([{ ...year, postponedPercent: 12.5, gain: 0.5 }], { size: "S" }, true, io);
  const told = JSON.parse(String(out.read()));
  expect(told).toMatchObject({ size: "S", practices: [{ code: "first-come", held: 1234 }] });
  expect(told.hazards).toBeDefined();
});

test("who is missing is said by what they are called, with the office, the month and how many would be hired", async () => {
  const morning = { from: "2027-02-08T13:00:00Z", to: "2027-02-08T18:00:00Z" };
  const three = ["a", "b", "c"].map((id) => aHearing({ id, minister: true, starts: ["08:45"] }));
  const scarce = aProblem({
    members: ["m0", "m1", "m2"].map((id) => aMember({ id })),
    ministerReps: [{ id: "b0", offices: ["toronto"], available: [morning] }],
    hearings: three,
  });
  const unscheduled = ["b", "c"].map((hearing) => ({
    ...plan.unscheduled[0],
    hearing,
    impossible: false,
    blocking: "H9",
  }));
  const one = { ...plan, assignments: [{ ...at("a", "2027-02-08T13:45:00Z"), ministerRep: "b0" }], unscheduled };
  const argv = ["explain", write("scarce.json", scarce), write("one.json", one)];
  const { out } = await printed("fr", argv);
  expect(out.split("\n").slice(0, 3)).toEqual([
    "Avec une place\u00a0: 1. Sans place\u00a0: impossibles 0, inévitables 2, faute d’une recherche plus poussée 0.",
    expect.stringContaining(
      "Représentants du ministre\u00a0: 3 audiences en demandent, au moins 2 ne peuvent avoir lieu",
    ),
    "  toronto\u00a0: 2 sur 3",
  ]);
});
