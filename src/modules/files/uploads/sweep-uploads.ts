import { theSystem } from "../../../kernel/actor.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import { removeExpiredUploads } from "../commands/remove-expired-uploads.ts";
import { uploadPolicy } from "../rules/upload-policy.ts";

const hourMs = 3_600_000;

/**
 * Removes uploads that nobody finished or filed in the time of the policy, and files in the staging folder that no
 * upload names and that are a day past it. The grace keeps what a slow request or a stopped server still needs.
 */
export async function sweepUploads(services: Services): Promise<{ uploads: number; files: number }> {
  const now = services.store.clock();
  const policy = uploadPolicy(civilDateIn(now, easternZone));
  const uploads = await services.store.transact(theSystem, (tx) => removeExpiredUploads(tx, policy));
  const resumable = await services.store.pool.query<{ id: string }>("select id from uploads where state = 'growing'");
  const kept = new Set(resumable.rows.map((row) => row.id));
  const files = await services.blobs.resumable.sweep(kept, (policy.resumableHours + 24) * hourMs);
  return { uploads, files };
}
