import { readFileSync } from "node:fs";
import path from "node:path";

/** Tables of which no room tells the type, since they are asked for in SQL alone. */
const untyped: Readonly<Record<string, string>> = {
  actor_key: "platform",
  consultations: "audit",
  installation: "platform",
  jobs_of_account_managers: "platform",
  jobs_of_parties: "platform",
  looks: "audit",
  migrations: "platform",
  verifications: "identity",
  common_words: "parties",
  seal_filter: "cases",
  task_count_changes: "work",
  task_counts: "work",
};

/** Who owns each table: the room in which its type is declared, or what of the house stands below or beside the rooms. */
export function tableOwners(root: string, files: readonly string[]): ReadonlyMap<string, string> {
  const owners = new Map(Object.entries(untyped));
  for (const file of files) {
    const source = readFileSync(path.join(root, file), "utf8");
    if (!/declare module "[^"]*\/database\/tables\.ts"/.test(source)) continue;
    const [, declared = ""] = source.split(/\binterface Tables \{\n/);
    const [tables = ""] = declared.split(/^ {2}\}/m);
    const owner = /^src\/(?:modules\/)?([^/]+)\//.exec(file)?.[1] ?? "";
    for (const [, table = ""] of tables.matchAll(/^ {4}(\w+): /gm)) owners.set(table, owner);
  }
  return owners;
}
