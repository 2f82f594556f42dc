import path from "node:path";
import { openBlobStore } from "../platform/blobs/open-blob-store.ts";
import type { Config } from "../platform/config.ts";
import { createPool } from "../platform/database/store.ts";
import { bringBlobs } from "./archive/bring-blobs.ts";
import { bringKeys, keptKeys } from "./archive/kept-keys.ts";
import { recoverCluster } from "./archive/recover.ts";
import { linesIn, type RecoveryPlan, recoveryPlanFor, recoveryPlansOf } from "./archive/recovery-plan.ts";

export interface RestoredMoment {
  readonly moment: string;
  readonly base: string;
  readonly blobs: number;
  readonly missing: readonly string[];
}

/** Where in the archive a moment is; null asks for the newest. @throws NoWay */
export async function findMoment(archive: string, key: Buffer, moment: Date | null) {
  const ways: RecoveryPlan[] = [];
  for (const line of linesIn(archive, key)) ways.push(...(await recoveryPlansOf(line)));
  ways.sort((one, other) => one.base.endedAt.localeCompare(other.base.endedAt));
  return recoveryPlanFor(ways, moment);
}

/**
 * Makes the tribunal of a moment in the empty home of `config`: its keys, its rows, its blobs.
 * @throws NoWay when a segment is damaged
 */
export async function restoreMoment(config: Config, way: RecoveryPlan, moment: Date): Promise<RestoredMoment> {
  await bringKeys(await keptKeys(way.line), config);
  const database = await recoverCluster(way, moment, path.join(config.home, "postgres"));
  const pool = createPool(database.url, 4);
  try {
    const brought = await bringBlobs(pool, way.line, config, openBlobStore(config));
    return { moment: moment.toISOString(), base: way.base.endedAt, ...brought };
  } finally {
    await pool.end();
    await database.stop();
  }
}
