import { theSystem } from "../../../kernel/actor.ts";
import { civilDateIn, easternZone, instantOf } from "../../../kernel/time.ts";
import type { Parts } from "../../../platform/http/route.ts";
import {
  type ClaimedUpload,
  claimExamination,
  claimNextExamination,
  giveUpExamination,
  renewExamination,
} from "../commands/claim-examination.ts";
import { recordFinding } from "../commands/record-finding.ts";
import { waitingExaminations } from "../queries/waiting-examinations.ts";
import { examineFile, type Finding } from "./examine-file.ts";
import { scanBlob } from "./scan-blob.ts";
import { places } from "./workshops.ts";

const renewEveryMs = 15_000;
const againAfterSeconds = 60;

/** Examinations of this process; each place has work of its own in the workshop. */
let busy = 0;

/**
 * Examines the upload whose turn it is, while a place is free: accounts have their turn one after the other. When it has
 * ended, the next is called.
 */
export async function examineNext(parts: Parts): Promise<void> {
  if (busy >= places.all) return askAgain(parts);
  busy++;
  try {
    const claimed = await parts.store.transact(theSystem, (tx) => claimNextExamination(tx, places.share));
    if (claimed !== null) await examine(parts, claimed);
    else await askAgain(parts);
  } finally {
    busy--;
  }
}

/** Somebody waits for a place that this process has not now: it is asked for again, here or at another. */
async function askAgain(parts: Parts): Promise<void> {
  const runAt = instantOf(new Date(Date.parse(parts.store.clock()) + 1000));
  await parts.store.transact(theSystem, async (tx) => {
    if ((await waitingExaminations(tx, 1)) > 0)
      await tx.addJob("upload-completed", {}, { jobKey: "upload-waits", runAt });
  });
}

/** Examines this very upload, unless it is under examination already or has been examined. */
export async function examineUpload(parts: Parts, uploadId: string): Promise<void> {
  const claimed = await parts.store.transact(theSystem, (tx) => claimExamination(tx, uploadId));
  if (claimed !== null) await examine(parts, claimed);
}

/**
 * Malware first, then what it is. The first finding stands. A scanner that is away delays nobody's filing: the upload is
 * ready, but only its sender and nobody else can open it until the scanner has spoken.
 */
async function examine(parts: Parts, claimed: ClaimedUpload): Promise<void> {
  const renewal = setInterval(() => {
    // One that fails is tried again in a quarter of a minute; the claim outlives three of them.
    parts.store.transact(theSystem, (tx) => renewExamination(tx, claimed)).catch(() => undefined);
  }, renewEveryMs);
  renewal.unref();
  try {
    const verdict = await scanBlob(parts, claimed.hash);
    const finding: Finding =
      verdict === "infected"
        ? { ok: false, code: "file-infected", facts: {} }
        : await examineFile(parts, claimed, civilDateIn(parts.store.clock(), easternZone));
    await parts.store.transact(theSystem, async (tx) => {
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
    await parts.store.transact(theSystem, (tx) => giveUpExamination(tx, claimed, againAfterSeconds));
    throw error;
  } finally {
    clearInterval(renewal);
  }
}
