import { expect, test } from "vitest";
import type { Division } from "../contract.ts";
import { ageingRuleOn } from "./ageing-rules.ts";
import { hearingKinds, kindFor } from "./hearing-kinds.ts";
import { interpreterOfferRuleOn } from "./interpreter-offer-rules.ts";
import { offerRuleOn } from "./offer-rules.ts";
import { horizonRule, leadDays, sameDayRule, weights } from "./planning-rules.ts";
import { whatIfRules } from "./what-if-rules.ts";

const on = "2026-11-24";

test.each<[Division, number, number]>([
  ["RPD", 365, 30],
  ["RAD", 180, 30],
  ["ID", 30, 30],
  ["IAD", 365, 30],
])("%s: a ready case without a date is somebody's after %i days, and again after %i", (division, after, again) => {
  expect(ageingRuleOn(division, on)).toMatchObject({ afterDays: after, againAfterDays: again });
});

test.each<[Division, object]>([
  ["RPD", { offers: 3, offersOnMove: 1, answerDays: 2, until: "16:30", alternatives: 3, withinDays: 42 }],
  ["RAD", { offers: 3, offersOnMove: 1, answerDays: 2, until: "16:30", alternatives: 3, withinDays: 42 }],
  ["ID", { offers: 0, offersOnMove: 0, alternatives: 0 }],
  ["IAD", { offers: 1, offersOnMove: 1, answerDays: 2, until: "16:30", alternatives: 6, withinDays: 42 }],
])("%s: how counsel is asked before a date is set", (division, rule) => {
  expect(offerRuleOn(division, on)).toMatchObject(rule);
});

test.each<[Division, object]>([
  ["RPD", { mostAsked: 5, answerDays: 2, until: "16:30" }],
  ["RAD", { mostAsked: 5, answerDays: 2, until: "16:30" }],
  ["ID", { mostAsked: 0 }],
  ["IAD", { mostAsked: 5, answerDays: 2, until: "16:30" }],
])("%s: how interpreters are asked for a sitting", (division, rule) => {
  expect(interpreterOfferRuleOn(division, on)).toMatchObject(rule);
});

test.each([
  ["of ageing", ageingRuleOn],
  ["of offers", offerRuleOn],
  ["of interpreters’ offers", interpreterOfferRuleOn],
] as const)("before the first rule %s there is none to go by, and that is said", (_, ruleOn) => {
  expect(() => ruleOn("RPD", "2012-12-15")).not.toThrow();
  expect(() => ruleOn("RPD", "2012-12-14")).toThrow("for RPD on 2012-12-14");
});

test("how long the hearing of each kind is, at how many hours it may begin, and how much sooner it comes", () => {
  expect(hearingKinds.map(({ code, minutes, starts, priority }) => [code, minutes, starts.length, priority])).toEqual([
    ["rpd-short", 105, 4, 1],
    ["rpd-regular", 210, 2, 1],
    ["rpd-special", 60, 4, 2],
    ["rad-hearing", 180, 2, 1],
    ["rad-special", 60, 4, 2],
    ["id-detention-review", 60, 7, 5],
    ["id-admissibility", 180, 2, 1],
    ["iad-hearing", 210, 2, 1],
    ["iad-special", 60, 4, 2],
  ]);
});

const claim = { division: "RPD", proceeding: "claim", stream: null, step: "set-hearing" };
test.each<[string, Partial<Record<keyof typeof claim, string | null>>, string | null]>([
  ["a claim in no stream", {}, "rpd-regular"],
  ["one in the stream of short hearings", { stream: "short-hearing" }, "rpd-short"],
  ["one in another stream", { stream: "file-review" }, "rpd-regular"],
  ["one in default", { step: "set-special-hearing" }, "rpd-special"],
  ["a detention review", { division: "ID", proceeding: "detention-review" }, "id-detention-review"],
  ["another proceeding of that division", { division: "ID", proceeding: "admissibility-hearing" }, "id-admissibility"],
  ["a step by which no hearing is set", { step: "make-ready" }, null],
])("of %s the kind of hearing is known, or an officer sets it", (_what, changes, code) => {
  expect(kindFor({ ...claim, ...changes } as typeof claim, on)?.code ?? null).toBe(code);
});

test("how far ahead a run looks, what a place costs, and what is supposed where people compare plans", () => {
  expect(horizonRule).toMatchObject({ days: 120, breakMinutes: 30 });
  expect(sameDayRule.minutesToCome).toBe(60);
  expect(leadDays).toEqual({ RPD: 7, RAD: 7, ID: 0, IAD: 7 });
  const costs = { unscheduled: 60, wait: 0.1, expertise: 3, otherOffice: 2, tier: 1, overload: 0.5, moved: 4 };
  expect(weights).toEqual(costs);
  expect(whatIfRules).toMatchObject({
    hours: { from: "08:30", to: "16:30" },
    memberMinutesPerWeek: { most: 1050, target: 840 },
    interpreterMinutesPerDay: 420,
    lateAfterDays: 60,
    mostOpen: 3,
    mostKept: 20,
  });
});
