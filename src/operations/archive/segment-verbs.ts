import { existsSync, rmSync, writeFileSync } from "node:fs";
import { bringSegment, fileOfSegment, keepSegment } from "./segment.ts";

/** Below 126 PostgreSQL believes that its log ends here; from there on it gives up. */
const [notThere, givesUp] = [1, 126];

/**
 * `keep LINE WAL PROBLEM NAME FILE` encrypts a segment into the archive, `bring` the other way. Why it failed is said, and of
 * `keep` left in PROBLEM until a segment gets away again: PostgreSQL says only that it failed.
 * @param encryptionKey the archive's key, base64url @returns the exit code
 */
export async function segmentVerb(
  [verb, line = "", wal = "", problem = "", name = "", file = ""]: readonly string[],
  encryptionKey: string,
): Promise<number> {
  const store = { line, wal, key: Buffer.from(encryptionKey, "base64url") };
  const isKept = verb === "keep";
  try {
    if (isKept) await keepSegment(store, name, file);
    else if (!existsSync(fileOfSegment(wal, name))) return notThere;
    else await bringSegment(store, name, file);
    if (isKept) rmSync(problem, { force: true });
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`greffe archive: ${name}: ${why}`);
    if (!isKept) return givesUp;
    writeFileSync(problem, why);
    return 1;
  }
}
