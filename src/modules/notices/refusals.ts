import type { RefusalRegistry } from "../../kernel/refusal.ts";

export const noticesRefusals = {
  "notice-not-found": {
    status: 404,
    title: {
      en: "There is no such notice, or it was not addressed to you",
      fr: "Cet avis n’existe pas, ou il ne vous était pas adressé",
    },
    next: { en: "Go back to the list of your notices.", fr: "Revenez à la liste de vos avis." },
  },
  "notice-without-calendar": {
    status: 404,
    title: { en: "This notice has no calendar entry", fr: "Cet avis n’a pas d’entrée de calendrier" },
    next: { en: "Open a notice about a hearing.", fr: "Ouvrez un avis qui porte sur une audience." },
  },
  "delivery-not-found": {
    status: 404,
    title: { en: "There is no such letter or e-mail", fr: "Cette lettre ou ce courriel n’existe pas" },
    next: { en: "Reload the list of letters and e-mails.", fr: "Rechargez la liste des lettres et courriels." },
  },
  "delivery-settled": {
    status: 409,
    title: {
      en: "Nothing is left to do about this letter or e-mail",
      fr: "Il n’y a plus rien à faire pour cette lettre ou ce courriel",
    },
    next: {
      en: "Reload the page to see what was done and by whom.",
      fr: "Rechargez la page pour voir ce qui a été fait et par qui.",
    },
  },
  "letter-latin-form-missing": {
    status: 409,
    title: {
      en: "The post may not read this name or address",
      fr: "La poste pourrait ne pas lire ce nom ou cette adresse",
    },
    next: {
      en: "Enter the name and the address in Latin letters on the file, then come back. The tribunal does not guess them.",
      fr: "Inscrivez au dossier le nom et l’adresse en lettres latines, puis revenez. Le tribunal ne les devine pas.",
    },
  },
  "letter-address-missing": {
    status: 409,
    title: {
      en: "No postal address is known for this person",
      fr: "Aucune adresse postale n’est connue pour cette personne",
    },
    next: {
      en: "Enter the address on the file, then come back; or record why nothing is sent.",
      fr: "Inscrivez l’adresse au dossier, puis revenez; ou consignez pourquoi rien n’est envoyé.",
    },
  },
  "letter-address-unchosen": {
    status: 409,
    title: {
      en: "The address has changed since the notice was issued",
      fr: "L’adresse a changé depuis la délivrance de l’avis",
    },
    next: {
      en: "Open this letter by itself and choose to which address it goes.",
      fr: "Ouvrez cette lettre à part et choisissez à quelle adresse elle est envoyée.",
    },
  },
  "letter-address-changed": {
    status: 409,
    title: { en: "The address is no longer the one shown", fr: "L’adresse n’est plus celle qui était affichée" },
    next: {
      en: "Reload the page and print the letter again.",
      fr: "Rechargez la page et imprimez de nouveau la lettre.",
    },
  },
  "letter-replaced": {
    status: 409,
    title: {
      en: "This notice was replaced by a later one: it is not to be mailed any more",
      fr: "Cet avis a été remplacé par un avis ultérieur\u00a0: il ne doit plus être posté",
    },
    next: {
      en: "Mail the letter of the later notice, and record here that this one was replaced. If it was in the mail before the later notice was issued, say so.",
      fr: "Postez la lettre de l’avis ultérieur, et consignez ici que celui-ci a été remplacé. S’il était déjà à la poste avant la délivrance de l’avis ultérieur, indiquez-le.",
    },
  },
  "letter-not-mailed": {
    status: 409,
    title: {
      en: "This letter was not recorded as mailed, so it cannot have come back",
      fr: "Cette lettre n’a pas été consignée comme postée\u00a0: elle ne peut donc avoir été retournée",
    },
    next: {
      en: "Check which letter came back. If it is this one, record first the day on which it was mailed.",
      fr: "Vérifiez quelle lettre a été retournée. S’il s’agit bien de celle-ci, consignez d’abord le jour où elle a été postée.",
    },
  },
  "letter-returned-already": {
    status: 409,
    title: {
      en: "It is already recorded that this letter came back",
      fr: "Le retour de cette lettre est déjà consigné",
    },
    next: {
      en: "Reload the page to see the day and by whom, and what is left to do.",
      fr: "Rechargez la page pour voir le jour et par qui, et ce qu’il reste à faire.",
    },
  },
  "letter-return-day-impossible": {
    status: 422,
    title: {
      en: "The letter cannot have come back on that day",
      fr: "La lettre ne peut avoir été retournée ce jour-là",
    },
    next: {
      en: "Give the day on which the envelope came back: not before it was mailed, and not after today.",
      fr: "Indiquez le jour où l’enveloppe est revenue\u00a0: pas avant sa mise à la poste, ni après aujourd’hui.",
    },
  },
  "letter-return-reason-unknown": {
    status: 422,
    title: { en: "This reason is not on the list", fr: "Ce motif ne figure pas sur la liste" },
    next: {
      en: "Choose what the envelope says, or say that it gives no reason.",
      fr: "Choisissez ce qu’indique l’enveloppe, ou dites qu’elle n’indique aucun motif.",
    },
  },
  "letter-return-words-missing": {
    status: 422,
    title: { en: "This reason needs a word of explanation", fr: "Ce motif demande une explication" },
    next: { en: "Say what is written on the envelope.", fr: "Dites ce qui est écrit sur l’enveloppe." },
  },
  "letter-address-doubtful": {
    status: 409,
    title: {
      en: "A letter sent to this address came back",
      fr: "Une lettre envoyée à cette adresse a été retournée",
    },
    next: {
      en: "Enter the new address on the file; or, if the address is right all the same, open the letter and say how you know it.",
      fr: "Inscrivez la nouvelle adresse au dossier; ou, si l’adresse est tout de même exacte, ouvrez la lettre et dites comment vous le savez.",
    },
  },
  "address-not-doubtful": {
    status: 409,
    title: {
      en: "No letter sent to this address came back, or the address was confirmed since",
      fr: "Aucune lettre envoyée à cette adresse n’a été retournée, ou l’adresse a été confirmée depuis",
    },
    next: {
      en: "Reload the page: a letter may be printed to this address.",
      fr: "Rechargez la page\u00a0: une lettre peut être imprimée à cette adresse.",
    },
  },
  "answer-reason-unknown": {
    status: 422,
    title: { en: "This reason is not on the list", fr: "Ce motif ne figure pas sur la liste" },
    next: { en: "Choose a reason from the list.", fr: "Choisissez un motif dans la liste." },
  },
  "answer-words-missing": {
    status: 422,
    title: { en: "This reason needs a word of explanation", fr: "Ce motif demande une explication" },
    next: {
      en: "Say in a sentence what was tried or why.",
      fr: "Dites en une phrase ce qui a été tenté ou pourquoi.",
    },
  },
  "letter-already-mailed": {
    status: 409,
    title: { en: "This letter was recorded as mailed before", fr: "Cette lettre a déjà été inscrite comme postée" },
    next: { en: "Reload the list to see the day and by whom.", fr: "Rechargez la liste pour voir le jour et par qui." },
  },
  "mailing-day-impossible": {
    status: 422,
    title: {
      en: "The letter cannot have been mailed on that day",
      fr: "La lettre ne peut avoir été postée ce jour-là",
    },
    next: {
      en: "Enter a day from the notice’s own date until today.",
      fr: "Inscrivez un jour entre la date de l’avis et aujourd’hui.",
    },
  },
} as const satisfies RefusalRegistry;
