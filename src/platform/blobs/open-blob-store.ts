import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.ts";
import type { BlobStore } from "./blob-store.ts";
import { createFolderShelf } from "./folder-shelf.ts";
import { KeyRing } from "./key-ring.ts";
import { openScratch } from "./scratch.ts";
import { createSealedStore } from "./sealed-store.ts";

/** The blobs of an installation, by its configuration: in a folder, every file under a key of its own. */
export function openBlobStore(config: Pick<Config, "home" | "blobs">): BlobStore {
  const directory = path.join(config.home, "blobs");
  const staging = path.join(directory, "staging");
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  return createSealedStore({
    shelf: createFolderShelf(directory),
    ring: new KeyRing(config.blobs.keys),
    mayMakeKey: !config.blobs.keysAreGiven,
    staging,
    scratch: openScratch(config.blobs.scratch),
  });
}
