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
  "outside-calendar-unreadable": {
    status: 422,
    title: { en: "This calendar cannot be read", fr: "Ce calendrier ne peut être lu" },
    next: { en: "{whyEn}", fr: "{whyFr}" },
  },
  "outside-calendar-not-found": {
    status: 404,
    title: { en: "This calendar is not read any more", fr: "Ce calendrier n’est plus consulté" },
    next: reload,
  },
  "outside-calendars-many": {
    status: 422,
    title: { en: "{most} calendars are read already", fr: "{most} calendriers sont déjà consultés" },
    next: { en: "End one of them first.", fr: "Mettez d’abord fin à l’un d’eux." },
  },
  "calendar-feed-not-found": {
    status: 404,
    title: { en: "This address gives no calendar any more", fr: "Cette adresse ne donne plus de calendrier" },
    next: {
      en: "Make a new address on the page of your calendar.",
      fr: "Créez une nouvelle adresse à la page de votre calendrier.",
    },
  },
  "calendar-feed-twice": {
    status: 409,
    title: { en: "An address is being made already", fr: "Une adresse est déjà en cours de création" },
    next: reload,
  },
  "room-closure-not-found": {
    status: 404,
    title: { en: "This room is not out of use", fr: "Cette salle n’est pas hors d’usage" },
    next: reload,
  },
  "date-to-avoid-not-found": {
    status: 404,
    title: { en: "There is no such request", fr: "Cette demande n’existe pas" },
    next: reload,
  },
  "date-to-avoid-person": {
    status: 422,
    title: { en: "You cannot ask for this person", fr: "Vous ne pouvez pas demander pour cette personne" },
    next: { en: "Choose a person from the list.", fr: "Choisissez une personne dans la liste." },
  },
  "dates-to-avoid-wrong": {
    status: 422,
    title: {
      en: "These dates end before they begin, are past, or are too long",
      fr: "Ces dates se terminent avant de commencer, sont passées ou sont trop longues",
    },
    next: {
      en: "Choose days to come, a year at most.",
      fr: "Choisissez des jours à venir, au plus une année.",
    },
  },
  "dates-to-avoid-many": {
    status: 422,
    title: {
      en: "Many requests of this file wait for an answer",
      fr: "Plusieurs demandes de ce dossier attendent une réponse",
    },
    next: {
      en: "Wait for the answers, or withdraw what is no longer needed.",
      fr: "Attendez les réponses ou retirez ce qui n’est plus nécessaire.",
    },
  },
  "date-to-avoid-decided": {
    status: 409,
    title: { en: "This request is decided or withdrawn already", fr: "Cette demande est déjà décidée ou retirée" },
    next: reload,
  },
  "date-to-avoid-not-yours": {
    status: 403,
    title: { en: "Somebody else made this request", fr: "Une autre personne a fait cette demande" },
    next: { en: "Whoever made it withdraws it.", fr: "La personne qui l’a faite peut la retirer." },
  },
  "refusal-reason-wanted": {
    status: 422,
    title: { en: "A refusal says why", fr: "Un refus est motivé" },
    next: {
      en: "Write in a few words why the dates cannot be avoided.",
      fr: "Écrivez en quelques mots pourquoi les dates ne peuvent être évitées.",
    },
  },
  "reason-too-short": {
    status: 422,
    title: { en: "The reason says too little", fr: "Le motif en dit trop peu" },
    next: { en: "Write the reason in a few words.", fr: "Écrivez le motif en quelques mots." },
  },
} as const satisfies RefusalRegistry;
