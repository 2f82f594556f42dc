import { expect, test } from "vitest";
import type { CivilDate, Instant, Zone } from "../../../kernel/time.ts";
import { lifecycleOf } from "../../cases/index.ts";
import { deadlineRules } from "../rules/deadline-rules.ts";
import { calendarOf } from "./calendar.ts";
import {
  type CaseFacts,
  type CaseRecord,
  earliestEnds,
  type RecordedTrigger,
  standingDeadlines,
} from "./standing-deadlines.ts";

const day = (text: string) => text as CivilDate;
const toronto = calendarOf("ON", "America/Toronto" as Zone);
const aClaim: CaseFacts = {
  division: "RPD",
  proceedingType: "claim",
  origin: "port-of-entry",
  status: "received",
  receivedOn: day("2026-11-12"),
  isFinal: false,
  opened: lifecycleOf("claim", "2026-11-12").opens.deadlines,
};
const trigger = (code: string, on: string, id: string): RecordedTrigger => ({ id, code, on: day(on), at: null });

function standing(facts: Partial<CaseFacts>, record: Partial<CaseRecord> = {}, today = "2026-11-24") {
  const theCase = { triggers: [], variations: [], outcomes: [], ...record, facts: { ...aClaim, ...facts } };
  return standingDeadlines(theCase, toronto, day(today));
}
const codes = (found: ReturnType<typeof standing>) => found.map((one) => one.rule.code);
const aboutForm = (found: ReturnType<typeof standing>) =>
  found.filter((one) => one.rule.code === "rpd-boc" || one.trigger.code === "boc-due").map((one) => one.rule.code);

test("a claim that was received waits for its form, and for what follows when it does not come", () => {
  const found = standing({});
  expect(aboutForm(found)).toContain("rpd-boc");
  expect(aboutForm(found).length).toBeGreaterThan(1);
});

test.each(["ready", "scheduled", "heard", "decided"])(
  "a claim that is %s has its form: only its other limits stand",
  (status) => {
    const hearing = trigger("hearing", "2027-02-05", "t1");
    const before = standing({}, { triggers: [hearing] });
    const after = standing({ status }, { triggers: [hearing] });
    expect(aboutForm(after)).toEqual([]);
    expect(codes(after)).toEqual(codes(before).filter((code) => !aboutForm(before).includes(code)));
    expect(codes(after)).toContain("rpd-disclosure");
  },
);

test("a form that came, or was excused, leaves nothing that follows from its absence", () => {
  const met = standing({}, { outcomes: [{ ruleCode: "rpd-boc", triggerId: null, metOn: day("2026-11-20") }] });
  expect(met.map((one) => [one.rule.code, one.state])).toContainEqual(["rpd-boc", "met"]);
  expect(met.some((one) => one.trigger.code === "boc-due")).toBe(false);
  const excuse = {
    ruleCode: "rpd-boc",
    triggerId: null,
    kind: "excused",
    dueOn: null,
    reason: "r",
    orderedOn: day("2026-11-20"),
  } as const;
  const excused = standing({}, { variations: [excuse] });
  expect(excused.map((one) => [one.rule.code, one.state])).toContainEqual(["rpd-boc", "excused"]);
  expect(excused.some((one) => one.trigger.code === "boc-due")).toBe(false);
});

test("limits come soonest first", () => {
  const days = standing({}, { triggers: [trigger("hearing", "2027-02-05", "t1")] }).map((one) => one.dueOn);
  expect(days).toEqual(days.toSorted());
  expect(days.length).toBeGreaterThan(3);
});

test.each([
  ["2026-12-28", "coming"],
  ["2026-12-29", "today"],
  ["2026-12-30", "past"],
])("on %s the limit of December 29 is %s", (today, state) => {
  const form = standing({}, {}, today).find((one) => one.rule.code === "rpd-boc");
  expect(form).toMatchObject({ dueOn: "2026-12-29", state });
});

test("an order moves the limit it names and no other, the last order stands, and the reckoning says so", () => {
  const order = (dueOn: string, triggerId: string | null) =>
    ({
      ruleCode: "rpd-disclosure",
      triggerId,
      kind: "varied",
      dueOn: day(dueOn),
      reason: "r",
      orderedOn: day("2026-11-20"),
    }) as const;
  const triggers = [trigger("hearing", "2027-02-05", "t1"), trigger("hearing", "2027-03-05", "t2")];
  const variations = [order("2027-01-28", "t1"), order("2027-01-29", "t1"), order("2027-01-30", null)];
  const found = standing({}, { triggers, variations }).filter((one) => one.rule.code === "rpd-disclosure");
  expect(found.map((one) => [one.trigger.id, one.dueOn, one.safeOn])).toEqual([
    ["t1", "2027-01-29", "2027-01-29"],
    ["t2", "2027-02-23", "2027-02-23"],
  ]);
  expect(found[0]?.steps.at(-1)?.en).toContain("An order changed the limit to");
  expect(found[1]?.steps.at(-1)?.en).not.toContain("An order");
});

test("once a case is over, no limit of the proceeding stands on it", () => {
  const found = standing({ isFinal: true, status: "decided" }, { triggers: [trigger("hearing", "2027-02-05", "t1")] });
  expect(found.filter((one) => one.trigger.code === "hearing" || one.trigger.code === "referral")).toEqual([]);
});

test("only a claim before the Refugee Protection Division starts with its referral", () => {
  expect(standing({ division: "RAD", proceedingType: "appeal" })).toEqual([]);
  expect(standing({ proceedingType: "vacation" })).toEqual([]);
});

