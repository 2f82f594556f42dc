import { expect, test } from "vitest";
import { lifecycles, openedDeadlines } from "../modules/cases/index.ts";
import { deadlineRules } from "../modules/deadlines/index.ts";
import { queues } from "../modules/work/index.ts";
import { events } from "./declarations.ts";
import { requireRuleTables } from "./require-rule-tables.ts";

const tables = { lifecycles, deadlineRules, queues, events };
const boc = deadlineRules.filter((rule) => rule.code === "rpd-boc");
const others = deadlineRules.filter((rule) => rule.code !== "rpd-boc");
const withBoc = (...days: readonly (readonly [string, string | null])[]) => ({
  events,
  lifecycles,
  queues,
  deadlineRules: [
    ...others,
    ...boc
      .slice(0, 1)
      .flatMap((rule) => days.map(([effectiveFrom, effectiveTo]) => ({ ...rule, effectiveFrom, effectiveTo }))),
  ],
});

test("the product's own tables let it start", () => {
  expect(() => requireRuleTables()).not.toThrow();
  expect(openedDeadlines.length).toBeGreaterThan(20);
});

test.each([
  ["a gap", withBoc(["2012-12-15", "2024-09-01"], ["2024-09-09", null]), /rpd-boc.*gap: no row from 2024-09-02/],
  [
    "an overlap",
    withBoc(["2012-12-15", "2024-09-09"], ["2024-09-09", null]),
    /rpd-boc.*overlap: two rows on 2024-09-09/,
  ],
  ["days turned about", withBoc(["2024-09-09", "2012-12-15"]), /rpd-boc.*ends on 2012-12-15, before it begins/],
  ["a limit that no rule has", { ...tables, deadlineRules: others }, /rpd-boc: a step opens it, and no rule has it/],
  [
    "an event of nobody",
    { ...tables, queues: queues.filter((one) => one.code !== "undertakings" && one.code !== "mail-returned") },
    /delivery-bounced: nobody’s queue has it/,
  ],
  [
    "a lifecycle’s task of nobody",
    { ...tables, queues: queues.filter((one) => one.task !== "write-decision") },
    /write-decision: 0 queues take it/,
  ],
  [
    "a case that waits for nobody",
    {
      ...tables,
      queues: queues.map((one) => (one.task === "set-special-hearing" ? { ...one, while: ["ready" as const] } : one)),
    },
    /claim, present, miss-hearing from scheduled: in-default waits for nobody/,
  ],
  ["a proceeding without steps", { ...tables, lifecycles: lifecycles.slice(2) }, /claim: no table/],
])("it does not start with %s, and says which row in both languages", (_what, wrong, words) => {
  expect(() => requireRuleTables(wrong)).toThrow(words);
  expect(() => requireRuleTables(wrong)).toThrow(/^rule-tables-wrong: .*\nLes tables de règles/);
});
