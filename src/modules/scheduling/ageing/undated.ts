import { sql } from "kysely";
import { divisions } from "../contract.ts";
import { isReady } from "../queries/ready-rows.ts";
import { ageingRuleOn } from "../rules/ageing-rules.ts";

/** What a select on `cases as c` is narrowed by: ready, and no date set, offered or proposed. */
export const isUndated = sql<boolean>`(${isReady} and not exists (select from schedule_proposal_cases pc
  join schedule_proposals p on p.id = pc.proposal_id where pc.case_id = c.id
    and p.state in ('proposed', 'approved', 'offered', 'confirmed')))`;

/** Days since a file was received, on the day of the office. */
export const ageIn = (now: string) => sql<number>`((${now}::timestamptz at time zone o.zone)::date - c.received_on)`;

/** Whether it is older than its division's age. */
export const isAged = (now: string) =>
  sql<boolean>`(${ageIn(now)} >= case c.division ${sql.join(
    divisions.map((one) => sql`when ${one} then ${ageingRuleOn(one, now.slice(0, 10)).afterDays}::int`),
    sql` `,
  )} end)`;
