import { theSystem } from "../../kernel/actor.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { sweepPageCache } from "./content/page-cache.ts";
import { examineNext } from "./examination/examine-upload.ts";
import { places } from "./examination/sandboxes.ts";
import { scanBlob } from "./examination/scan-blob.ts";
import { waitingExaminations } from "./queries/waiting-examinations.ts";
import { removeReleasedBytes } from "./uploads/remove-released-bytes.ts";
import { sweepBlobs } from "./uploads/sweep-blobs.ts";
import { sweepUploads } from "./uploads/sweep-uploads.ts";

/**
 * Whatever opens a stranger's file runs in the lane of examinations: mail, notices and all else have their own slots,
 * which no file can hold.
 */
export const jobs = [
  defineJob({
    // Says that an upload waits, not which: the one whose turn it is is examined.
    name: "upload-completed",
    lane: "examination",
    handle: (_payload, services) => examineNext(services),
  }),
  defineJob({
    name: "blob-scan-wanted",
    lane: "examination",
    async handle(payload, services) {
      const verdict = await scanBlob(services, (payload as { hash: string }).hash);
      // Failing puts the job off with growing pauses: the scanner is asked again until it answers.
      if (verdict === "waiting") throw new Error("The malware scanner gave no verdict yet");
    },
  }),
  defineJob({
    // What a killed worker or a fault of the machine left: what is still under examination is not begun again.
    name: "uploads-examined-again",
    lane: "examination",
    cron: "* * * * *",
    async handle(_payload, services) {
      await services.store.transact(theSystem, async (tx) => {
        const waiting = await waitingExaminations(tx, places.all);
        for (let one = 0; one < waiting; one++) await tx.addJob("upload-completed", {});
      });
    },
  }),
  defineJob({
    name: "uploads-swept",
    cron: "17 * * * *",
    async handle(_payload, services) {
      await sweepUploads(services);
      await sweepPageCache(services);
    },
  }),
  defineJob({
    name: "released-bytes-removed",
    cron: "* * * * *",
    async handle(_payload, services) {
      await removeReleasedBytes(services);
    },
  }),
  defineJob({
    name: "blobs-swept",
    cron: "43 7 * * *",
    async handle(_payload, services) {
      await sweepBlobs(services);
    },
  }),
];
