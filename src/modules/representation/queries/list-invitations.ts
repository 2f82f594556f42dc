import { sql } from "kysely";
import type { Static } from "typebox";
import { instantOf } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { counselName } from "../../parties/index.ts";
import type { InvitationViewSchema } from "../contract.ts";

/** Invitations, latest first. `after`: identifier of the last one seen. */
export async function listInvitations(tx: Transaction, after: string | null, limit: number) {
  let query = tx.db
    .selectFrom("invitations as i")
    .innerJoin("counsels as k", "k.id", "i.counsel_id")
    .innerJoin("cases as c", "c.id", "i.case_id")
    .select(["i.id", "i.channel", "i.issued_at", "i.expires_at", "i.used_at", "i.withdrawn_at", "i.failed_checks"])
    .select(["k.family_name", "k.given_names", "c.file_number"])
    .select(sql<string | null>`greffe.mail_refused('invitation-issued', i.id::text)`.as("refused"))
    .orderBy("i.id", "desc")
    .limit(pageSize(limit + 1));
  if (after !== null) query = query.where("i.id", "<", after);
  const rows = await query.execute();
  const items = rows.slice(0, limit).map((row): Static<typeof InvitationViewSchema> => {
    const expiresAt = instantOf(row.expires_at);
    let status: Static<typeof InvitationViewSchema>["status"] = expiresAt <= tx.now ? "expired" : "sent";
    if (row.refused !== null && status === "sent") status = "refused";
    if (row.failed_checks >= 5) status = "locked";
    if (row.withdrawn_at !== null) status = "withdrawn";
    if (row.used_at !== null) status = "used";
    return {
      id: row.id,
      counselName: counselName(row),
      fileNumber: row.file_number,
      channel: row.channel,
      status,
      issuedAt: instantOf(row.issued_at),
      expiresAt,
    };
  });
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
