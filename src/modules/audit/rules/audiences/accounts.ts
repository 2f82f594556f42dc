import { type Audience, staffOnly, whole } from "../../domain/audience.ts";

/**
 * Accounts, and things that belong to no file: on no file's history. An account's own history (identity) picks from the
 * former, and reads of their fields what it names itself.
 */
const none = (...fields: readonly string[]): Audience => whole(staffOnly, fields);

export const accountAudiences = {
  "account-opened": none("counselId"),
  "account-closed": none(),
  "account-locked": none("factor"),
  "account-unlocked": none(),
  "delegate-invited": none("invitationId"),
  "delegate-invitation-withdrawn": none("invitationId"),
  "delegation-begun": none("delegationId", "counselId"),
  "delegation-ended": none("delegationId"),
  "email-corrected": none(),
  "language-chosen": none("language"),
  "password-changed": none(),
  "password-chosen": none(),
  "password-link-sent": none("purpose"),
  "recovery-code-used": none(),
  "recovery-codes-renewed": none(),
  "role-granted": none("role", "officeId", "division", "fromAt", "untilAt"),
  "role-ended": none("role", "untilAt"),
  "second-factor-added": none("kind"),
  "second-factor-removed": none("kind"),
  "second-factors-reset": none(),
  "session-opened": none("sessionId", "means", "newDevice"),
  "session-ended": none("sessionId"),
  "sessions-ended": none("count"),
  "sign-in-failed": none("factor"),
  "calendar-changed": none("accountId", "part", "thingId"),
  "work-replacement-made": none("replacementId"),
  "work-replacement-ended": none("replacementId"),
  "cases-searched": none("kind", "wordsHash", "found"),
} as const;

export const tribunalAudiences = {
  "archive-base-copied": none("base"),
  "archive-pruned": none("keepDays", "bases", "segments", "blobs", "lines"),
  "backup-made": none("sizeBytes"),
  "blob-key-added": none("key"),
  "blobs-resealed": none("blobs"),
  "counsel-contact-changed": none("counselId"),
  "counsel-registered": none("counselId"),
  "counsel-standing-set": none("counselId", "standing"),
  "former-secrets-forgotten": none(),
  "room-closed": none("roomId"),
  "room-closure-entered": none("closureId", "roomId"),
  "room-closure-ended": none("closureId", "roomId"),
  "room-opened": none("roomId", "officeId", "name"),
  "installation-secret-added": none(),
  "office-contact-entered": none("officeId", "effectiveFrom", "isVerified", "contact"),
  "installation-secret-rewritten": none("rewritten", "lost"),
  "job-retried": none("jobId", "task"),
  "log-key-rotated": none("keyId", "previousKeyId", "vouchedFor"),
  "refused-referral-read": none("messageId"),
  "schedule-policy-changed": none("division", "mode"),
  "schedule-run-asked": none("runId", "cause"),
  "schedule-run-done": none("runId", "placed", "leftOut", "impossible"),
  "schedule-run-failed": none("runId", "failure"),
  "refused-referral-settled": none("messageId", "how"),
} as const;
