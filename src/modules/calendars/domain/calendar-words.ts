/** What an entry says in somebody’s own calendar, which more people read than the case: nobody’s name, no case’s number. */
export const calendarWords = {
  name: { en: "Hearings", fr: "Audiences" },
  title: { en: "Hearing", fr: "Audience" },
  cancelled: { en: "Cancelled: hearing", fr: "Annulée\u00a0: audience" },
  /** A calendar program takes the entry out; whoever sees it doing so reads that nothing was cancelled. */
  stopped: {
    en: "Hearing: it takes place; invitations were stopped",
    fr: "Audience\u00a0: elle a lieu; les invitations ont été arrêtées",
  },
  more: {
    en: "Sign in to the tribunal to read more:",
    fr: "Ouvrez une session au tribunal pour en savoir plus\u00a0:",
  },
} as const;
