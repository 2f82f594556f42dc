import { Type } from "typebox";
import { defineRoute } from "../../../platform/http/route.ts";
import { ContactDetailSchema, LanguageSchema } from "../../parties/index.ts";
import { changeContact } from "../commands/change-contact.ts";
import { CasePageSchema, CaseViewSchema, OfficeSchema, ReferenceSchema } from "../contract.ts";
import { type CaseSort, listCases } from "../queries/list-cases.ts";
import { listOffices } from "../queries/offices.ts";
import { reference } from "../queries/reference.ts";
import { recordSearch, searchCases } from "../queries/search-cases.ts";
import { lookAtCase, viewCase } from "../queries/view-case.ts";

const Division = Type.Union([Type.Literal("RPD"), Type.Literal("RAD"), Type.Literal("ID"), Type.Literal("IAD")]);
const sorting = {
  sort: Type.Optional(Type.Union([Type.Literal("received"), Type.Literal("name"), Type.Literal("number")])),
  order: Type.Optional(Type.Union([Type.Literal("asc"), Type.Literal("desc")])),
};
/** Latest received first, names and numbers from their beginning. */
function sortOf(query: { readonly sort?: CaseSort; readonly order?: "asc" | "desc" }) {
  const sort = query.sort ?? "received";
  return { sort, order: query.order ?? (sort === "received" ? ("desc" as const) : ("asc" as const)) };
}

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
      language: Type.Optional(LanguageSchema),
      withoutCounsel: Type.Optional(Type.Boolean()),
      representativeWanted: Type.Optional(Type.Boolean()),
      ...sorting,
      after: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: CasePageSchema,
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listCases(tx, {
          division: query.division ?? null,
          status: query.status ?? null,
          officeId: query.officeId ?? null,
          language: query.language ?? null,
          withoutCounsel: query.withoutCounsel ?? false,
          representativeWanted: query.representativeWanted ?? false,
          ...sortOf(query),
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  defineRoute({
    // A name typed into a search stands in no address and in no log of addresses: hence the body.
    method: "POST",
    path: "/api/v1/cases/search",
    action: "case.search",
    summary: { en: "Search cases", fr: "Chercher un dossier" },
    body: Type.Object(
      {
        q: Type.String({ minLength: 1, maxLength: 200 }),
        parts: Type.Optional(Type.Boolean()),
        ...sorting,
        after: Type.Optional(Type.String({ pattern: "^[0-9]{1,6}$" })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      },
      { additionalProperties: false },
    ),
    response: Type.Object({ ...CasePageSchema.properties, kind: Type.String() }),
    handle: async ({ body, readOnly, transact, services }) => {
      const found = await readOnly((tx) =>
        searchCases(tx, {
          words: body.q,
          parts: body.parts ?? false,
          sort: body.sort ?? "name",
          order: body.order ?? "asc",
          after: Number(body.after ?? "0"),
          limit: body.limit ?? 50,
        }),
      );
      // Nobody has an answer that is not in the record.
      await transact((tx) => recordSearch(tx, body.q, found, services.config.secret));
      return found;
    },
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/reference",
    action: "reference.read",
    summary: { en: "What forms choose from", fr: "Ce que proposent les formulaires" },
    response: ReferenceSchema,
    handle: ({ readOnly }) => readOnly(reference),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId",
    action: "case.view",
    summary: { en: "One case", fr: "Un dossier" },
    params: byCase,
    response: CaseViewSchema,
    handle: ({ params, transact }) => transact((tx) => lookAtCase(tx, params.caseId)),
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
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: [...(await listOffices(tx))] })),
  }),
];
