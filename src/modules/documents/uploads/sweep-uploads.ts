import { theSystem } from "../../../kernel/actor.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Parts } from "../../../platform/http/route.ts";
import { removeExpiredUploads } from "../commands/remove-expired-uploads.ts";
import { uploadPolicy } from "../rules/upload-policy.ts";

const hourMs = 3_600_000;

/**
 * Removes uploads that nobody finished or filed in the time of the policy, and files in the staging folder that no
 * upload names and that are a day past it. The grace keeps what a slow request or a stopped server still needs.
 */
export async function sweepUploads(parts: Parts): Promise<{ uploads: number; files: number }> {
  const now = parts.store.clock();
  const policy = uploadPolicy(civilDateIn(now, easternZone));
  const uploads = await parts.store.transact(theSystem, (tx) => removeExpiredUploads(tx, policy));
  const growing = await parts.store.pool.query<{ id: string }>("select id from uploads where state = 'growing'");
  const kept = new Set(growing.rows.map((row) => row.id));
  const files = await parts.blobs.growing.sweep(kept, (policy.resumableHours + 24) * hourMs);
  return { uploads, files };
}
