import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import { uploadPolicy } from "../rules/upload-policy.ts";
import { namedOf, namingColumns } from "./naming-columns.ts";

const dayMs = 86_400_000;

/**
 * Takes blobs that no row names out of the store: first aside, and after the same time again for good, so that a mistake
 * can be undone. One that a row names after all, because it was filed at that very moment, is brought back. A column
 * that names blobs is of type text and its name ends in `hash`, whichever context owns the table: that convention is what
 * keeps a blob. What a scan found of it does not. Blobs of an older release are encrypted on the way.
 */
export async function sweepBlobs(services: Services): Promise<{ aside: number; removed: number }> {
  const { upkeep } = services.blobs;
  const graceMs = uploadPolicy(civilDateIn(services.store.clock(), easternZone)).orphanDays * dayMs;
  const columns = await namingColumns(services);
  let aside = 0;
  for await (const old of upkeep.older(graceMs)) {
    const named = await namedOf(services, columns, old);
    for (const hash of old.filter((one) => !named.has(one))) if (await upkeep.setAside(hash, graceMs)) aside++;
  }
  for (const hash of await namedOf(services, columns, await upkeep.aside())) await upkeep.bringBack(hash);
  const removed = await upkeep.removeAside(2 * graceMs);
  const { damaged } = await upkeep.reencrypt("plain");
  if (damaged.length > 0) services.log.error({ blobs: damaged }, "blobs do not hold what their names say");
  return { aside, removed };
}
