import { theSystem } from "../../../kernel/actor.ts";
import type { Services } from "../../../platform/http/route.ts";
import { recordScan } from "../commands/record-scan.ts";
import type { Scan } from "../contract.ts";
import { verdictOn } from "../queries/scan-verdict.ts";
import { scanWithClamd } from "./clamd.ts";

/** Has the scanner look at a blob once. `waiting`: it is configured but away, or could not. */
export async function scanBlob(services: Services, hash: string): Promise<Scan> {
  const known = await services.store.transact(theSystem, (tx) => verdictOn(tx, hash));
  if (known !== null) return known;
  if (services.config.clamd === null) return "not-scanned";
  try {
    const found = await scanWithClamd(services.config.clamd, services.blobs.open(hash));
    await services.store.transact(theSystem, (tx) => recordScan(tx, hash, found));
    return found.verdict;
  } catch (error) {
    services.log.warn({ err: error }, "the malware scanner gave no verdict");
    return "waiting";
  }
}
