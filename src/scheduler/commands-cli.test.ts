import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { verbs } from "./cli/help.ts";
import { scheduleCommand } from "./commands-cli.ts";
import { firstComeFirstServed } from "./generator/first-come.ts";
import { generate } from "./generator/generate.ts";
import { aMember, aProblem } from "./testing.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-schedule-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => path.join(folder, name);

function write(name: string, value: unknown): string {
  writeFileSync(file(name), typeof value === "string" ? value : JSON.stringify(value));
  return file(name);
}

async function run(argv: readonly string[], language: "en" | "fr" = "en") {
  const out = new PassThrough();
  const err = new PassThrough();
  const stop = new AbortController().signal;
  const code = await scheduleCommand(argv, { out, err, isTerminal: false, language, stop });
  return { code, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
}

describe("greffe schedule", () => {
  it("answers --help for itself and each verb, in both languages, and wrong use with 2", async () => {
    expect((await run(["--help"])).code).toBe(0);
    for (const verb of verbs) {
      const { code, out } = await run([verb, "--help"]);
      expect({ code, verb: out.slice(0, 16 + verb.length) }).toEqual({ code: 0, verb: `greffe schedule ${verb}` });
      expect(out).toContain("Codes de sortie");
      expect((await run([verb, "--no-such-option"])).code).toBe(2);
    }
    expect((await run([])).code).toBe(2);
    expect((await run(["dance"])).code).toBe(2);
    expect((await run(["verify", "one-file"])).code).toBe(2);
    expect((await run(["generate", "--size", "XXL", "--out", file("x.json")])).code).toBe(2);
    expect((await run(["generate", "--size", "S", "--seed", "-1", "--out", file("x.json")])).code).toBe(2);
  });

  it("generates a file and verifies a plan of it", async () => {
    const made = await run(["generate", "--size", "S", "--seed", "5", "--out", file("s.json"), "--json"]);
    expect(JSON.parse(made.out)).toMatchObject({ size: "S", seed: 5, hearings: 500, members: 20 });
    const problem = generate({ size: "S", seed: 5 });
    expect(JSON.parse(readFileSync(file("s.json"), "utf8"))).toEqual(problem);
    const few = { ...problem, hearings: problem.hearings.slice(0, 100) };
    const { cost: _, ...plan } = firstComeFirstServed(few);
    const { code, out } = await run(["verify", write("few.json", few), write("plan.json", plan), "--json"]);
    const verdict = JSON.parse(out);
    expect(code).toBe(verdict.valid ? 0 : 1);
    expect(verdict.violations.filter((one: { rule: string }) => one.rule !== "H13")).toEqual([]);
    expect(verdict.assigned + verdict.leftOut).toBe(100);
  });

  it("prints violations in the reader's language with rule, people and instants, and exits 1", async () => {
    const start = "2027-02-08T13:45:00Z";
    const assignment = { hearing: "h0", start, members: ["m9"], interpreter: null, ministerRep: null, room: null };
    const plan = { format: "greffe-plan/1", assignments: [assignment], unscheduled: [] };
    const files = [write("in.json", aProblem({})), write("bad.json", plan)];
    const french = await run(["verify", ...files], "fr");
    expect(french.code).toBe(1);
    expect(french.out).toContain("H5 member-unknown [h0 | member:m9 | 2027-02-08T13:45:00Z → 2027-02-08T17:15:00Z]");
    expect(french.out).toContain("Aucun commissaire «\u00a0m9\u00a0»");
    expect((await run(["verify", ...files])).out).toContain("No member “m9”");
  });

  it("refuses files with a permanent code in both languages and exits 1", async () => {
    const good = write("good.json", aProblem({}));
    const code = async (one: string, other = good) => {
      const { code: exit, out } = await run(["verify", one, other, "--json"]);
      expect(exit).toBe(1);
      const refused = JSON.parse(out);
      expect(refused.title.en).not.toBe(refused.title.fr);
      return refused.code;
    };
    expect(await code(file("nowhere.json"))).toBe("schedule-file-unreadable");
    expect(await code(folder)).toBe("schedule-file-unreadable");
    expect(await code(write("broken.json", "{"))).toBe("schedule-not-json");
    expect(await code(write("empty.json", ""))).toBe("schedule-not-json");
    expect(await code(write("other.json", { format: "x" }))).toBe("schedule-format-unknown");
    expect(await code(good, good)).toBe("schedule-format-unknown");
    expect(await code(write("wrong.json", { ...aProblem({}), now: 3 }))).toBe("schedule-malformed");
    expect((await run(["generate", "--size", "S", "--out", file("no/such/folder.json")])).code).toBe(1);
  });

  it("solves, verifies, replans and explains from files alone", async () => {
    const problem = generate({ size: "S", seed: 6 });
    const [input, out] = [
      write("small.json", { ...problem, hearings: problem.hearings.slice(0, 30) }),
      file("p1.json"),
    ];
    const solved = await run(["solve", input, "--out", out, "--steps", "20", "--threads", "1", "--json"]);
    expect(solved.code).toBe(0);
    expect((await run(["verify", input, out])).code).toBe(0);
    const again = file("p2.json");
    await run(["solve", input, "--out", again, "--steps", "20", "--threads", "1"]);
    expect(readFileSync(again)).toEqual(readFileSync(out));
    const [first] = JSON.parse(readFileSync(out, "utf8")).assignments;
    const event = write("event.json", { type: "hearing-cancelled", hearing: first.hearing });
    const after = ["--event", event, "--out", file("p3.json"), "--problem-out", file("in3.json"), "--json"];
    const replanned = await run(["replan", input, out, ...after]);
    expect(JSON.parse(replanned.out)).toMatchObject({ moved: 0, leftOut: [] });
    expect((await run(["verify", file("in3.json"), file("p3.json")])).code).toBe(0);
    const explained = await run(["explain", input, out, first.hearing], "fr");
    expect(explained).toMatchObject({ code: 0, err: "" });
    expect(explained.out).toContain("Elle coûte");
    const whole = await run(["explain", input, out, "--json"]);
    expect(JSON.parse(whole.out)).toMatchObject({ unavoidable: 0, missing: [] });
    expect((await run(["explain", input, out], "fr")).out).toContain("inévitables 0");
    const unknown = await run(["explain", input, out, "h-nowhere", "--json"]);
    expect(JSON.parse(unknown.out).code).toBe("schedule-hearing-not-found");
    const wrong = write("wrong-event.json", { type: "member-away", member: "nobody", from: "x", to: "y" });
    const refused = await run(["replan", input, out, "--event", wrong, "--out", file("p4.json"), "--json"]);
    expect(JSON.parse(refused.out).code).toBe("schedule-malformed");
    expect((await run(["solve", input, "--out", out, "--steps", "1", "--seconds", "1"])).code).toBe(2);
  }, 60_000);

  it("will not replan or explain from a plan that breaks a rule", async () => {
    const files = [
      write("in.json", aProblem({})),
      write("none.json", { format: "greffe-plan/1", assignments: [], unscheduled: [] }),
    ];
    const { code, out } = await run(["explain", ...files, "h0", "--json"]);
    expect([code, JSON.parse(out).code]).toEqual([1, "schedule-plan-invalid"]);
  });

  it("refuses pins that break a hard rule, alone or together, and names them", async () => {
    const at = (hearing: string, members: string[]) => ({
      hearing,
      start: "2027-02-08T13:45:00Z",
      members,
      interpreter: null,
      ministerRep: null,
      room: null,
    });
    const [hearing] = aProblem({}).hearings;
    if (hearing === undefined) throw new Error("No hearing");
    const hearings = [hearing, { ...hearing, id: "h1", parties: [] }];
    const refusalOf = async (pins: unknown[]) => {
      const problem = { ...aProblem({ hearings, members: [aMember(), aMember({ id: "m1", divisions: [] })] }), pins };
      const { out } = await run(["verify", write("pins.json", problem), file("bad.json"), "--json"]);
      return JSON.parse(out).fields.map((field: { code: string; path: string }) => `${field.code} ${field.path}`);
    };
    expect(await refusalOf([at("h0", ["m0"]), at("h1", ["m0"])])).toEqual(["pin-breaks-rule /pins/1"]);
    expect(await refusalOf([at("h0", ["m1"])])).toEqual(["pin-breaks-rule /pins/0"]);
  });
});
