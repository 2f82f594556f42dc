import { describe, expect, test } from "vitest";
import { lifecycleOf, lifecycles, lifecyclesWith, stepCalled, stepFor, transitionsFrom } from "./lifecycle.ts";
import { lifecycleFaults } from "./lifecycle-faults.ts";
import { proceedings } from "./proceedings.ts";
import { statuses } from "./statuses.ts";
import { stepGuards } from "./step-guards.ts";
import { type Lifecycle, step } from "./transition.ts";

const codes = proceedings.map((one) => one.code);
const faults = (tables: readonly Lifecycle[]) => lifecycleFaults(tables, codes);

test("every proceeding has its tables, and nothing is wrong with them, whenever the new intake begins", () => {
  expect(faults(lifecycles)).toEqual([]);
  expect(faults(lifecyclesWith("2027-04-01"))).toEqual([]);
  expect(new Set(lifecycles.map((one) => one.proceeding))).toEqual(new Set(codes));
});

const [claim] = lifecycles;
if (claim === undefined) throw new Error("no tables");
const row = step({
  code: "extra",
  act: "move",
  name: { en: "Extra", fr: "Supplément" },
  from: "received",
  to: "ready",
  roles: ["member"],
  source: { en: "A rule", fr: "Une règle" },
});
const withRow = (extra: Partial<typeof row>): readonly Lifecycle[] => [
  { ...claim, effectiveTo: null, transitions: [...claim.transitions, { ...row, ...extra }] },
  ...lifecycles.filter((one) => one.proceeding !== "claim"),
];
const withTable = (changes: Partial<Lifecycle>): readonly Lifecycle[] => [
  { ...claim, effectiveTo: null, ...changes },
  ...lifecycles.filter((one) => one.proceeding !== "claim"),
];
const dated = (...days: readonly (readonly [string | null, string | null])[]): readonly Lifecycle[] => [
  ...days.map(([effectiveFrom, effectiveTo], nth) => ({ ...claim, regime: `r${nth}`, effectiveFrom, effectiveTo })),
  ...lifecycles.filter((one) => one.proceeding !== "claim"),
];

test.each<[string, readonly Lifecycle[], string]>([
  ["a step of nobody", withRow({ roles: [] }), "claim, present, extra: nobody may take it"],
  ["a name in one language", withRow({ name: { en: "Extra", fr: " " } }), "its name is not in both languages"],
  ["a source in one language", withRow({ source: { en: "", fr: "Une règle" } }), "its source is not in both languages"],
  ["a step back to where it began", withRow({ to: "received" }), "it leads nowhere"],
  ["a dead end", withRow({ to: "perfected" }), "claim, present: perfected is a dead end"],
  ["a status that is never reached", withRow({ from: "panel" }), "claim, present: panel is never reached"],
  ["a row written twice", withRow({ code: "make-ready" }), "make-ready from received is written twice"],
  ["two ways of one act", withRow({ act: "set", by: "hearing" }), "set from received leads along several rows"],
  [
    "a row that ends before it begins",
    withRow({ effectiveFrom: "2027-01-02", effectiveTo: "2027-01-01" }),
    "claim, present, extra: it ends before it begins",
  ],
  ["a table without a name in French", withTable({ name: { en: "Claim", fr: "" } }), "a name or a source is missing"],
  ["a table without a source", withTable({ source: { en: " ", fr: "" } }), "a name or a source is missing"],
  ["a guard that nobody holds", withRow({ guards: ["whole-panel"] }), "no command holds its guard"],
  [
    "a step away from where a decision may be signed",
    withRow({ code: "take-away", from: "heard", to: "ready" }),
    "claim, present: take-away leads away from a decision that was signed",
  ],
  [
    "a gap",
    dated(["2012-12-15", "2026-12-31"], ["2027-01-02", null]),
    "claim: gap: no row from 2027-01-01 to the day before 2027-01-02",
  ],
  ["an overlap", dated(["2012-12-15", "2027-01-01"], ["2027-01-01", null]), "claim: overlap: two rows on 2027-01-01"],
  [
    "an overlap without end",
    dated(["2012-12-15", null], ["2027-01-01", null]),
    "claim: overlap: two rows on 2027-01-01",
  ],
  ["an end", dated(["2012-12-15", "2026-12-31"]), "claim: nothing after 2026-12-31"],
  ["no day at all", dated([null, null]), "claim: no table in force"],
  ["a proceeding without a table", lifecycles.filter((one) => one.proceeding !== "vacation"), "vacation: no table"],
])("the check tells of %s", (_what, tables, fault) => {
  expect(faults(tables).join("\n")).toContain(fault);
});

describe("the regime of a claim", () => {
  const tables = lifecyclesWith("2027-04-01");
  const leaves = (on: string) =>
    transitionsFrom(lifecycleOf("claim", on, tables), "received", on).map((one) => one.code);

  test("is that of the day of its referral, to the day", () => {
    expect(lifecycleOf("claim", "2027-03-31", tables).regime).toBe("present");
    expect(lifecycleOf("claim", "2027-04-01", tables).regime).toBe("new-intake");
    expect(leaves("2027-03-31")).toContain("form-not-received");
    expect(leaves("2027-04-01")).not.toContain("form-not-received");
  });

  test("is the present one on any day while no day is fixed, and for a case older than the tables", () => {
    expect(lifecycleOf("claim", "2099-01-01", lifecyclesWith(null)).regime).toBe("present");
    expect(lifecycleOf("claim", "2001-01-01", tables).regime).toBe("present");
  });
});

