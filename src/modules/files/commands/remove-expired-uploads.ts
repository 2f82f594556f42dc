import type { Transaction } from "../../../platform/database/store.ts";
import type { UploadPolicy } from "../rules/upload-policy.ts";
import "../db.ts";

/** Uploads that were begun and not finished, or finished and not filed, in the time allowed. What was filed stays. */
export async function removeExpiredUploads(tx: Transaction, policy: UploadPolicy): Promise<number> {
  const now = Date.parse(tx.now);
  const unfinished = new Date(now - policy.resumableHours * 3_600_000);
  const unfiled = new Date(now - policy.untakenDays * 86_400_000);
  const gone = await tx.db
    .deleteFrom("uploads")
    .where("taken_at", "is", null)
    .where((of) =>
      of.or([
        of.and([of("state", "=", "growing"), of("created_at", "<", unfinished)]),
        of.and([of("state", "!=", "growing"), of("created_at", "<", unfiled)]),
      ]),
    )
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
