import { datedFaults } from "../kernel/dated-rows.ts";
import type { EventTable } from "../kernel/event.ts";
import { type Lifecycle, lifecycleFaults, lifecycles, openedDeadlines, proceedings } from "../modules/cases/index.ts";
import { type DeadlineRule, deadlineRules } from "../modules/deadlines/index.ts";
import { type Queue, queues, workFaults } from "../modules/work/index.ts";
import { events } from "./declarations.ts";

interface RuleTables {
  readonly lifecycles: readonly Lifecycle[];
  readonly deadlineRules: readonly DeadlineRule[];
  readonly queues: readonly Queue[];
  readonly events: EventTable;
}

/** Rows that speak of the same limit on the same cases: on any day one of them does. */
const sameLimit = (rule: DeadlineRule): string =>
  [rule.code, rule.proceedings?.join("+"), rule.origin, rule.onlyFor].filter((part) => part != null).join(", ");

/** What is wrong with the tables of rules, and between those of two rooms. */
function ruleTableFaults(tables: RuleTables): readonly string[] {
  const limits = Object.groupBy(tables.deadlineRules, sameLimit);
  const codes = new Set(tables.deadlineRules.map((rule) => rule.code));
  return [
    ...lifecycleFaults(
      tables.lifecycles,
      proceedings.map((one) => one.code),
    ),
    ...Object.entries(limits).flatMap(([limit, rows]) => datedFaults(rows ?? []).map((fault) => `${limit}: ${fault}`)),
    ...workFaults({ ...tables, limits: codes }),
    ...openedDeadlines.filter((code) => !codes.has(code)).map((code) => `${code}: a step opens it, and no rule has it`),
  ];
}

/**
 * Refuses to start with a table in which a case could be stuck or a day have no rule.
 * @throws Error that names each fault
 */
export function requireRuleTables(tables: RuleTables = { lifecycles, deadlineRules, queues, events }): void {
  const faults = ruleTableFaults(tables);
  if (faults.length === 0) return;
  const list = faults.map((fault) => `- ${fault}`).join("\n");
  throw new Error(
    `rule-tables-wrong: the tables of rules cannot be served. Mend these rows and start again.\n` +
      `Les tables de règles ne peuvent pas servir. Corrigez ces lignes et redémarrez.\n${list}`,
  );
}
