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

/** Names that a source fetches from the commands of its room. */
const fetchedCommands = (source: string): readonly string[] =>
  [...source.matchAll(/import \{([^}]+)\} from "[^"]*\/commands\/[^"]+"/g)]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));

/** What a route that is read (GET) does by a command, one line each. */
export function commandsOfReads(source: string): string[] {
  const commands = fetchedCommands(source);
  return source.split(/ndpoints\["/).flatMap((route) => {
    const read = /^(GET [^"]+)"/.exec(route)?.[1];
    if (read === undefined) return [];
    return commands.filter((name) => new RegExp(`\\b${name}\\b`).test(route)).map((name) => `${read} does ${name}`);
  });
}

/** Routes that are read and do a command: that somebody looked is written by a consultation, and nothing else is. */
export function writingReads(root: string, files: readonly string[]): string[] {
  return files
    .filter((file) => /^src\/(modules|operations)\/.*routes/.test(file))
    .flatMap((file) => commandsOfReads(readFileSync(path.join(root, file), "utf8")).map((line) => `${file}: ${line}`));
}
