import { theSystem } from "../../../kernel/actor.ts";
import type { Services } from "../../../platform/http/route.ts";
import { type NamingColumn, namedOf, namingColumns } from "./naming-columns.ts";

/** Whoever stores the same bytes at this very moment names them within this time. */
const quietMs = 60_000;
const batch = 200;

/**
 * Removes the bytes of uploads that were refused or taken back, a minute after. Bytes that anything else names stay: the
 * same file may be refused under one name and filed under another. They are set aside first and looked for once more, as
 * the sweep does.
 */
export async function removeReleasedBytes(services: Services): Promise<number> {
  const released = await services.store.transact(theSystem, (tx) =>
    tx.db.selectFrom("released_blobs").select(["id", "sha256"]).orderBy("id").limit(batch).execute(),
  );
  if (released.length === 0) return 0;
  const columns = await namingColumns(services);
  const outcomes = new Map<string, Outcome>();
  for (const { sha256 } of released)
    if (!outcomes.has(sha256)) outcomes.set(sha256, await remove(services, columns, sha256));
  const settled = released.filter((one) => outcomes.get(one.sha256) !== "young").map((one) => one.id);
  if (settled.length > 0)
    await services.store.transact(theSystem, (tx) =>
      tx.db.deleteFrom("released_blobs").where("id", "in", settled).execute(),
    );
  return [...outcomes.values()].filter((one) => one === "removed").length;
}

/** `young`: it has just been stored, and is asked about again. */
type Outcome = "named" | "young" | "removed";

async function remove(services: Services, columns: readonly NamingColumn[], hash: string): Promise<Outcome> {
  const { upkeep } = services.blobs;
  const isNamed = async () => (await namedOf(services, columns, [hash])).has(hash);
  if (await isNamed()) return "named";
  if (!(await upkeep.setAside(hash, quietMs))) return (await services.blobs.size(hash)) === null ? "removed" : "young";
  if (await isNamed()) {
    await upkeep.bringBack(hash);
    return "named";
  }
  await upkeep.dropAside(hash);
  return "removed";
}
