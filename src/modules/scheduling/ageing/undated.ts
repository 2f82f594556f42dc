import { sql } from "kysely";
import { divisions } from "../contract.ts";
import { hasProposal, isReady } from "../queries/ready-rows.ts";
import { ageingRuleOn } from "../rules/ageing-rules.ts";

/** What a select on `cases as c` is narrowed by: ready, and no date set, offered or proposed. */
export const isUndated = sql<boolean>`(${isReady} and not ${hasProposal})`;

/** Days since a case was received, on the day of the office. */
export const ageIn = (now: string) => sql<number>`((${now}::timestamptz at time zone o.zone)::date - c.received_on)`;

/** Whether it is older than its division's age. */
export const isAged = (now: string) => sql<boolean>`(${ageIn(now)} >= ${byDivision(now, "afterDays")})`;

/** Days of the rule of a case's division. */
export const byDivision = (now: string, days: "afterDays" | "againAfterDays") =>
  sql<number>`case c.division ${sql.join(
    divisions.map((one) => sql`when ${one} then ${ageingRuleOn(one, now.slice(0, 10))[days]}::int`),
    sql` `,
  )} end`;
