import { doer, type EventTable, everybody, tellsAsIs, whole } from "../../kernel/event.ts";

/** A submission is there for its own side alone; so is what is told of it before the docket. */
const submission = { field: "submissionId", kind: "submission" } as const;

export const events = {
  "submission-received": {
    name: { en: "Submission received", fr: "Dépôt reçu" },
    tells: tellsAsIs("receiptNumber"),
    acts: "queue",
    ...whole(
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
  },
  "submission-read": {
    name: { en: "Submission consulted", fr: "Dépôt consulté" },
    acts: "nobody",
    ...whole(doer, ["submissionId"]),
  },
  "receipt-read": {
    name: { en: "Receipt consulted", fr: "Accusé de réception consulté" },
    acts: "nobody",
    ...whole(doer, ["submissionId"]),
  },
  "document-returned": {
    name: { en: "Document returned", fr: "Document retourné" },
    acts: "nobody",
    ...whole(everybody, ["submissionId", "documentId", "reasonCode"], submission),
  },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    filings: typeof events;
  }
}
