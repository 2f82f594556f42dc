import { isInForce } from "../../../kernel/dated-rows.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { DeadlineRule } from "../rules/deadline-rule.ts";
import { deadlineRules } from "../rules/deadline-rules.ts";

/** Rows of the published table that give no length of time: nothing can be reckoned. */
const withoutNumber: ReadonlySet<string> = new Set(["D71"]);

export interface Wanted {
  /** An alias (`D15`) or a code (`rpd-disclosure`). */
  readonly name: string;
  /** The day of what starts the limit. */
  readonly on: CivilDate;
  /** The day the case was received, for rules that it chooses; null: the trigger's day chooses. */
  readonly filedOn: CivilDate | null;
  /** The version to take, by its first day, `former` or `present`, whatever the trigger's day; null: the one in force. */
  readonly regime: string | null;
  /** The matter arose, or the paper goes, outside Canada. */
  readonly abroad: boolean;
}

export interface ChosenRule {
  readonly rule: DeadlineRule;
  /** Codes of other limits that the same alias names. */
  readonly others: readonly string[];
}

/**
 * The row of the table that speaks.
 * @throws deadline-rule-unknown, deadline-without-number, deadline-rule-not-in-force
 */
export function chooseRule({ name, on, filedOn, regime, abroad }: Wanted): ChosenRule {
  const asked = name.toLowerCase();
  if (withoutNumber.has(name.toUpperCase())) throw new Refused("deadline-without-number", { rule: name });
  const named = deadlineRules.filter((rule) => rule.alias.toLowerCase() === asked || rule.code === asked);
  if (named.length === 0) throw new Refused("deadline-rule-unknown", { rule: name });
  const placed = named.filter((rule) => rule.code === asked || (rule.onlyFor === "outside-canada") === abroad);
  const those = placed.length > 0 ? placed : named;
  const days = those.map((rule) => rule.effectiveFrom).sort();
  const version = regime === "former" ? days.at(0) : regime === "present" ? days.at(-1) : regime;
  const speaks = (rule: DeadlineRule) =>
    version === null
      ? isInForce(rule, rule.chosenBy === "filing" && filedOn !== null ? filedOn : on)
      : rule.effectiveFrom === version;
  const spoken = those.filter(speaks);
  const [rule] = spoken;
  if (rule === undefined) {
    const versions = [...new Set(days)].join(", ");
    throw new Refused("deadline-rule-not-in-force", { rule: name, day: version ?? on, versions });
  }
  return { rule, others: [...new Set(spoken.map((one) => one.code))].filter((code) => code !== rule.code) };
}
