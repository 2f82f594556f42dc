import { createHash } from "node:crypto";
import path from "node:path";
import type { Readable } from "node:stream";
import type { BlobStore } from "../../../src/platform/blobs/blob-store.ts";
import { openBlobStore } from "../../../src/platform/blobs/open-blob-store.ts";
import { readConfig } from "../../../src/platform/config.ts";
import type { Store } from "../../../src/platform/database/store.ts";
import type { Machine } from "../machine.ts";
import { rowsOf } from "./rows-of.ts";

const graceMs = 30 * 24 * 3_600_000;
const named = `select hash from uploads where hash is not null
  union select pdf_hash from uploads where pdf_hash is not null
  union select hash from document_versions
  union select pdf_hash from document_versions where pdf_hash is not null
  union select hash from notice_documents`;

/** Every blob that a row names is there and holds what its name says; none that no row names is older than its grace. */
export class Blobs {
  /** Read once: a blob is never written again. */
  readonly #read = new Set<string>();
  #kept: BlobStore | null = null;

  async wrong(machine: Machine, store: Store): Promise<readonly string[]> {
    const wrong: string[] = [];
    this.#kept ??= await keptAt(machine.home);
    const wanted = new Set<string>((await rowsOf<{ hash: string }>(store, named)).map((row) => row.hash));
    for (const hash of wanted) {
      if (this.#read.has(hash)) continue;
      if ((await this.#kept.size(hash)) === null) wrong.push(`blob ${hash} is lost`);
      else if ((await hashOf(this.#kept.open(hash))) !== hash) wrong.push(`blob ${hash} holds something else`);
      else this.#read.add(hash);
    }
    for await (const batch of this.#kept.upkeep.older(graceMs))
      for (const hash of batch) if (!wanted.has(hash)) wrong.push(`blob ${hash} is an orphan past its grace`);
    return wrong;
  }
}

async function keptAt(home: string): Promise<BlobStore> {
  const { blobs } = readConfig({ GREFFE_HOME: home }, path.dirname(home));
  const kept = openBlobStore({ home, blobs });
  await kept.ready();
  return kept;
}

async function hashOf(content: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of content) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
