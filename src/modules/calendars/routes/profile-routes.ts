import { handle } from "../../../platform/http/route.ts";
import { endLanguage, enterLanguage } from "../commands/interpreter-languages.ts";
import {
  tellCounselLimits,
  tellInterpreterProfile,
  tellMemberProfile,
  tellMinisterProfile,
} from "../commands/tell-profile.ts";
import { calendarsEndpoints } from "../endpoints.ts";

const done = { done: true as const };

export const profileRoutes = [
  handle(calendarsEndpoints["PUT /calendars/:accountId/member"], {
    action: "calendar.enter-profile",
    summary: { en: "Enter where and how much a member sits", fr: "Inscrire où et combien un commissaire siège" },
    handle: ({ params, body, transact }) =>
      transact((tx) => tellMemberProfile(tx, params.accountId, body).then(() => done)),
  }),
  handle(calendarsEndpoints["PUT /calendars/:accountId/interpreter"], {
    action: "calendar.tell",
    summary: { en: "Tell where an interpreter goes", fr: "Indiquer où se rend un interprète" },
    handle: ({ params, body, transact }) =>
      transact((tx) => tellInterpreterProfile(tx, params.accountId, body).then(() => done)),
  }),
  handle(calendarsEndpoints["PUT /calendars/:accountId/counsel"], {
    action: "calendar.tell",
    summary: {
      en: "Tell how many hearings a day counsel take",
      fr: "Indiquer le nombre d’audiences par jour du conseil",
    },
    handle: ({ params, body, transact }) =>
      transact((tx) => tellCounselLimits(tx, params.accountId, body).then(() => done)),
  }),
  handle(calendarsEndpoints["PUT /calendars/:accountId/minister"], {
    action: "calendar.tell",
    summary: { en: "Tell where the Minister’s counsel go", fr: "Indiquer où se rend le conseil du ministre" },
    handle: ({ params, body, transact }) =>
      transact((tx) => tellMinisterProfile(tx, params.accountId, body).then(() => done)),
  }),
  handle(calendarsEndpoints["POST /calendars/:accountId/languages"], {
    action: "calendar.enter-profile",
    summary: { en: "Enter a language of an interpreter", fr: "Inscrire une langue d’un interprète" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => ({ entryId: await enterLanguage(tx, params.accountId, body) })),
  }),
  handle(calendarsEndpoints["POST /calendars/:accountId/languages/:entryId/end"], {
    action: "calendar.enter-profile",
    summary: { en: "End a language of an interpreter", fr: "Mettre fin à une langue d’un interprète" },
    handle: ({ params, transact }) =>
      transact((tx) => endLanguage(tx, params.accountId, params.entryId).then(() => done)),
  }),
];
