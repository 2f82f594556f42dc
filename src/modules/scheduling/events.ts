import { type EventTable, staffOnly, tellNobody, whole } from "../../kernel/event.ts";

export const events = {
  // A date that is only proposed is nobody’s until the notice goes.
  "hearing-proposal-approved": {
    name: { en: "Proposed hearing approved", fr: "Audience proposée approuvée" },
    acts: "nobody",
    ...whole(staffOnly, ["proposalId"]),
  },
  "hearing-proposal-ended": {
    name: { en: "Proposal of a hearing ended", fr: "Fin d’une proposition d’audience" },
    acts: "nobody",
    ...whole(staffOnly, ["proposalId", "state", "code"]),
  },
  "hearing-proposal-set": {
    name: { en: "Proposed hearing set", fr: "Audience proposée fixée" },
    acts: "nobody",
    ...whole(staffOnly, ["proposalId", "hearingId"]),
  },
  // So is what counsel is asked, and answers, before it.
  "hearing-offer-made": {
    name: { en: "Date offered to counsel", fr: "Date offerte au conseil" },
    acts: "nobody",
    ...whole(staffOnly, ["offerId", "proposalId", "counselId"]),
  },
  "hearing-offer-answered": {
    name: { en: "Counsel answered an offered date", fr: "Réponse du conseil à une date offerte" },
    acts: "nobody",
    ...whole(staffOnly, ["offerId", "proposalId", "answer", "reason", "answeredBy"]),
  },
  "hearing-offer-lapsed": {
    name: { en: "Offered date not answered in time", fr: "Date offerte restée sans réponse" },
    acts: "nobody",
    ...whole(staffOnly, ["offerId", "proposalId"]),
  },
  "hearing-date-change-granted": {
    name: { en: "Change of the hearing’s date granted", fr: "Changement de la date d’audience accordé" },
    acts: "nobody",
    ...whole(staffOnly, ["dateChangeId", "hearingId", "cause"]),
  },
  "hearing-date-change-unplaced": {
    name: { en: "No date found for a granted change", fr: "Aucune date trouvée pour un changement accordé" },
    acts: "queue",
    ...whole(staffOnly, ["dateChangeId", "hearingId"]),
  },
  "interpreter-offer-made": {
    name: { en: "Sitting offered to an interpreter", fr: "Séance offerte à un interprète" },
    acts: "nobody",
    ...whole(staffOnly, ["interpreterOfferId", "hearingId", "accountId"]),
  },
  "interpreter-offer-answered": {
    name: { en: "An interpreter answered", fr: "Réponse d’un interprète" },
    acts: "nobody",
    ...whole(staffOnly, ["interpreterOfferId", "hearingId", "answer", "reason", "answeredBy"]),
  },
  "interpreter-offer-lapsed": {
    name: { en: "Sitting not answered in time by an interpreter", fr: "Séance restée sans réponse d’un interprète" },
    acts: "nobody",
    ...whole(staffOnly, ["interpreterOfferId", "hearingId"]),
  },
  "hearing-move-proposed": {
    name: {
      en: "Another place proposed for a hearing that cannot be held as set",
      fr: "Autre place proposée pour une audience qui ne peut se tenir comme fixée",
    },
    acts: "queue",
    ...whole(staffOnly, ["proposalId", "hearingId"]),
  },
  "hearing-move-refused": {
    name: {
      en: "Counsel cannot come on the hearing’s new day",
      fr: "Le conseil ne peut venir au nouveau jour de l’audience",
    },
    acts: "queue",
    ...whole(staffOnly, ["proposalId", "hearingId"]),
  },
  "hearing-not-moved": {
    name: {
      en: "No other place for a hearing of somebody who is away",
      fr: "Aucune autre place pour l’audience d’une personne absente",
    },
    acts: "queue",
    ...whole(staffOnly, ["hearingId"]),
  },
  "hearing-stands-again": {
    name: {
      en: "Absence taken back: the hearing stands as it was set",
      fr: "Absence retirée\u00a0: l’audience tient telle que fixée",
    },
    acts: "nobody",
    ...whole(staffOnly, ["hearingId"]),
  },
  "offer-returned": {
    name: { en: "E-mail of an offer came back", fr: "Courriel d’une offre revenu" },
    acts: "queue",
    ...whole(staffOnly, ["of", "offerId"]),
  },
  "calendar-answered": {
    name: { en: "A calendar program answered an invitation", fr: "Réponse d’un calendrier à une invitation" },
    acts: "queue",
    ...whole(staffOnly, ["hearingId", "method", "said", "proposedAt"]),
  },
  "calendar-invitation-refused": {
    name: {
      en: "A mail server refused a calendar invitation",
      fr: "Invitation de calendrier refusée par un serveur de courriel",
    },
    acts: "queue",
    ...whole(staffOnly, ["hearingId", "invitationId"]),
  },
  "file-aged": {
    name: { en: "Ready for a long time, without a date", fr: "Prêt depuis longtemps et sans date" },
    acts: "queue",
    ...whole(staffOnly, []),
  },
  "interpreter-wanted": {
    name: { en: "No interpreter found for a hearing", fr: "Aucun interprète trouvé pour une audience" },
    acts: "queue",
    ...whole(staffOnly, ["hearingId"]),
  },
  "schedule-policy-changed": {
    name: null,
    acts: "nobody",
    ...tellNobody("division", "mode", "asksCounsel", "asksInterpreter"),
  },
  "schedule-run-asked": { name: null, acts: "nobody", ...tellNobody("runId", "cause") },
  "schedule-run-done": { name: null, acts: "nobody", ...tellNobody("runId", "placed", "leftOut", "impossible") },
  "schedule-what-if-asked": { name: null, acts: "nobody", ...tellNobody("whatIfId", "runId") },
  "schedule-what-if-deleted": { name: null, acts: "nobody", ...tellNobody("whatIfId") },
  "schedule-run-failed": { name: null, acts: "nobody", ...tellNobody("runId", "failure") },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    scheduling: typeof events;
  }
}
