import type { RefusalRegistry } from "../../kernel/refusal.ts";

const reloadList = { en: "Reload the list.", fr: "Rechargez la liste." };

/** Refusals about who comes to a case: delegates, the Minister, parties' own accounts, sealed cases. */
export const accessRefusals = {
  "case-already-sealed": {
    status: 409,
    title: { en: "This file is sealed already", fr: "Ce dossier est déjà scellé" },
    next: { en: "Look at the list of sealed files.", fr: "Consultez la liste des dossiers scellés." },
  },
  "seal-second-person-wanted": {
    status: 409,
    title: {
      en: "Your request is kept: a seal is opened by two people",
      fr: "Votre demande est conservée\u00a0: un scellé s’ouvre à deux",
    },
    next: {
      en: "Nothing is open yet. Another operator confirms it in the list of sealed files within seven days: one whose account you did not open or change, nor they yours.",
      fr: "Rien n’est encore ouvert. Un autre exploitant la confirme à la liste des dossiers scellés dans les sept jours\u00a0: une personne dont vous n’avez ni ouvert ni modifié le compte, et qui n’a pas ouvert ni modifié le vôtre.",
    },
  },
  "seal-request-not-found": {
    status: 404,
    title: { en: "This request no longer waits", fr: "Cette demande n’est plus en attente" },
    next: {
      en: "It was confirmed or refused, or its seven days are over. Reload the list.",
      fr: "Elle a été confirmée ou refusée, ou ses sept jours sont écoulés. Rechargez la liste.",
    },
  },
  "case-not-sealed": {
    status: 404,
    title: { en: "This file is not sealed", fr: "Ce dossier n’est pas scellé" },
    next: { en: "Look at the list of sealed files.", fr: "Consultez la liste des dossiers scellés." },
  },
  "joined-file-hidden": {
    status: 409,
    title: {
      en: "A file joined with this one is not open to you",
      fr: "Un dossier joint à celui-ci ne vous est pas ouvert",
    },
    next: {
      en: "Joining or separating would change that file too. Ask the member, or somebody who is assigned to it; the operator can say who.",
      fr: "La jonction ou la séparation le toucherait aussi. Adressez-vous au commissaire ou à une personne qui y est affectée; l’exploitant peut vous dire qui.",
    },
  },
  "not-staff": {
    status: 422,
    title: { en: "This account has no staff role", fr: "Ce compte n’a aucun rôle de membre du personnel" },
    next: {
      en: "Choose an officer, a member or adjudicative support.",
      fr: "Choisissez un agent, un commissaire ou une personne du soutien aux commissaires.",
    },
  },
  "assignment-not-found": {
    status: 404,
    title: { en: "This person is not assigned to the file", fr: "Cette personne n’est pas affectée au dossier" },
    next: reloadList,
  },
  "event-proof-withheld": {
    status: 403,
    title: {
      en: "Part of this event is not for you to read",
      fr: "Une partie de cet événement ne vous est pas communiquée",
    },
    next: {
      en: "Its proof would show the whole of it. What you filed is proved by your receipt: check it on the page Check a receipt.",
      fr: "Sa preuve en montrerait la totalité. Ce que vous avez déposé est prouvé par votre accusé de réception\u00a0: vérifiez-le à la page Vérifier un accusé de réception.",
    },
  },
} as const satisfies RefusalRegistry;
