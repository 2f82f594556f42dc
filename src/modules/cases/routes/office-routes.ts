import { Type } from "typebox";
import { Nullable } from "../../../kernel/nullable.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { enterOfficeContact } from "../commands/enter-office-contact.ts";
import { EnteredContactSchema, OfficeContactSchema, OfficeContactsSchema } from "../office-contact/contract.ts";
import { listOfficeContacts } from "../queries/list-office-contacts.ts";
import { officeContactToday } from "../queries/office-contact.ts";
import { actingRoute } from "./acting-route.ts";

const byOffice = Type.Object({ officeId: Type.String({ maxLength: 40 }) });

/** How an office is reached: for whoever is signed in, and for the operator who enters it. */
export const officeRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/offices/:officeId/contact",
    action: "office.list",
    summary: { en: "How an office is reached today", fr: "Comment joindre un bureau aujourd’hui" },
    params: byOffice,
    response: Type.Object({ contact: Nullable(OfficeContactSchema) }),
    handle: ({ params, readOnly }) =>
      readOnly(async (tx) => ({ contact: await officeContactToday(tx, params.officeId) })),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/office-contacts",
    action: "office.contacts",
    summary: {
      en: "What is entered of how each office is reached, verified or not",
      fr: "Coordonnées inscrites de chaque bureau, vérifiées ou non",
    },
    response: Type.Object({ items: Type.Array(OfficeContactsSchema) }),
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await listOfficeContacts(tx) })),
  }),
  actingRoute({
    path: "/api/v1/offices/:officeId/contacts",
    action: "office.enter-contact",
    summary: {
      en: "Enter how an office is reached from a day on",
      fr: "Inscrire les coordonnées d’un bureau à partir d’un jour",
    },
    params: byOffice,
    body: EnteredContactSchema,
    status: 201,
    act: (tx, params, body) => enterOfficeContact(tx, params.officeId, body),
  }),
];
