import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { keyIdOf, rawPublicKey } from "./domain/log-key.ts";

/** The private keys that sign the log's heads: files outside the database, readable by the owner alone. */
export interface SigningKeys {
  /** Null when this machine does not hold the key. */
  read(keyId: string): KeyObject | null;
  /** Makes a key and resolves once its file is on disk. */
  create(): Promise<{ keyId: string; key: KeyObject }>;
}

export function openSigningKeys(folder: string): SigningKeys {
  const fileOf = (keyId: string) => path.join(folder, `${keyId}.pem`);
  return {
    read: (keyId) => {
      try {
        return createPrivateKey(readFileSync(fileOf(keyId)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    create: async () => {
      const key = generateKeyPairSync("ed25519").privateKey;
      const keyId = keyIdOf(rawPublicKey(key));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      await writeDurably(fileOf(keyId), key.export({ type: "pkcs8", format: "pem" }).toString());
      return { keyId, key };
    },
  };
}

async function writeDurably(file: string, content: string): Promise<void> {
  const part = `${file}.${randomUUID()}`;
  const handle = await open(part, "wx", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  renameSync(part, file);
  const folder = await open(path.dirname(file), "r");
  await folder.sync();
  await folder.close();
}
