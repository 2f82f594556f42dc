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
export async function examineNext(services: Services, payload: unknown = {}): Promise<void> {
  if (busy >= places.all) return askAgain(services, payload);
  busy++;
  try {
    const claimed = await services.store.transact(theSystem, (tx) => claimNextExamination(tx, places.share));
    if (claimed !== null) await examine(services, claimed);
    else await askAgain(services, payload);
  } finally {
    busy--;
  }
}

/**
 * Somebody waits for a place that this process has not now: it is asked for again, here or at another. The job that asks
 * again never goes by the key of the one that runs: the queue would write that one off before it has ended, and where its
 * process is then killed it would lie there for ever.
 */
async function askAgain(services: Services, payload: unknown): Promise<void> {
  const turn = turnOf(payload) === 0 ? 1 : 0;
  await services.store.transact(theSystem, async (tx) => {
    if ((await waitingExaminations(tx, 1)) > 0)
      await tx.addJob("upload-completed", { turn }, { jobKey: `upload-waits:${turn}`, afterSeconds: 1 });
  });
}

const turnOf = (payload: unknown): unknown =>
  typeof payload === "object" && payload !== null && "turn" in payload ? payload.turn : null;

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
