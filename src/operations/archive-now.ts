import { instantOf } from "../kernel/time.ts";
import type { Services } from "../platform/http/route.ts";
import { archivingOf, lastKeptAt } from "./archive/archive-state.ts";
import { lineOf } from "./archive-keeper.ts";

/** Whether the database's log gets into its archive, and when the archive last got what it has. */
export async function archiveNow(services: Services) {
  const { fails, waitingSegments } = await archivingOf(services.store.pool);
  const line = lineOf(services.config);
  // A disk that fails is as good as away.
  const away = { blobs: null, base: null };
  const kept = line === null ? away : await lastKeptAt(line).catch(() => away);
  return {
    isConfigured: line !== null,
    fails,
    waitingSegments,
    blobsKeptAt: kept.blobs === null ? null : instantOf(kept.blobs),
    baseKeptAt: kept.base === null ? null : instantOf(kept.base),
  };
}
