import { readFileSync } from "node:fs";
import path from "node:path";

/** Rooms about cases. On their screens a case is also a *file*, as the tribunal says; in their code a file has bytes. */
const rooms =
  /^src\/modules\/(cases|hearings|scheduling|representation|deadlines|work|retention|notices|intake|parties)\//;

/** Where files have bytes there: batches, letters that were received, what goes with a notice, documents that go on. */
const ofBytes: ReadonlySet<string> = new Set([
  "src/modules/intake/commands-cli.ts",
  "src/modules/intake/commands/send-record.ts",
  "src/modules/intake/import-referrals.ts",
  "src/modules/intake/import-text.ts",
  "src/modules/notices/commands/issue-notice.ts",
  "src/modules/notices/read-inbox.ts",
]);

/** The tribunal's own words: the number of a case, and the way that a claim takes without a hearing. */
const ownWords = /[fF]ile_?(Number|number|Review)/g;
const declared = /\b(?:const|let|function|interface|type|class) (\w+)/g;
/** A table, or a field of what is asked and answered. */
const field = /^ {2,8}(\w+): (?:\{$|Type\.)/gm;
const file = /(?:^|_)files?(?:$|_|[A-Z0-9])|(?:^|[a-z0-9])Files?(?:$|[A-Z0-9])/;

/** Names that call a case a file, one line each. */
export function casesCalledFiles(root: string, sources: readonly string[]): string[] {
  return sources.flatMap((source) => {
    if (!rooms.test(source) || ofBytes.has(source)) return [];
    const text = readFileSync(path.join(root, source), "utf8");
    const kept = /\/(?:db|contract|endpoints|requests)\.ts$/.test(source) ? [...text.matchAll(field)] : [];
    const names = [...text.matchAll(declared), ...kept].map(([, name = ""]) => name);
    const told = /(?:^|-)files?(?:-(?!number)|\.)/.test(path.posix.basename(source)) ? ["its own name"] : [];
    const wrong = names.filter((name) => file.test(name.replace(ownWords, "")));
    return [...told, ...wrong].map((name) => `${source}: a case is called a file (${name})`);
  });
}
