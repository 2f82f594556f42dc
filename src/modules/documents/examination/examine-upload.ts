import { theSystem } from "../../../kernel/actor.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Parts } from "../../../platform/http/route.ts";
import { recordFinding } from "../commands/record-finding.ts";
import { examinedUpload } from "../queries/examined-upload.ts";
import { examineFile, type Finding } from "./examine-file.ts";
import { scanBlob } from "./scan-blob.ts";

/**
 * Examines an upload that has arrived: malware first, then what it is. May run twice or at two places at once: the
 * first finding stands. A scanner that is away delays nobody's filing: the upload is ready, but only its sender and
 * nobody else can open it until the scanner has spoken.
 */
export async function examineUpload(parts: Parts, uploadId: string): Promise<void> {
  const upload = await parts.store.read(theSystem, (tx) => examinedUpload(tx, uploadId));
  if (upload === null) return;
  const verdict = await scanBlob(parts, upload.hash);
  const finding: Finding =
    verdict === "infected"
      ? { ok: false, code: "file-infected", facts: {} }
      : await examineFile(parts, upload, civilDateIn(parts.store.clock(), easternZone));
  await parts.store.transact(theSystem, async (tx) => {
    await recordFinding(tx, uploadId, finding);
    if (verdict === "waiting")
      await tx.addJob("blob-scan-wanted", { hash: upload.hash }, { jobKey: `scan:${upload.hash}` });
  });
}
