import {
  audience,
  doer,
  type EventTable,
  everybody,
  namingCases,
  ownSide,
  staffOnly,
  tellNobody,
  tellsAsIs,
  tellsName,
  whole,
} from "../../kernel/event.ts";
import { statusNames } from "./rules/statuses.ts";

/** The case itself: what it says, where it stands, who sees it. */
export const events = {
  "case-opened": {
    name: { en: "File opened", fr: "Dossier ouvert" },
    tells: tellsAsIs("fileNumber"),
    acts: "queue",
    ...whole(everybody, ["fileNumber", "division", "proceedingType", "officeId"]),
  },
  "case-moved": {
    name: { en: "The file’s new status", fr: "Nouvel état du dossier" },
    tells: tellsName("to", statusNames),
    acts: "step",
    ...whole(everybody, ["step", "from", "to"]),
  },
  "screening-requested": {
    name: { en: "Security screening asked for", fr: "Filtrage de sécurité demandé" },
    acts: "queue",
    ...whole(staffOnly, ["state", "on"]),
  },
  "screening-result-recorded": {
    name: { en: "Result of the security screening recorded", fr: "Résultat du filtrage de sécurité consigné" },
    acts: "nobody",
    ...whole(staffOnly, ["state", "on"]),
  },
  "case-facts-corrected": {
    name: { en: "Facts of the proceeding corrected", fr: "Données de la procédure corrigées" },
    acts: "nobody",
    ...whole(everybody, ["fields", "version"]),
  },
  "case-office-changed": {
    name: { en: "Moved to another office", fr: "Transféré à un autre bureau" },
    acts: "nobody",
    ...whole(everybody, ["from", "to", "zone", "version"]),
  },
  "party-corrected": {
    name: { en: "Information of a party corrected", fr: "Renseignements d’une partie corrigés" },
    acts: "nobody",
    ...whole(everybody, ["personId", "fields", "version"]),
  },
  "contact-changed": {
    name: { en: "Contact information changed", fr: "Coordonnées changées" },
    acts: "nobody",
    ...whole(ownSide, ["personId", "kind", "source"]),
  },
  "cases-joined": {
    name: { en: "Files joined", fr: "Dossiers joints" },
    acts: "nobody",
    ...audience(everybody, { caseIds: namingCases(everybody) }),
  },
  "case-separated": {
    name: { en: "Files separated", fr: "Dossiers séparés" },
    acts: "nobody",
    ...audience(everybody, { caseId: namingCases(everybody) }),
  },
  "case-opened-by-reader": {
    name: { en: "File consulted", fr: "Dossier consulté" },
    acts: "nobody",
    ...whole(doer, []),
  },
  "case-sealed": {
    name: { en: "File sealed", fr: "Dossier scellé" },
    acts: "nobody",
    ...audience(everybody, { reason: staffOnly }),
  },
  "case-unsealed": { name: { en: "Seal lifted", fr: "Scellé levé" }, acts: "nobody", ...whole(everybody, []) },
  "seal-lift-requested": {
    name: { en: "Lifting of the seal requested", fr: "Levée du scellé demandée" },
    acts: "seals",
    ...whole(staffOnly, ["requestId"]),
  },
  "seal-access-requested": {
    name: {
      en: "Access to the sealed file requested for staff",
      fr: "Accès au dossier scellé demandé pour un membre du personnel",
    },
    acts: "seals",
    ...whole(staffOnly, ["requestId", "accountId"]),
  },
  "seal-request-withdrawn": {
    name: { en: "Request about the seal withdrawn", fr: "Demande au sujet du scellé retirée" },
    acts: "nobody",
    ...whole(staffOnly, ["requestId"]),
  },
  "seal-request-refused": {
    name: { en: "Request about the seal refused", fr: "Demande au sujet du scellé refusée" },
    acts: "nobody",
    ...whole(staffOnly, ["requestId"]),
  },
  "staff-assigned": {
    name: { en: "Staff let in to the sealed file", fr: "Accès donné au dossier scellé" },
    acts: "nobody",
    ...whole(staffOnly, ["accountId", "relation"]),
  },
  "staff-taken-off": {
    name: { en: "Staff’s access to the sealed file ended", fr: "Accès au dossier scellé retiré" },
    acts: "nobody",
    ...whole(staffOnly, ["accountId"]),
  },
  "appeal-opened": {
    name: { en: "Appeal opened", fr: "Appel ouvert" },
    acts: "queue",
    ...audience(everybody, { appealId: namingCases(everybody), appellant: everybody }),
  },
  "member-excluded": {
    name: { en: "Member excluded from the file", fr: "Commissaire exclu du dossier" },
    acts: "queue",
    ...whole(staffOnly, ["memberId", "reason"]),
  },
  "person-question-asked": {
    name: {
      en: "The registry is asked whether a person is somebody on another file",
      fr: "Question au greffe\u00a0: une personne est-elle déjà inscrite à un autre dossier?",
    },
    acts: "queue",
    ...whole(staffOnly, ["questionId", "personId", "grounds"]),
  },
  "cases-searched": { name: null, acts: "nobody", ...tellNobody("kind", "wordsHash", "found") },
  "office-contact-entered": {
    name: null,
    acts: "nobody",
    ...tellNobody("officeId", "effectiveFrom", "isVerified", "contact"),
  },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    cases: typeof events;
  }
}
