import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { productRoot } from "../../kernel/product-root.ts";

export interface SchemaFile {
  /** `schema/01-base.sql`, `0300-….sql`: what the database remembers it by. */
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
}

/** The schema of each room, then what changed after it: in the order in which an empty database takes them. */
export function schemaFiles(): SchemaFile[] {
  return [...filesOf("db/schema", /^\d{2}-.*\.sql$/, "schema/"), ...filesOf("db/migrations", /^\d{4}-.*\.sql$/, "")];
}

function filesOf(folder: string, named: RegExp, prefix: string): SchemaFile[] {
  const directory = path.join(productRoot, folder);
  return readdirSync(directory)
    .filter((file) => named.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(path.join(directory, file), "utf8");
      return { name: prefix + file, sql, digest: createHash("sha256").update(sql).digest("hex") };
    });
}
