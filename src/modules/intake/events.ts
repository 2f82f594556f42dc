import { audience, type EventTable, everybody, namingCases, staffOnly, tellNobody, whole } from "../../kernel/event.ts";

export const events = {
  "rpd-record-placed": {
    name: {
      en: "Record of the first division placed on the file",
      fr: "Dossier de la première section versé au dossier",
    },
    acts: "nobody",
    ...audience(everybody, { of: namingCases(everybody), documents: everybody }),
  },
  "person-question-answered": {
    name: {
      en: "Answered whether two persons are one",
      fr: "Réponse donnée\u00a0: s’agit-il d’une ou de deux personnes",
    },
    acts: "nobody",
    ...whole(staffOnly, ["questionId", "personId", "answer"]),
  },
  "refused-referral-read": { name: null, acts: "nobody", ...tellNobody("messageId") },
  "refused-referral-settled": { name: null, acts: "nobody", ...tellNobody("messageId", "how") },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    intake: typeof events;
  }
}
