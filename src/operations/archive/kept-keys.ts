import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Config } from "../../platform/config.ts";
import type { Frame } from "../backup/frame.ts";
import type { ArchiveLine } from "./archive-line.ts";
import { nameAt } from "./base.ts";
import { readPiece, writePiece } from "./piece.ts";

/**
 * What lives beside the database and cannot be made again: the secret, the keys that sign the log, the keys of the blobs.
 * By the name that each has in the home of a restored tribunal.
 */
export type KeptKeys = ReadonlyMap<string, string>;

const [blobKeys, secret] = ["blob-keys", "secret"];
const nameOfKey = /^(secret|blob-keys|log-keys\/[0-9a-f]{64}\.pem)$/;

function keysAt({ home, logKeys, blobs }: Pick<Config, "home" | "logKeys" | "blobs">): KeptKeys {
  const pems = existsSync(logKeys) ? readdirSync(logKeys).filter((name) => name.endsWith(".pem")) : [];
  const files = [
    [secret, path.join(home, secret)],
    [blobKeys, blobs.keys],
    ...pems.sort().map((name) => [`log-keys/${name}`, path.join(logKeys, name)]),
  ] as const;
  const there = files.filter(([name = "", file = ""]) => nameOfKey.test(name) && existsSync(file));
  return new Map(there.map(([name = "", file = ""]) => [name, readFileSync(file, "utf8")]));
}

/** Encrypts them into the archive when they are not what lies there already. None is ever taken out again. */
export async function keepKeys(config: Pick<Config, "home" | "logKeys" | "blobs">, line: ArchiveLine): Promise<void> {
  const keys = keysAt(config);
  const last = (await readdir(line.keys)).filter(isSet).sort().at(-1);
  if (last !== undefined && sameKeys(await readSet(line, last), keys)) return;
  function* frames(): Generator<Frame> {
    yield { kind: "manifest", json: JSON.stringify({ of: "keys", line: line.line }) };
    for (const [name, text] of keys) {
      yield { kind: "file", json: JSON.stringify({ name }) };
      yield { kind: "bytes", bytes: Buffer.from(text, "utf8") };
    }
  }
  await writePiece(path.join(line.keys, `${nameAt(new Date())}.sealed`), frames(), line.key);
}

/**
 * The newest of each. Of two there is every one that there ever was, because what is restored may lie under one that has
 * been changed since: of the keys of the blobs, the one that encrypts last, and of the secrets, the present one first.
 */
export async function keptKeys(line: ArchiveLine): Promise<KeptKeys> {
  const all = new Map<string, string>();
  let ring: readonly string[] = [];
  let secrets: readonly string[] = [];
  for (const name of (await readdir(line.keys)).filter(isSet).sort()) {
    const set = await readSet(line, name);
    for (const [key, text] of set) all.set(key, text);
    const newer = rowsOf(set.get(blobKeys));
    ring = [...ring.filter((one) => !newer.includes(one)), ...newer];
    secrets = [...new Set([...rowsOf(set.get(secret)), ...secrets])];
  }
  if (ring.length > 0) all.set(blobKeys, `${ring.join("\n")}\n`);
  if (secrets.length > 0) all.set(secret, secrets.join("\n"));
  return all;
}

const rowsOf = (text = "") => text.split("\n").filter((row) => row.trim() !== "");

/** Writes them where the configuration looks for them; what an operator keeps there already stays as it is. */
export async function bringKeys(keys: KeptKeys, config: Pick<Config, "home" | "logKeys" | "blobs">): Promise<void> {
  for (const [name, text] of keys) {
    const file = fileFor(name, config);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, text, { mode: 0o600, flag: "wx", flush: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

function fileFor(name: string, { home, logKeys, blobs }: Pick<Config, "home" | "logKeys" | "blobs">): string {
  if (name === blobKeys) return blobs.keys;
  return name.startsWith("log-keys/") ? path.join(logKeys, path.basename(name)) : path.join(home, name);
}

const isSet = (name: string) => name.endsWith(".sealed");

async function readSet(line: ArchiveLine, name: string): Promise<KeptKeys> {
  const keys = new Map<string, string>();
  let key = "";
  for await (const frame of readPiece(path.join(line.keys, name), line.key)) {
    if (frame.kind === "file") key = (JSON.parse(frame.json) as { name: string }).name;
    else if (frame.kind === "bytes" && nameOfKey.test(key))
      keys.set(key, (keys.get(key) ?? "") + frame.bytes.toString("utf8"));
  }
  return keys;
}

function sameKeys(one: KeptKeys, other: KeptKeys): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}
