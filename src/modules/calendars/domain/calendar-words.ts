/** What an entry says in somebody’s own calendar, which more people read than the file: nobody’s name, no file’s number. */
export const calendarWords = {
  name: { en: "Hearings", fr: "Audiences" },
  title: { en: "Hearing", fr: "Audience" },
  cancelled: { en: "Cancelled: hearing", fr: "Annulée\u00a0: audience" },
  more: {
    en: "Sign in to the tribunal to read more:",
    fr: "Ouvrez une session au tribunal pour en savoir plus\u00a0:",
  },
} as const;
