import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { theSystem } from "../../../src/kernel/actor.ts";
import { verifyChain } from "../../../src/modules/audit/index.ts";
import { exportRecord, openSigningKeys, rawPublicKey, verifyRecord } from "../../../src/modules/audit/testing.ts";
import type { Store } from "../../../src/platform/database/store.ts";
import type { Machine } from "../machine.ts";
import { rowsOf } from "./rows-of.ts";

/** Every chain verifies, and so does the record: exported and read by itself, as an auditor would. */
export async function recordFaults(machine: Machine, store: Store): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { chain_id } of await rowsOf<{ chain_id: string }>(store, "select chain_id from chain_heads")) {
    const verdict = await store.transact(theSystem, (tx) => verifyChain(tx, chain_id));
    if (!verdict.ok) wrong.push(`chain ${chain_id} breaks at ${verdict.wrongSeq}`);
  }
  const file = path.join(machine.home, "record");
  try {
    await exportRecord(store, openSigningKeys(path.join(machine.home, "log-keys")), file);
    await verifyRecord(file, { publicKey: rawPublicKey(createPublicKey(readFileSync(`${file}.pub`))) });
  } catch (error) {
    wrong.push(`the record does not verify: ${error instanceof Error ? error.message : String(error)}`);
  }
  return wrong;
}
