import { mkdirSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../platform/database/embedded.ts";
import { giveTo, launcherFor } from "../../platform/database/unprivileged.ts";
import { bringingSettings } from "./archiving-settings.ts";
import type { RecoveryPlan } from "./recovery-plan.ts";
import { hasEndedBefore, inWords } from "./recovery-words.ts";
import { unpackBase } from "./unpack-base.ts";

const longestMs = 24 * 3_600_000;

/**
 * Makes the cluster of a moment in an empty folder: base copy, then the log up to the moment. The server that is given
 * back is an ordinary one: its settings for the recovery were its arguments and end with it.
 * @throws NoWay when a segment is damaged
 */
export async function recoverCluster(
  { line, base }: RecoveryPlan,
  moment: Date,
  directory: string,
): Promise<EmbeddedPostgres> {
  const data = path.join(directory, "data");
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // Asked while there is no cluster: whose it is would otherwise be taken for the answer.
  const launcher = launcherFor(directory, data);
  await unpackBase(line, base, directory);
  writeFileSync(path.join(data, "recovery.signal"), "", { mode: 0o600 });
  giveTo(launcher, data);
  for (const name of await readdir(data, { recursive: true })) giveTo(launcher, path.join(data, name));
  const { settings, environment } = bringingSettings(line);
  const start = (target: EmbeddedOptions["settings"]) =>
    startEmbeddedPostgres({
      directory,
      environment,
      silentMs: longestMs,
      settings: { ...settings, hot_standby: "off", recovery_target_timeline: "current", ...target },
    });
  try {
    // A server that is only beginning knows no names of zones, `Z` included.
    const target = moment.toISOString().replace("Z", "+00");
    return await start({ recovery_target_time: target, recovery_target_action: "promote" });
  } catch (error) {
    if (!hasEndedBefore(error)) throw inWords(error);
  }
  // The archive reaches beyond the moment, as the way says: nothing was changed between its last change and the moment.
  return start({}).catch((error: unknown) => {
    throw inWords(error);
  });
}
