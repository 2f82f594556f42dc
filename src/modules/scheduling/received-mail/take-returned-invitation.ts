import { isUuid } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { noteRefused } from "../../../platform/mail/send-unless-refused.ts";
import { tellRefusedInvitation } from "./tell-refused-invitation.ts";

/**
 * The e-mail of a calendar invitation came back after a server had taken it: the same as one that a server refused at once.
 * Safe to repeat; nothing for an invitation that nobody sent.
 */
export async function takeReturnedInvitation(
  tx: Transaction,
  { invitationId, code }: { readonly invitationId: string; readonly code: string },
): Promise<void> {
  const sent = isUuid(invitationId)
    ? await tx.db.selectFrom("calendar_invitations").select("id").where("id", "=", invitationId).executeTakeFirst()
    : undefined;
  if (sent === undefined) return;
  const mail = { job: "calendar-invitation-mail", subjectId: invitationId, accountId: null };
  if (await noteRefused(tx, mail, code)) await tellRefusedInvitation(tx, invitationId);
}