test("who is in default for want of the form still waits for it; who missed a hearing does not", () => {
  expect(aboutForm(standing({ status: "in-default" }))).toContain("rpd-special-hearing-boc");
  const missed = [trigger("hearing", "2026-11-20", "t1"), trigger("missed-hearing", "2026-11-20", "t2")];
  const found = standing({ status: "in-default" }, { triggers: missed });
  expect(aboutForm(found)).toEqual([]);
  expect(codes(found)).toContain("rpd-special-hearing-appearance");
});

test("a limit in hours stands only once the hour is known", () => {
  const review = { division: "ID", proceedingType: "detention-review", origin: null } as const;
  const detained = trigger("detention", "2026-11-20", "t1");
  expect(codes(standing(review, { triggers: [detained] }))).not.toContain("id-first-review");
  const atHour = { ...detained, at: "2026-11-20T23:00:00.000Z" as Instant };
  expect(codes(standing(review, { triggers: [atHour] }))).toContain("id-first-review");
});

test("who missed a hearing that is not on the record any more has had one", () => {
  const missed = [trigger("missed-hearing", "2026-11-20", "t2")];
  expect(aboutForm(standing({ status: "in-default" }, { triggers: missed }))).toEqual([]);
});

test("what is due on the very day on which it begins is no limit that anybody is told", () => {
  expect(codes(standing({ origin: "inland" }))).not.toContain("rpd-boc-inland");
});

test("a claim referred complete, under the new intake, waits for no form and has no limit of the former regime", () => {
  const form = { opened: ["rpd-contact-information"] };
  expect(standing(form)).toEqual([]);
  const hearing = trigger("hearing", "2027-02-05", "t1");
  expect(codes(standing(form, { triggers: [hearing] }))).toContain("rpd-disclosure");
  expect(codes(standing({}))).toEqual(expect.arrayContaining(["rpd-boc", "rpd-hearing-limit"]));
});

test("the present regime opens each limit that runs from the referral", () => {
  const from = deadlineRules.filter((one) => one.trigger === "referral").map((one) => one.code);
  expect(from.length).toBeGreaterThan(2);
  expect(aClaim.opened).toEqual(expect.arrayContaining(from));
});

test("what completes an appeal is asked for on the claim until the appeal is open, and of a later decision anew", () => {
  const decided = { status: "decided", isFinal: true };
  const [first, second] = [
    trigger("reasons-received", "2026-11-02", "t1"),
    trigger("reasons-received", "2026-11-20", "t2"),
  ];
  const notice = { ruleCode: "rad-notice-of-appeal", triggerId: "t1", metOn: day("2026-11-10") };
  const asked = (record: Partial<CaseRecord>) =>
    standing(decided, record)
      .filter((one) => one.rule.code === "rad-appellant-record")
      .map((one) => one.trigger.id);
  expect(asked({ triggers: [first] })).toEqual(["t1"]);
  expect(asked({ triggers: [first], outcomes: [notice] })).toEqual([]);
  expect(asked({ triggers: [first, second], outcomes: [notice] })).toEqual(["t2"]);
  // On the appeal's own case it stands.
  const appeal = { division: "RAD", proceedingType: "appeal", status: "received", opened: [] };
  const own = standing(appeal, { triggers: [first], outcomes: [notice] });
  expect(codes(own)).toContain("rad-appellant-record");
});

const decided: Partial<CaseFacts> = { status: "decided", isFinal: true };
const anAppeal: Partial<CaseFacts> = { division: "RAD", proceedingType: "appeal", origin: null, opened: [] };
const released = trigger("reasons-released", "2026-11-30", "r");
function careful(facts: Partial<CaseFacts>, record: Partial<CaseRecord>) {
  const theCase = { triggers: [released], variations: [], outcomes: [], ...record, facts: { ...aClaim, ...facts } };
  return earliestEnds(theCase, toronto, day("2026-12-01")).map((one) => [one.rule.code, one.dueOn]);
}
const onClaim = [
  ["rad-notice-of-appeal", "2026-12-15"],
  ["rad-appellant-record", "2027-01-14"],
];

test("while nobody knows when the reasons were received, the limits end at the earliest as if it had been at once", () => {
  expect(careful(decided, {})).toEqual(onClaim);
  expect(careful({ ...anAppeal, status: "received" }, {})).toEqual(onClaim);
  expect(standing(decided, { triggers: [released] }, "2026-12-01")).toEqual([]);
  const atCourt = careful(decided, { triggers: [trigger("final-decision-released", "2026-11-30", "r")] });
  expect(atCourt.map(([code]) => code)).toEqual(["fc-leave"]);
});

test("of a decision that was received, set aside or appealed, nothing more is said to be careful of", () => {
  expect(careful(decided, { triggers: [released, trigger("reasons-received", "2026-12-01", "x")] })).toEqual([]);
  // Of an earlier decision.
  expect(careful(decided, { triggers: [trigger("reasons-received", "2026-05-01", "x"), released] })).toEqual(onClaim);
  expect(careful({ status: "sent-back" }, {})).toEqual([]);
  expect(careful({ ...anAppeal, status: "decided", isFinal: true }, {})).toEqual([]);
  const outcomes = [{ ruleCode: "rad-notice-of-appeal", triggerId: "r", metOn: day("2026-12-01") }];
  expect(careful(decided, { outcomes })).toEqual([]);
  expect(careful({ ...anAppeal, status: "received" }, { outcomes })).toEqual([onClaim[1]]);
});

test("what was done before anybody knew of the receipt was done", () => {
  const outcomes = [{ ruleCode: "rad-notice-of-appeal", triggerId: "r", metOn: day("2026-12-02") }];
  const found = standing(decided, { triggers: [released, trigger("reasons-received", "2026-12-01", "x")], outcomes });
  expect(found.map((one) => [one.rule.code, one.state])).toEqual([["rad-notice-of-appeal", "met"]]);
});