test("who is outside Canada is asked about from the day on which the law says so, whenever the claim was referred", () => {
  const codesOn = (on: string) =>
    transitionsFrom(lifecycleOf("claim", "2020-01-01"), "ready", on).map((one) => one.code);
  expect(codesOn("2026-03-25")).not.toContain("abandon-returned-ready");
  expect(codesOn("2026-03-26")).toContain("abandon-returned-ready");
});

test("a row of one day is taken on that day alone, and nothing is wrong with it", () => {
  const oneDay = withRow({ effectiveFrom: "2027-01-01", effectiveTo: "2027-01-01" });
  expect(faults(oneDay).filter((fault) => fault.includes("ends before"))).toEqual([]);
  const table = lifecycleOf("claim", "2026-11-24", oneDay);
  const isTaken = (on: string) => transitionsFrom(table, "received", on).some((one) => one.code === "extra");
  expect(["2026-12-31", "2027-01-01", "2027-01-02"].map(isTaken)).toEqual([false, true, false]);
});

test("the row that a case took is found by its name and where the case stood", () => {
  const theCase = { proceeding_type: "claim", received_on: "2026-11-24" };
  expect(stepCalled(theCase, "make-ready", "received")).toMatchObject({ code: "make-ready", from: "received" });
  expect(stepCalled(theCase, "make-ready", "heard")).toBeUndefined();
  expect(stepCalled(theCase, "hear", "received")).toBeUndefined();
});

test("no proceeding without a table, and an act of an officer is no act of a command", () => {
  expect(() => lifecycleOf("inquiry", "2026-11-24")).toThrow("No lifecycle for the proceeding inquiry");
  const heard = { proceeding_type: "claim", received_on: "2026-11-24", status: "heard" };
  expect(stepFor(heard, "decide", "2026-11-24")).toMatchObject({ by: "decision" });
  expect(stepFor(heard, "withdraw", "2026-11-24")).toBeUndefined();
});

const walk = (proceeding: string, ...steps: readonly string[]): string =>
  steps.reduce((status, code) => {
    const next = transitionsFrom(lifecycleOf(proceeding, "2026-11-24"), status, "2026-11-24").find(
      (one) => one.code === code,
    );
    if (next === undefined) throw new Error(`${code} does not lead from ${status}`);
    return next.to;
  }, "received");

test.each([
  ["claim", ["make-ready", "set-hearing", "hear", "decide"], "decided"],
  ["claim", ["choose-file-review", "decide-without-hearing"], "decided"],
  ["claim", ["choose-file-review", "choose-short-hearing", "set-hearing", "hear-part", "set-resumption"], "scheduled"],
  [
    "claim",
    ["form-not-received", "set-special-hearing", "hear-explanation", "abandon-in-default", "reopen-abandoned"],
    "ready",
  ],
  [
    "claim",
    ["set-first-hearing", "miss-hearing", "set-special-hearing", "hear-explanation", "heard-at-once", "decide"],
    "decided",
  ],
  ["claim", ["set-first-hearing", "hear", "decide", "send-back-decided", "set-hearing-anew", "hear"], "heard"],
  ["claim", ["withdraw-received", "reinstate"], "ready"],
  ["claim", ["suspend-received", "continue-ready"], "ready"],
  ["cessation", ["make-ready", "set-hearing", "hear", "decide", "set-aside-by-court-decided"], "sent-back"],
  ["vacation", ["withdraw-received", "reinstate"], "ready"],
  ["appeal", ["perfect", "decide-without-hearing", "set-aside-by-court-decided", "decide-without-hearing"], "decided"],
  ["appeal", ["dismiss-not-perfected", "reopen-dismissed", "perfect", "order-hearing", "set-hearing"], "scheduled"],
  ["appeal", ["perfect", "constitute-panel", "decide-without-hearing"], "decided"],
  ["appeal-by-minister", ["perfect", "order-hearing", "set-hearing", "hear", "decide"], "decided"],
  ["detention-review", ["set-first-hearing", "hear", "decide"], "decided"],
  ["sponsorship-appeal", ["make-ready", "decide-without-hearing"], "decided"],
])("a %s goes %j and is %s", (proceeding, steps, status) => {
  expect(walk(proceeding, ...steps)).toBe(status);
});

test("no hearing is set on a refugee appeal before a member ordered it", () => {
  const standing = (status: string) => ({ proceeding_type: "appeal", received_on: "2026-11-24", status });
  expect(stepFor(standing("received"), "set", "2026-11-24")).toBeUndefined();
  expect(stepFor(standing("perfected"), "set", "2026-11-24")).toBeUndefined();
  expect(stepFor(standing("ready"), "set", "2026-11-24")?.code).toBe("set-hearing");
});

test("no decision on a Minister's application, nor any appeal of it, comes without a hearing", () => {
  for (const proceeding of ["cessation", "vacation"])
    expect(lifecycleOf(proceeding, "2026-11-24").transitions.filter((one) => one.act === "decide")).toMatchObject([
      { from: "heard", opens: { deadlines: ["rpd-written-reasons", "fc-leave"] } },
    ]);
});

test("every status and every guard is used by some table", () => {
  const rows = lifecycles.flatMap((one) => one.transitions);
  expect(new Set(rows.flatMap((one) => [one.from, one.to]))).toEqual(new Set(Object.keys(statuses)));
  expect(new Set(rows.flatMap((one) => one.guards))).toEqual(new Set(Object.keys(stepGuards)));
});
