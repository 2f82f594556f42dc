import { Type } from "typebox";
import { defineRoute } from "../../../platform/http/route.ts";
import { ContactDetailSchema, Nullable } from "../../parties/index.ts";
import { changeContact } from "../commands/change-contact.ts";
import { CasePageSchema, CaseSummarySchema, CaseViewSchema, EventViewSchema, OfficeSchema } from "../contract.ts";
import { caseHistory } from "../queries/case-history.ts";
import { listCases } from "../queries/list-cases.ts";
import { listOffices } from "../queries/offices.ts";
import { searchCases } from "../queries/search-cases.ts";
import { viewCase } from "../queries/view-case.ts";

const Division = Type.Union([Type.Literal("RPD"), Type.Literal("RAD"), Type.Literal("ID"), Type.Literal("IAD")]);
const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });

export const caseRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/cases",
    action: "case.list",
    summary: { en: "Cases that the reader may see", fr: "Dossiers que la personne peut consulter" },
    query: Type.Object({
      division: Type.Optional(Division),
      status: Type.Optional(Type.String({ maxLength: 40 })),
      officeId: Type.Optional(Type.String({ maxLength: 40 })),
      after: Type.Optional(Type.String({ maxLength: 60 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: CasePageSchema,
    handle: ({ query, read }) =>
      read((tx) =>
        listCases(tx, {
          division: query.division ?? null,
          status: query.status ?? null,
          officeId: query.officeId ?? null,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/search",
    action: "case.search",
    summary: { en: "Search cases", fr: "Chercher un dossier" },
    query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 200 }) }),
    response: Type.Object({ items: Type.Array(CaseSummarySchema) }),
    handle: ({ query, read }) => read(async (tx) => ({ items: [...(await searchCases(tx, query.q))] })),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId",
    action: "case.view",
    summary: { en: "One case", fr: "Un dossier" },
    params: byCase,
    response: CaseViewSchema,
    handle: ({ params, read }) => read((tx) => viewCase(tx, params.caseId)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/history",
    action: "case.view",
    summary: { en: "What happened on a case", fr: "Ce qui s’est passé au dossier" },
    params: byCase,
    query: Type.Object({ before: Type.Optional(Type.Integer({ minimum: 1 })) }),
    response: Type.Object({ items: Type.Array(EventViewSchema), next: Nullable(Type.Integer()) }),
    handle: ({ params, query, read }) =>
      read(async (tx) => {
        const page = await caseHistory(tx, params.caseId, query.before ?? null);
        return { items: [...page.items], next: page.next };
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/parties/:personId/contact-details",
    action: "case.change-contact",
    summary: { en: "Change a party’s contact information", fr: "Changer les coordonnées d’une partie" },
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }), personId: Type.String({ format: "uuid" }) }),
    body: ContactDetailSchema,
    response: CaseViewSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await changeContact(tx, params.caseId, params.personId, body);
        return viewCase(tx, params.caseId);
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/offices",
    action: "office.list",
    summary: { en: "Offices and their time zones", fr: "Bureaux et fuseaux horaires" },
    response: Type.Object({ items: Type.Array(OfficeSchema) }),
    handle: ({ read }) => read(async (tx) => ({ items: [...(await listOffices(tx))] })),
  }),
];
