import { audience, type EventTable, everybody, staffOnly, whole } from "../../kernel/event.ts";

/** That a member writes is the member’s own; a decision is everybody’s from its release. */
export const events = {
  "decision-begun": {
    name: { en: "Decision begun", fr: "Décision commencée" },
    acts: "nobody",
    ...whole(staffOnly, ["decisionId"]),
  },
  "decision-discarded": {
    name: { en: "Draft of a decision left", fr: "Projet de décision abandonné" },
    acts: "nobody",
    ...whole(staffOnly, ["decisionId"]),
  },
  "decision-signed-on-panel": {
    name: { en: "Decision signed by one of the three members", fr: "Décision signée par un des trois commissaires" },
    acts: "nobody",
    ...whole(staffOnly, ["decisionId", "version", "opinion"]),
  },
  "decision-signed": {
    name: { en: "Decision signed", fr: "Décision signée" },
    acts: "queue",
    ...whole(staffOnly, ["decisionId", "hash"]),
  },
  "decision-released": {
    name: { en: "Decision released", fr: "Décision transmise" },
    acts: "nobody",
    ...whole(everybody, ["decisionId", "determination", "effectiveOn", "hash", "correctsId"]),
  },
  "decision-published": {
    name: { en: "Anonymised public version published", fr: "Version publique anonymisée publiée" },
    acts: "nobody",
    ...whole(staffOnly, ["decisionId", "publishedId"]),
  },
  "decision-publication-withdrawn": {
    name: { en: "Public version withdrawn", fr: "Version publique retirée" },
    acts: "nobody",
    ...whole(staffOnly, ["decisionId", "publishedId"]),
  },
  "decision-translation-asked": {
    name: { en: "Translation of the decision asked for", fr: "Traduction de la décision demandée" },
    acts: "queue",
    ...whole(staffOnly, ["decisionId", "translationId", "language", "ground", "wantedBy"]),
  },
  "decision-translated": {
    name: { en: "Translation of the decision released", fr: "Traduction de la décision transmise" },
    acts: "nobody",
    ...whole(everybody, ["decisionId", "language", "hash"]),
  },
  "decision-translation-withdrawn": {
    name: { en: "Request for a translation withdrawn", fr: "Demande de traduction retirée" },
    acts: "nobody",
    ...whole(staffOnly, ["decisionId", "translationId"]),
  },
  "decision-received": {
    name: { en: "Receipt of the decision recorded", fr: "Réception de la décision consignée" },
    acts: "nobody",
    ...audience(staffOnly, {
      decisionId: staffOnly,
      side: staffOnly,
      receivedOn: staffOnly,
      basis: staffOnly,
    }),
  },
  "decision-receipt-doubted": {
    name: {
      en: "Letter of the decision came back: its receipt is no longer presumed",
      fr: "Lettre de la décision retournée\u00a0: sa réception n’est plus présumée",
    },
    acts: "nobody",
    ...whole(staffOnly, ["decisionId", "side", "receivedOn", "returnedOn"]),
  },
  "partner-told": {
    name: { en: "A partner was told by hand", fr: "Partenaire avisé par un agent" },
    acts: "nobody",
    ...whole(staffOnly, ["messageId", "partner", "toldOn", "channel"]),
  },
  "partner-telling-taken-back": {
    name: {
      en: "Taken back: the partner was not told as recorded",
      fr: "Mention retirée\u00a0: le partenaire n’a pas été avisé comme consigné",
    },
    acts: "nobody",
    ...whole(staffOnly, ["messageId", "partner"]),
  },
  "member-assigned": {
    name: { en: "File given to a member", fr: "Dossier confié à un commissaire" },
    acts: "nobody",
    ...whole(staffOnly, ["memberId", "panelIds"]),
  },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    decisions: typeof events;
  }
}
