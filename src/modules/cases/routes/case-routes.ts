import { handle } from "../../../platform/http/route.ts";
import { changeContact } from "../commands/change-contact.ts";
import { consultCase } from "../consultations/consult-case.ts";
import { recordSearch } from "../consultations/record-search.ts";
import { casesEndpoints } from "../endpoints.ts";
import { inventory } from "../queries/inventory.ts";
import { type CaseSort, listCases } from "../queries/list-cases.ts";
import { listOffices } from "../queries/offices.ts";
import { reference } from "../queries/reference.ts";
import { searchCases } from "../queries/search-cases.ts";
import { viewCase } from "../queries/view-case.ts";

/** Latest received first, names and numbers from their beginning. */
function sortOf(query: { readonly sort?: CaseSort; readonly order?: "asc" | "desc" }) {
  const sort = query.sort ?? "received";
  return { sort, order: query.order ?? (sort === "received" ? ("desc" as const) : ("asc" as const)) };
}

export const caseRoutes = [
  handle(casesEndpoints["GET /cases"], {
    action: "case.list",
    summary: { en: "Cases that the reader may see", fr: "Dossiers que la personne peut consulter" },
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
  handle(casesEndpoints["POST /cases/search"], {
    action: "case.search",
    summary: { en: "Search cases", fr: "Chercher un dossier" },
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
  handle(casesEndpoints["GET /inventory"], {
    action: "inventory.read",
    summary: { en: "Open files and their ages, in numbers", fr: "Dossiers ouverts et leur âge, en chiffres" },
    handle: ({ readOnly }) => readOnly(inventory),
  }),
  handle(casesEndpoints["GET /reference"], {
    action: "reference.read",
    summary: { en: "What forms choose from", fr: "Ce que proposent les formulaires" },
    handle: ({ readOnly }) => readOnly(reference),
  }),
  handle(casesEndpoints["GET /cases/:caseId"], {
    action: "case.view",
    summary: { en: "One case", fr: "Un dossier" },
    handle: ({ params, transact }) => transact((tx) => consultCase(tx, params.caseId)),
  }),
  handle(casesEndpoints["POST /cases/:caseId/parties/:personId/contact-details"], {
    action: "case.change-contact",
    summary: { en: "Change a party’s contact information", fr: "Changer les coordonnées d’une partie" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await changeContact(tx, params.caseId, params.personId, body);
        return viewCase(tx, params.caseId);
      }),
  }),
  handle(casesEndpoints["GET /offices"], {
    action: "office.list",
    summary: { en: "Offices and their time zones", fr: "Bureaux et fuseaux horaires" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: [...(await listOffices(tx))] })),
  }),
];
