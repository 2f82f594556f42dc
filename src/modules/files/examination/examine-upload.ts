import { theSystem } from "../../../kernel/actor.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import {
  type ClaimedUpload,
  claimExamination,
  claimNextExamination,
  giveUpExamination,
  renewExamination,
} from "../commands/claim-examination.ts";
import { recordFinding } from "../commands/record-finding.ts";
import { waitingExaminations } from "../queries/waiting-examinations.ts";
import { examineFile } from "./examine-file.ts";
import type { Finding } from "./finding.ts";
import { places } from "./sandboxes.ts";
import { scanBlob } from "./scan-blob.ts";

const renewEveryMs = 15_000;
const againAfterSeconds = 60;

/** Examinations of this process; each place has work of its own in the sandbox. */
let busy = 0;

/**
 * Examines the upload whose turn it is, while a place is free: accounts have their turn one after the other. When it has
 * ended, the next is called.
 */
export async function examineNext(services: Services): Promise<void> {
  if (busy >= places.all) return askAgain(services);
  busy++;
  try {
    const claimed = await services.store.transact(theSystem, (tx) => claimNextExamination(tx, places.share));
    if (claimed !== null) await examine(services, claimed);
    else await askAgain(services);
  } finally {
    busy--;
  }
}

/** Somebody waits for a place that this process has not now: it is asked for again, here or at another. */
async function askAgain(services: Services): Promise<void> {
  await services.store.transact(theSystem, async (tx) => {
    if ((await waitingExaminations(tx, 1)) > 0)
      await tx.addJob("upload-completed", {}, { jobKey: "upload-waits", afterSeconds: 1 });
  });
}

/** Examines this very upload, unless it is under examination already or has been examined. */
export async function examineUpload(services: Services, uploadId: string): Promise<void> {
  const claimed = await services.store.transact(theSystem, (tx) => claimExamination(tx, uploadId));
  if (claimed !== null) await examine(services, claimed);
}

/**
 * Malware first, then what it is. The first finding stands. A scanner that is away delays nobody's filing: the upload is
 * ready, but only its sender and nobody else can open it until the scanner has spoken.
 */
async function examine(services: Services, claimed: ClaimedUpload): Promise<void> {
  const renewal = setInterval(() => {
    // One that fails is tried again in a quarter of a minute; the claim outlives three of them.
    services.store.transact(theSystem, (tx) => renewExamination(tx, claimed)).catch(() => undefined);
  }, renewEveryMs);
  renewal.unref();
  try {
    const verdict = await scanBlob(services, claimed.hash);
    const finding: Finding =
      verdict === "infected"
        ? { ok: false, code: "file-infected", facts: {} }
        : await examineFile(services, claimed, civilDateIn(services.store.clock(), easternZone));
    await services.store.transact(theSystem, async (tx) => {
      await recordFinding(tx, claimed.id, finding);
      if (verdict === "waiting")
        await tx.addJob(
          "blob-scan-wanted",
          { hash: claimed.hash },
          { jobKey: `scan:${claimed.hash}`, queueName: "scans" },
        );
      // Whoever waits for the place: a job that finds nobody ends at once.
      await tx.addJob("upload-completed", {});
    });
  } catch (error) {
    await services.store.transact(theSystem, (tx) => giveUpExamination(tx, claimed, againAfterSeconds));
    throw error;
  } finally {
    clearInterval(renewal);
  }
}
