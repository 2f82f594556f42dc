import { sql } from "kysely";
import { accountOf } from "../../../kernel/actor.ts";
import type { AccountId, HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { recordChange } from "../calendar-holder.ts";
import "../db.ts";

/** Who is a party to a case, or acts for one, gets invitations only by their own choice. */
const onlyByChoice = new Set(["claimant", "designated-representative"]);

/** Whether invitations are sent to the actor, and whether that is their own choice. */
export async function ownChoice(tx: Transaction): Promise<{ readonly invitations: boolean; readonly chosen: boolean }> {
  const accountId = accountOf(tx.actor);
  const { roles } = tx.actor;
  const row = await tx.db
    .selectFrom("calendar_choices")
    .select("invitations")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  const usual = roles.some((role) => !onlyByChoice.has(role));
  return { invitations: row?.invitations ?? usual, chosen: row !== undefined };
}

/** From now on invitations come to the actor, or none do; for what is set already too. Safe to repeat. @throws signed-out */
export async function choose(tx: Transaction, invitations: boolean): Promise<void> {
  const accountId = accountOf(tx.actor);
  await tx.db
    .insertInto("calendar_choices")
    .values({ account_id: accountId, invitations, chosen_at: tx.now })
    .onConflict((on) => on.column("account_id").doUpdateSet({ invitations, chosen_at: tx.now }))
    .execute();
  await recordChange(tx, accountId, "invitations");
  await tx.addJob("calendar-choice-changed", { accountId }, { jobKey: `calendar-choice:${accountId}` });
}

/** The hearings to come of an account, as a person of the sitting or as a party. */
export async function hearingsToCome(tx: Transaction, accountId: AccountId): Promise<readonly HearingId[]> {
  const { rows } = await sql<{ id: HearingId }>`select distinct h.id from hearings h
    where h.status = 'set' and h.ends_at > ${tx.now}::timestamptz and (
      exists (select from hearing_people p where p.hearing_id = h.id and p.account_id = ${accountId} and p.state = 'set')
      or exists (select from hearing_cases hc join case_access a on a.case_id = hc.case_id and a.until_at is null
        and a.account_id = ${accountId} and a.relation in ('party', 'designated-representative')
        where hc.hearing_id = h.id and hc.left_at is null))
    order by h.id`.execute(tx.db);
  return rows.map((row) => row.id);
}
