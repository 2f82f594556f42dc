import type { Actor } from "../../../kernel/actor.ts";
import { sourceFor } from "../../../kernel/rule-source.ts";
import type { DeadlineView } from "../contract.ts";
import type { StandingDeadline } from "../domain/standing-deadlines.ts";
import { triggers } from "../rules/deadline-rule.ts";
import { whoNames } from "../text.ts";

/** Names a limit on its case: the rule and what started it. */
export function deadlineId(one: Pick<StandingDeadline, "rule" | "trigger">): string {
  return `${one.rule.code}:${one.trigger.id ?? "file"}`;
}

export function deadlineView(actor: Actor, one: StandingDeadline): DeadlineView {
  const { rule, trigger } = one;
  const who = whoNames[rule.who] ?? { en: rule.who, fr: rule.who };
  const name = triggers[rule.trigger];
  return {
    id: deadlineId(one),
    ruleCode: rule.code,
    alias: rule.alias,
    what: { ...rule.what },
    who: { code: rule.who, ...who },
    standing: rule.standing,
    effect: rule.effect,
    trigger: { id: trigger.id, name: { code: rule.trigger, ...name }, on: trigger.on },
    dueOn: one.dueOn,
    dueAt: one.dueAt,
    safeOn: one.safeOn,
    state: one.state,
    steps: one.steps.map((step) => ({ ...step })),
    source: sourceFor(actor, rule.source),
    // Our own mark: a party has the day to keep to meanwhile, `safeOn`.
    toVerify: rule.toVerify && actor.kind === "staff",
    variation:
      one.variation === null
        ? null
        : {
            kind: one.variation.kind,
            dueOn: one.variation.dueOn,
            reason: one.variation.reason,
            orderedOn: one.variation.orderedOn,
          },
    metOn: one.metOn,
  };
}
