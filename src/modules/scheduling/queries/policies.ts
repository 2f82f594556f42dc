import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Division, PolicyView } from "../contract.ts";
import { interpreterOfferRuleOn } from "../rules/interpreter-offer-rules.ts";
import { offerRuleOn } from "../rules/offer-rules.ts";
import "../db.ts";

/** Each division with whether its proposals are set by themselves, and who said so. */
export async function listPolicies(tx: Transaction): Promise<PolicyView[]> {
  const rows = await tx.db
    .selectFrom("schedule_policies as p")
    .leftJoin("accounts as a", "a.id", "p.changed_by")
    .select(["p.division", "p.mode", "p.asks_counsel", "p.asks_interpreter", "p.changed_at", "a.name"])
    .orderBy("p.division")
    .execute();
  return rows.map((row) => ({
    division: row.division,
    mode: row.mode,
    asksCounsel: row.asks_counsel,
    asksInterpreter: row.asks_interpreter,
    interpreters: interpretersOf(row.division, tx.now),
    offers: offersOf(row.division, tx.now),
    changedAt: row.changed_at === null ? null : instantOf(row.changed_at),
    changedBy: row.name,
  }));
}

function interpretersOf(division: Division, now: string): PolicyView["interpreters"] {
  const { mostAsked: most, answerDays, source } = interpreterOfferRuleOn(division, now.slice(0, 10));
  return { most, answerDays, source };
}

function offersOf(division: Division, now: string): PolicyView["offers"] {
  const { offers: most, answerDays, alternatives, source } = offerRuleOn(division, now.slice(0, 10));
  return { most, answerDays, alternatives, source };
}

export async function policyOf(tx: Transaction, division: Division): Promise<PolicyView> {
  const found = (await listPolicies(tx)).find((one) => one.division === division);
  if (found === undefined) throw new Error(`No policy for ${division}`);
  return found;
}

export async function isAutomaticSomewhere(tx: Transaction): Promise<boolean> {
  return (await listPolicies(tx)).some((one) => one.mode === "automatic");
}
