import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { dateChangeRefusals } from "./date-changes/refusals.ts";
import { sittingOfferRefusals } from "./interpreters/refusals.ts";
import { offerRefusals } from "./offers/refusals.ts";
import { whatIfRefusals } from "./what-if/refusals.ts";

export const schedulingRoomRefusals = {
  ...offerRefusals,
  ...dateChangeRefusals,
  ...whatIfRefusals,
  ...sittingOfferRefusals,
  "schedule-run-not-found": {
    status: 404,
    title: { en: "There is no such run", fr: "Ce calcul n’existe pas" },
    next: { en: "Reload the page and see the last run.", fr: "Rechargez la page pour voir le dernier calcul." },
  },
  "schedule-proposal-not-found": {
    status: 404,
    title: { en: "There is no such proposed hearing", fr: "Cette audience proposée n’existe pas" },
    next: {
      en: "A newer run may have taken its place. Reload the page.",
      fr: "Un calcul plus récent a pu la remplacer. Rechargez la page.",
    },
  },
  "schedule-proposal-not-open": {
    status: 409,
    title: {
      en: "This proposed hearing is no longer open",
      fr: "Cette audience proposée n’est plus en attente",
    },
    next: {
      en: "It was decided or replaced meanwhile. Reload the page and see what stands.",
      fr: "Elle a été tranchée ou remplacée entre-temps. Rechargez la page pour voir ce qui est en vigueur.",
    },
  },
  "schedule-absence-wrong": {
    status: 422,
    title: { en: "These moments cannot be an absence", fr: "Ces moments ne peuvent former une absence" },
    next: {
      en: "The end comes after the beginning, is still to come, and is at most {days} days later.",
      fr: "La fin suit le début, est à venir, et tombe au plus {days} jours après.",
    },
  },
  "schedule-nothing-to-repair": {
    status: 409,
    title: {
      en: "This person sits in no hearing to come between these moments",
      fr: "Cette personne ne siège à aucune audience à venir entre ces moments",
    },
    next: { en: "Check who is away, and when.", fr: "Vérifiez qui est absent, et quand." },
  },
  "schedule-people-away": {
    status: 409,
    title: {
      en: "Somebody of it has entered since that they are away",
      fr: "Une personne qui y participe a depuis indiqué être absente",
    },
    next: { en: "The next run plans it anew.", fr: "Le prochain calcul la planifie de nouveau." },
  },
  "schedule-run-going": {
    status: 409,
    title: { en: "A run is being made", fr: "Un calcul est en cours" },
    next: {
      en: "Ask again when it has ended, in a minute or so.",
      fr: "Redemandez quand il sera terminé, dans une minute environ.",
    },
  },
  "schedule-issues-wanted": {
    status: 422,
    title: {
      en: "The issues that will be raised are not stated",
      fr: "Les questions qui seront soulevées ne sont pas indiquées",
    },
    next: {
      en: "State them; the notice to appear names them (RAD Rules, r. 56(1)).",
      fr: "Indiquez-les; l’avis de convocation les mentionne (Règles de la SAR, par. 56(1)).",
    },
  },
} as const satisfies RefusalRegistry;
