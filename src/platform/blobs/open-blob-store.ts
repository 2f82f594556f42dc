import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.ts";
import type { BlobStore } from "./blob-store.ts";
import { createFolderShelf } from "./folder-shelf.ts";
import { KeyRing } from "./key-ring.ts";
import { createObjectShelf } from "./object-shelf.ts";
import { createObjectStorage } from "./object-storage.ts";
import { openScratch } from "./scratch.ts";
import { createSealedStore } from "./sealed-store.ts";
import type { Shelf } from "./shelf.ts";

/** The blobs of an installation, by its configuration: in a folder or an object storage, sealed either way. */
export function openBlobStore(config: Pick<Config, "home" | "blobs">): BlobStore {
  const directory = path.join(config.home, "blobs");
  const staging = path.join(directory, "staging");
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  return createSealedStore({
    shelf: shelfOf(config, directory),
    ring: new KeyRing(config.blobs.keys),
    mayMakeKey: !config.blobs.keysAreGiven,
    staging,
    scratch: openScratch(config.blobs.scratch),
  });
}

function shelfOf({ home, blobs }: Pick<Config, "home" | "blobs">, directory: string): Shelf {
  if (blobs.storage === null) return createFolderShelf(directory);
  return createObjectShelf(createObjectStorage(blobs.storage), path.join(home, "blob-cache"));
}
