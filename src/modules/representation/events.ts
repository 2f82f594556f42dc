import { audience, type EventTable, everybody, ownSide, staffOnly, tellNobody, whole } from "../../kernel/event.ts";

export const events = {
  "representation-begun": {
    name: { en: "Counsel on record", fr: "Conseil inscrit au dossier" },
    acts: "nobody",
    ...audience(everybody, {
      representationId: ownSide,
      counselId: everybody,
      personId: everybody,
      scope: everybody,
      authorisation: ownSide,
    }),
  },
  "representation-ended": {
    name: { en: "Counsel off record", fr: "Conseil retiré" },
    acts: "nobody",
    ...whole(ownSide, ["representationId", "reason"]),
  },
  "representative-wanted": {
    name: { en: "Representative wanted", fr: "Représentant recherché" },
    acts: "queue",
    ...whole(everybody, ["personId", "actingPersonId", "basis"]),
  },
  "representative-designated": {
    name: { en: "Representative designated", fr: "Représentant désigné" },
    acts: "nobody",
    ...whole(everybody, ["personId", "actingPersonId", "basis"]),
  },
  "representative-ended": {
    name: { en: "Designation ended", fr: "Fin de la désignation" },
    acts: "nobody",
    ...whole(everybody, ["personId"]),
  },
  "minister-joined": {
    name: { en: "The Minister takes part", fr: "Participation du ministre inscrite" },
    acts: "nobody",
    ...audience(everybody, { basis: everybody, participationId: staffOnly, accountId: staffOnly }),
  },
  "minister-left": {
    name: { en: "The Minister no longer takes part", fr: "Fin de la participation du ministre" },
    acts: "nobody",
    ...audience(everybody, { participationId: staffOnly }),
  },
  "invitation-issued": {
    name: { en: "Counsel invited", fr: "Conseil invité" },
    acts: "nobody",
    ...whole(staffOnly, ["invitationId", "counselId", "channel"]),
  },
  "invitation-accepted": {
    name: { en: "Invitation accepted", fr: "Invitation acceptée" },
    acts: "nobody",
    ...audience(ownSide, { invitationId: staffOnly, accountId: staffOnly }),
  },
  "invitation-check-failed": {
    name: { en: "Invitation: wrong answer", fr: "Invitation\u00a0: réponse inexacte" },
    acts: "nobody",
    ...whole(staffOnly, ["invitationId", "failed"]),
  },
  "invitation-withdrawn": {
    name: { en: "Invitation withdrawn", fr: "Invitation retirée" },
    acts: "nobody",
    ...whole(staffOnly, ["invitationId"]),
  },
  "party-account-opened": {
    name: { en: "Account opened for a party", fr: "Compte créé pour une partie" },
    acts: "nobody",
    ...audience(ownSide, { personId: ownSide, accountId: staffOnly, relations: staffOnly }),
  },
  "counsel-access-suspended": {
    name: { en: "Counsel’s access suspended (licence)", fr: "Accès du conseil suspendu (permis)" },
    acts: "queue",
    ...audience(ownSide, {
      counselId: ownSide,
      standing: ownSide,
      by: staffOnly,
      since: ownSide,
    }),
  },
  "counsel-access-restored": {
    name: { en: "Counsel’s access restored (licence)", fr: "Accès du conseil rétabli (permis)" },
    acts: "nobody",
    ...audience(ownSide, {
      counselId: ownSide,
      standing: ownSide,
      by: staffOnly,
      since: ownSide,
    }),
  },
  "delegate-invited": { name: null, acts: "nobody", ...tellNobody("invitationId") },
  "delegate-invitation-withdrawn": { name: null, acts: "nobody", ...tellNobody("invitationId") },
  "delegation-begun": { name: null, acts: "nobody", ...tellNobody("delegationId", "counselId") },
  "delegation-ended": { name: null, acts: "nobody", ...tellNobody("delegationId") },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    representation: typeof events;
  }
}
