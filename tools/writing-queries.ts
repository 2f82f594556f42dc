import { readFileSync } from "node:fs";
import path from "node:path";

const write =
  /\.(?:insertInto|updateTable|deleteFrom|mergeInto|postpone|addJob)\(|\b(?:insert\s+into|delete\s+from|merge\s+into|truncate)\b|\bupdate\s+\w+\s+(?:as\s+\w+\s+)?set\b|\bappend\w*\(/i;

/** Whether a source says something that writes; what its comments say is no matter. */
export const writes = (source: string): boolean => write.test(withoutComments(source));

export const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** Files of `queries/` that write. That somebody looked is written by the room's `consultations/`, all else by its commands. */
export function writingQueries(root: string, files: readonly string[]): string[] {
  return files
    .filter((file) => /^src\/modules\/.*\/queries\//.test(file))
    .filter((file) => writes(readFileSync(path.join(root, file), "utf8")))
    .map((file) => `${file}: a query does not write`);
}
