import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.ts";
import type { BlobBackend } from "./blob-backend.ts";
import type { BlobStore } from "./blob-store.ts";
import { createEncryptedStore } from "./encrypted-store.ts";
import { createFolderBackend } from "./folder-backend.ts";
import { KeyRing } from "./key-ring.ts";
import { createObjectBackend } from "./object-backend.ts";
import { createObjectStorage } from "./object-storage.ts";
import { openScratch } from "./scratch.ts";

/** The blobs of an installation, by its configuration: in a folder or an object storage, encrypted either way. */
export function openBlobStore(config: Pick<Config, "home" | "blobs">): BlobStore {
  const directory = path.join(config.home, "blobs");
  const staging = path.join(directory, "staging");
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  return createEncryptedStore({
    backend: backendOf(config, directory),
    ring: new KeyRing(config.blobs.keys),
    mayMakeKey: !config.blobs.keysAreGiven,
    staging,
    scratch: openScratch(config.blobs.scratch),
  });
}

function backendOf({ home, blobs }: Pick<Config, "home" | "blobs">, directory: string): BlobBackend {
  if (blobs.storage === null) return createFolderBackend(directory);
  return createObjectBackend(createObjectStorage(blobs.storage), path.join(home, "blob-cache"));
}
