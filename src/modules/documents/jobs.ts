import { theSystem } from "../../kernel/actor.ts";
import { plusMinutes } from "../../kernel/time.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { sweepPageCache } from "./content/page-cache.ts";
import { examineUpload } from "./examination/examine-upload.ts";
import { makeAwaitedPdfs } from "./examination/make-awaited-pdfs.ts";
import { scanBlob } from "./examination/scan-blob.ts";
import { overdueExaminations } from "./queries/examined-upload.ts";
import { sweepBlobs } from "./uploads/sweep-blobs.ts";
import { sweepUploads } from "./uploads/sweep-uploads.ts";

/** An examination that a killed worker left is begun again after this time. */
const overdueMinutes = 3;

export const jobs = [
  defineJob({
    name: "upload-completed",
    handle: (payload, parts) => examineUpload(parts, (payload as { uploadId: string }).uploadId),
  }),
  defineJob({
    name: "blob-scan-wanted",
    async handle(payload, parts) {
      const verdict = await scanBlob(parts, (payload as { hash: string }).hash);
      // Failing puts the job off with growing pauses: the scanner is asked again until it answers.
      if (verdict === "waiting") throw new Error("The malware scanner gave no verdict yet");
    },
  }),
  defineJob({
    name: "uploads-examined-again",
    cron: "* * * * *",
    async handle(_payload, parts) {
      const before = plusMinutes(parts.store.clock(), -overdueMinutes);
      const overdue = await parts.store.read(theSystem, (tx) => overdueExaminations(tx, before));
      for (const uploadId of overdue) await examineUpload(parts, uploadId);
    },
  }),
  defineJob({
    // As soon as the program is there: whatever came before has its PDF made.
    name: "office-pdfs-made",
    cron: "* * * * *",
    handle: (_payload, parts) => makeAwaitedPdfs(parts),
  }),
  defineJob({
    name: "uploads-swept",
    cron: "17 * * * *",
    async handle(_payload, parts) {
      await sweepUploads(parts);
      await sweepPageCache(parts);
    },
  }),
  defineJob({
    name: "blobs-swept",
    cron: "43 7 * * *",
    async handle(_payload, parts) {
      await sweepBlobs(parts);
    },
  }),
];
