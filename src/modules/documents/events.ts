import { audience, doer, type EventTable, everybody, staffOnly, whole } from "../../kernel/event.ts";

const document = { field: "documentId", kind: "document" } as const;
/** A submission is there for its own side alone; so is what is told of it before the docket. */
const submission = { field: "submissionId", kind: "submission" } as const;

export const events = {
  "document-received": {
    name: { en: "Document received", fr: "Document reçu" },
    // What the tribunal printed and signed comes to the case like any other; nobody sent it.
    tells: ({ typeCode }) =>
      typeCode === "decision" || typeCode === "decision-translation"
        ? { en: "made by the tribunal", fr: "produit par le tribunal" }
        : null,
    acts: "nobody",
    ...whole(everybody, ["documentId", "submissionId", "typeCode", "hash", "pages"], submission),
  },
  "document-docketed": {
    name: { en: "Document entered on the docket", fr: "Document inscrit au dossier" },
    tells: ({ docketNumber: n }) => (typeof n === "number" ? { en: `number ${n}`, fr: `numéro ${n}` } : null),
    // Where it is of a kind that the registry acts on.
    acts: "queue",
    ...whole(everybody, ["documentId", "docketNumber"], document),
  },
  "document-corrected": {
    name: { en: "Document’s type or description corrected", fr: "Type ou description d’un document corrigé" },
    acts: "nobody",
    ...audience(
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
  },
  "document-assembled": {
    name: { en: "Document split or merged", fr: "Document divisé ou fusionné" },
    acts: "nobody",
    ...audience(everybody, { documentId: everybody, hash: everybody, pages: everybody, sources: staffOnly }, document),
  },
  "document-pdf-made": {
    name: { en: "PDF made of a document", fr: "PDF produit à partir d’un document" },
    acts: "nobody",
    ...whole(everybody, ["documentId", "version", "hash", "pdfHash", "pages"], document),
  },
  "document-found-infected": {
    name: { en: "Malware found in a document", fr: "Logiciel malveillant trouvé dans un document" },
    acts: "case",
    ...whole(everybody, ["documentId", "hash"], document),
  },
  "document-opened": {
    name: { en: "Document consulted", fr: "Document consulté" },
    acts: "nobody",
    ...whole(doer, ["documentId", "how"], document),
  },
  "case-archive-downloaded": {
    name: { en: "All documents downloaded", fr: "Tous les documents téléchargés" },
    acts: "nobody",
    ...whole(doer, ["documents"]),
  },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    documents: typeof events;
  }
}
