import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { handle, type RouteDefinition, type RouteInput } from "../../../platform/http/route.ts";
import { printDecision } from "../document/print-decision.ts";
import { publishDecision, saveChoices, withdrawPublication } from "./commands.ts";
import { publicationEndpoints } from "./endpoints.ts";
import { listPublications, listPublished, publishedQuery } from "./lists.ts";
import { publicationOf } from "./public-of.ts";
import { viewPublication } from "./view-publication.ts";

const officerRoutes = [
  handle(publicationEndpoints["GET /publications"], {
    action: "decision.list-publications",
    summary: { en: "Decisions to publish, or published", fr: "Décisions à publier, ou publiées" },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listPublications(tx, {
          scope: query.scope ?? "waiting",
          search: query.search ?? "",
          division: query.division ?? null,
          language: query.language ?? null,
          sort: query.sort ?? "released",
          descending: query.descending ?? true,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(publicationEndpoints["GET /decisions/:decisionId/publication"], {
    action: "decision.publish",
    summary: { en: "The public version of a decision", fr: "La version publique d’une décision" },
    handle: ({ params, readOnly }) => readOnly((tx) => viewPublication(tx, params.decisionId)),
  }),
  handle(publicationEndpoints["PUT /decisions/:decisionId/publication"], {
    action: "decision.publish",
    summary: { en: "Save what becomes of each name", fr: "Enregistrer ce qu’il advient de chaque nom" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await saveChoices(tx, params.decisionId, body);
        return viewPublication(tx, params.decisionId);
      }),
  }),
  handle(publicationEndpoints["GET /decisions/:decisionId/publication/preview"], {
    action: "decision.publish",
    summary: { en: "The public version as it would be read", fr: "La version publique telle qu’elle serait lue" },
    handle: async ({ params, readOnly, services, reply }) => {
      const { shown, at, owner } = await readOnly(async (tx) => {
        const all = await publicationOf(tx, params.decisionId);
        return { shown: all.shown, at: tx.now, owner: all.found.row.author_id };
      });
      const { pdf } = await printDecision(services, shown.document, null, { at, owner });
      await reply.type("application/pdf").header("content-disposition", 'inline; filename="preview.pdf"').send(pdf);
      return null;
    },
  }),
  handle(publicationEndpoints["POST /decisions/:decisionId/publication/publish"], {
    action: "decision.publish",
    summary: { en: "Publish the anonymised version", fr: "Publier la version anonymisée" },
    handle: ({ params, body, services, transact }) =>
      transact(async (tx) => {
        await publishDecision(tx, services, params.decisionId, body.version);
        return viewPublication(tx, params.decisionId);
      }),
  }),
  handle(publicationEndpoints["POST /decisions/:decisionId/publication/withdraw"], {
    action: "decision.publish",
    summary: { en: "Withdraw a published version", fr: "Retirer une version publiée" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await withdrawPublication(tx, params.decisionId, body.note);
        return viewPublication(tx, params.decisionId);
      }),
  }),
];

const publicRoutes = [
  handle(publicationEndpoints["GET /published-decisions"], {
    action: "public",
    summary: { en: "Published decisions, for everybody", fr: "Décisions publiées, pour tous" },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listPublished(tx, {
          citation: query.citation ?? null,
          division: query.division ?? null,
          language: query.language ?? null,
          from: query.from ?? null,
          to: query.to ?? null,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(publicationEndpoints["GET /published-decisions/:publishedId/pdf"], {
    action: "public",
    summary: { en: "A published decision as a PDF", fr: "Une décision publiée, en PDF" },
    handle: (input) => send(input, "pdf"),
  }),
  handle(publicationEndpoints["GET /published-decisions/:publishedId/akoma-ntoso"], {
    action: "public",
    summary: { en: "A published decision as Akoma Ntoso", fr: "Une décision publiée, en Akoma Ntoso" },
    handle: (input) => send(input, "akn"),
  }),
];

type Asked = Pick<RouteInput<never, never, never>, "readOnly" | "services" | "reply"> & {
  readonly params: { readonly publishedId: string };
};

/** @throws published-decision-not-found */
async function send({ params, readOnly, services, reply }: Asked, form: "pdf" | "akn") {
  const row = await readOnly(async (tx) =>
    isUuid(params.publishedId) ? publishedQuery(tx).where("id", "=", params.publishedId).executeTakeFirst() : undefined,
  );
  if (row === undefined) throw new Refused("published-decision-not-found");
  const name = row[`citation_${row.language}`].replaceAll(" ", "-");
  const [hash, bytes, type] =
    form === "pdf"
      ? [row.pdf_hash, row.pdf_bytes, "application/pdf"]
      : [row.akn_hash, row.akn_bytes, "application/xml; charset=utf-8"];
  void reply.headers({
    "content-type": type,
    "content-length": bytes,
    "content-disposition": `${form === "pdf" ? "inline" : "attachment"}; filename="${name}.${form === "pdf" ? "pdf" : "xml"}"`,
    etag: `"${hash}"`,
  });
  return services.blobs.open(hash);
}

export const publicationRoutes: readonly RouteDefinition[] = [...officerRoutes, ...publicRoutes];
