import { createPublicKey } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { theSystem } from "../../../kernel/actor.ts";
import type { Store } from "../../../platform/database/store.ts";
import { coverAll } from "../log-keeper.ts";
import { currentSigner } from "../sign-head.ts";
import type { SigningKeys } from "../signing-keys.ts";
import { writeRecord } from "./write-record.ts";

export interface ExportedRecord {
  readonly file: string;
  readonly publicKeyFile: string;
  readonly keyId: string;
  readonly lines: number;
  /** Why the newest events could not be covered first, or null: the record is written as it stands, for the verifier. */
  readonly notCovered: string | null;
}

/**
 * Writes the record of a stopped or a running tribunal to `file` and the public key beside it, as `file.pub`. Both
 * names appear only once everything is on disk.
 */
export async function exportRecord(
  store: Store,
  keys: SigningKeys,
  file: string,
  onLine: (line: number) => void = () => undefined,
): Promise<ExportedRecord> {
  const notCovered = await coverAll(store, keys).then(
    () => null,
    (error: unknown) => String(error),
  );
  const signer = await store.transact(theSystem, (tx) => currentSigner(tx, keys));
  const pem = createPublicKey(signer.key).export({ type: "spki", format: "pem" }).toString();
  let lines = 0;
  const publicKeyFile = `${file}.pub`;
  await store.snapshot(theSystem, (tx) =>
    writeWhole(file, async (write) => {
      for await (const line of writeRecord(tx, signer)) {
        await write(line);
        onLine(++lines);
      }
    }),
  );
  await writeWhole(publicKeyFile, (write) => write(Buffer.from(pem)));
  return { file, publicKeyFile, keyId: signer.keyId, lines, notCovered };
}

type Write = (bytes: Buffer) => Promise<void>;

/** The file has its name once it is whole and synced; a failure leaves nothing behind. */
async function writeWhole(file: string, fill: (write: Write) => Promise<void>): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  try {
    let waiting: Buffer[] = [];
    let size = 0;
    const flush = async () => {
      await handle.appendFile(Buffer.concat(waiting));
      [waiting, size] = [[], 0];
    };
    await fill(async (bytes) => {
      waiting.push(bytes);
      size += bytes.length;
      if (size > 1_048_576) await flush();
    });
    await flush();
    await handle.sync();
    await handle.close();
    await rename(part, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
  const folder = await open(path.dirname(path.resolve(file)), "r");
  await folder.sync();
  await folder.close();
}
