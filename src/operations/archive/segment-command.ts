import { existsSync, rmSync, writeFileSync } from "node:fs";
import { bringSegment, fileOfSegment, keepSegment } from "./segment.ts";

/**
 * What PostgreSQL runs for each segment of its log: `keep` is its `archive_command`, `bring` its `restore_command`. It
 * runs once a minute and more, so it loads nothing of the product. The key comes with the environment: the account that
 * the server runs under may not read the key's file.
 */
const [verb, line = "", wal = "", problem = "", name = "", file = ""] = process.argv.slice(2);
const store = { line, wal, key: Buffer.from(process.env["GREFFE_ARCHIVE_SEAL"] ?? "", "base64url") };

/** Below 126 PostgreSQL believes that its log ends here; from there on it gives up. */
const [notThere, givesUp] = [1, 126];

async function run(): Promise<number> {
  if (verb === "keep") await keepSegment(store, name, file);
  else if (!existsSync(fileOfSegment(wal, name))) return notThere;
  else await bringSegment(store, name, file);
  return 0;
}

/** PostgreSQL says only that it failed: why is left for whoever asks, until a segment gets away again. */
function tell(why: string | null): void {
  if (verb !== "keep") return;
  if (why === null) rmSync(problem, { force: true });
  else writeFileSync(problem, why);
}

process.exitCode = await run().then(
  (code) => {
    tell(null);
    return code;
  },
  (error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`greffe archive: ${name}: ${why}`);
    tell(why);
    return verb === "keep" ? 1 : givesUp;
  },
);
