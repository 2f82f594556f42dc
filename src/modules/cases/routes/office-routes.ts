import { handle } from "../../../platform/http/route.ts";
import { enterOfficeContact } from "../commands/enter-office-contact.ts";
import { casesEndpoints } from "../endpoints.ts";
import { listOfficeContacts } from "../queries/list-office-contacts.ts";
import { officeContactToday } from "../queries/office-contact.ts";
import { actingRoute } from "./acting-route.ts";

/** How an office is reached: for whoever is signed in, and for the operator who enters it. */
export const officeRoutes = [
  handle(casesEndpoints["GET /offices/:officeId/contact"], {
    action: "office.list",
    summary: { en: "How an office is reached today", fr: "Comment joindre un bureau aujourd’hui" },
    handle: ({ params, readOnly }) =>
      readOnly(async (tx) => ({ contact: await officeContactToday(tx, params.officeId) })),
  }),
  handle(casesEndpoints["GET /office-contacts"], {
    action: "office.contacts",
    summary: {
      en: "What is entered of how each office is reached, verified or not",
      fr: "Coordonnées inscrites de chaque bureau, vérifiées ou non",
    },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await listOfficeContacts(tx) })),
  }),
  actingRoute(casesEndpoints["POST /offices/:officeId/contacts"], {
    action: "office.enter-contact",
    summary: {
      en: "Enter how an office is reached from a day on",
      fr: "Inscrire les coordonnées d’un bureau à partir d’un jour",
    },
    act: (tx, params, body) => enterOfficeContact(tx, params.officeId, body),
  }),
];
