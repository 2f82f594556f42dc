import type { RefusalRegistry } from "../../kernel/refusal.ts";

const reload = { en: "Reload the page and see what stands.", fr: "Rechargez la page pour voir ce qui est en vigueur." };

export const calendarsRefusals = {
  "calendar-not-found": {
    status: 404,
    title: { en: "There is no such calendar", fr: "Ce calendrier n’existe pas" },
    next: {
      en: "Choose somebody from the list of calendars.",
      fr: "Choisissez quelqu’un dans la liste des calendriers.",
    },
  },
  "calendar-of-another-role": {
    status: 409,
    title: { en: "This person has no calendar of that kind", fr: "Cette personne n’a pas de calendrier de ce genre" },
    next: {
      en: "Reload the page: it offers what the person’s role has.",
      fr: "Rechargez la page\u00a0: elle propose ce que comporte le rôle de la personne.",
    },
  },
  "calendar-target-above-most": {
    status: 422,
    title: {
      en: "What is aimed at in a week is more than the most of a week",
      fr: "Le nombre visé par semaine dépasse le maximum de la semaine",
    },
    next: {
      en: "Lower what is aimed at, or raise the most.",
      fr: "Réduisez le nombre visé ou augmentez le maximum.",
    },
  },
  "working-hours-wrong": {
    status: 422,
    title: { en: "These working hours cannot be kept", fr: "Ces heures de travail ne peuvent être retenues" },
    next: {
      en: "Each day ends after it begins, hours of one day do not overlap, and a week is one of the cycle.",
      fr: "Chaque journée se termine après avoir commencé, les heures d’un même jour ne se chevauchent pas, et la semaine fait partie du cycle.",
    },
  },
  "zone-unknown": {
    status: 422,
    title: { en: "This time zone is none of the offices’", fr: "Ce fuseau horaire n’est celui d’aucun bureau" },
    next: { en: "Choose a zone from the list.", fr: "Choisissez un fuseau dans la liste." },
  },
  "absence-dates-wrong": {
    status: 422,
    title: { en: "This time away ends before it begins", fr: "Cette absence se termine avant de commencer" },
    next: {
      en: "Choose an end after the beginning, at most two years later.",
      fr: "Choisissez une fin postérieure au début, au plus deux ans plus tard.",
    },
  },
  "absence-not-found": {
    status: 404,
    title: { en: "There is no such time away", fr: "Cette absence n’existe pas" },
    next: reload,
  },
  "interpreter-language-not-listed": {
    status: 422,
    title: { en: "This language is not in the list", fr: "Cette langue n’est pas dans la liste" },
    next: { en: "Choose a language from the list.", fr: "Choisissez une langue dans la liste." },
  },
  "interpreter-test-wrong": {
    status: 422,
    title: {
      en: "An accreditation has the day of its test, and that day is past",
      fr: "Une accréditation comporte la date de l’examen, et cette date est passée",
    },
    next: { en: "Enter the day of the test.", fr: "Inscrivez la date de l’examen." },
  },
  "interpreter-language-told": {
    status: 409,
    title: { en: "This interpreter has this language already", fr: "Cet interprète a déjà cette langue" },
    next: {
      en: "End the entry that stands, then enter it anew.",
      fr: "Mettez fin à l’inscription actuelle, puis inscrivez-la de nouveau.",
    },
  },
  "interpreter-language-not-found": {
    status: 404,
    title: { en: "There is no such language of this interpreter", fr: "Cet interprète n’a pas cette langue" },
    next: reload,
  },
} as const satisfies RefusalRegistry;
