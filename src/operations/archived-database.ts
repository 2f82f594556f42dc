import type { Config } from "../platform/config.ts";
import type { EmbeddedOptions } from "../platform/database/embedded.ts";
import { whenOpen } from "../platform/database/embedded.ts";
import { type ComingDatabase, launchDatabase, type OpenDatabase } from "../platform/database/open-database.ts";

type Wanted = Pick<Config, "databaseUrl" | "home" | "archive">;

/** The tribunal's database, begun: one that the product runs itself sends its log to the archive, where there is one. */
export async function launchArchivedDatabase(config: Wanted): Promise<ComingDatabase> {
  return launchDatabase(config, await archivingIn(config));
}

/** The same, open. */
export async function openArchivedDatabase(config: Wanted): Promise<OpenDatabase> {
  return whenOpen(await launchArchivedDatabase(config));
}

/** Loaded only by whoever has an archive: others would wait for it at their start. */
async function archivingIn({ home, archive, databaseUrl }: Wanted): Promise<Partial<EmbeddedOptions>> {
  if (archive === null || databaseUrl !== null) return {};
  return (await import("./archive/archiving-settings.ts")).archivingSettings(home, archive);
}
