import { type Audience, audience, doer, everybody, staffOnly, whole } from "../../domain/audience.ts";

const document: Audience["about"] = { field: "documentId", kind: "document" };
/** A submission is there for its own side alone; so is what is told of it before the docket. */
const submission: Audience["about"] = { field: "submissionId", kind: "submission" };

/** What is filed, and what the registry does with it. */
export const documentAudiences = {
  "submission-received": whole(
    everybody,
    [
      "submissionId",
      "receiptNumber",
      "channel",
      "filedAs",
      "receivedAt",
      "officeId",
      "officeZone",
      "zoneDatabase",
      "documents",
    ],
    submission,
  ),
  "submission-read": whole(doer, ["submissionId"]),
  "receipt-read": whole(doer, ["submissionId"]),
  "document-received": whole(everybody, ["documentId", "submissionId", "typeCode", "hash", "pages"], submission),
  "document-returned": whole(everybody, ["submissionId", "documentId", "reasonCode"], submission),
  "document-docketed": whole(everybody, ["documentId", "docketNumber"], document),
  "document-corrected": audience(
    everybody,
    {
      documentId: everybody,
      version: everybody,
      correctsVersion: everybody,
      typeCode: everybody,
      previousTypeCode: doer,
    },
    document,
  ),
  "document-assembled": audience(
    everybody,
    { documentId: everybody, hash: everybody, pages: everybody, sources: staffOnly },
    document,
  ),
  "document-pdf-made": whole(everybody, ["documentId", "version", "hash", "pdfHash", "pages"], document),
  "document-found-infected": whole(everybody, ["documentId", "hash"], document),
  "document-opened": whole(doer, ["documentId", "how"], document),
  "case-archive-downloaded": whole(doer, ["documents"]),
} as const;
