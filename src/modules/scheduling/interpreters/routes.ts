import type { FastifyRequest } from "fastify";
import { theSystem } from "../../../kernel/actor.ts";
import { handle, type Services } from "../../../platform/http/route.ts";
import { countTowardsRateLimit } from "../../identity/index.ts";
import { answerSitting } from "./answer-sitting.ts";
import { sittingOfferEndpoints as endpoints } from "./contract.ts";
import { interpretersAsked, ownSittingOffer, ownSittingOffers, sittingOfferByToken } from "./sitting-views.ts";

export const sittingOfferRoutes = [
  handle(endpoints["GET /sitting-offers"], {
    action: "sitting-offer.list",
    summary: { en: "Sittings that an interpreter is offered", fr: "Séances offertes à un interprète" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await ownSittingOffers(tx) })),
  }),
  handle(endpoints["POST /sitting-offers/:sittingOfferId/answer"], {
    action: "sitting-offer.answer",
    summary: { en: "Answer an offered sitting", fr: "Répondre à une séance offerte" },
    handle: ({ params, body, actor, services, prepared, readOnly }) =>
      prepared(
        async () => {
          const { id } = await readOnly((tx) => ownSittingOffer(tx, params.sittingOfferId));
          await services.store.transact(theSystem, (tx) =>
            answerSitting(tx, id, { answer: body, by: actor.accountId }),
          );
          return id;
        },
        (tx, id) => ownSittingOffer(tx, id),
      ),
  }),
  handle(endpoints["POST /offered-sittings/check"], {
    action: "public",
    summary: { en: "What the link of an offered sitting opens", fr: "Ce qu’ouvre le lien d’une séance offerte" },
    handle: async ({ body, services, request }) => {
      await spendTry(services, request);
      return services.store.readOnly(theSystem, (tx) => sittingOfferByToken(tx, body.token));
    },
  }),
  handle(endpoints["POST /offered-sittings/answer"], {
    action: "public",
    summary: { en: "Answer an offered sitting by its link", fr: "Répondre à une séance offerte par son lien" },
    handle: async ({ body, services, request }) => {
      await spendTry(services, request);
      const { id } = await services.store.readOnly(theSystem, (tx) => sittingOfferByToken(tx, body.token));
      await services.store.transact(theSystem, (tx) => answerSitting(tx, id, { answer: body.answer, by: null }));
      return services.store.readOnly(theSystem, (tx) => sittingOfferByToken(tx, body.token));
    },
  }),
  handle(endpoints["GET /schedule/interpreters-asked"], {
    action: "schedule.view",
    summary: {
      en: "Interpreters asked for a sitting, and their answers",
      fr: "Interprètes sollicités pour une séance, et leurs réponses",
    },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await interpretersAsked(tx) })),
  }),
];

/** Whoever tries links: so many a minute. @throws too-many-requests */
const spendTry = (services: Services, request: FastifyRequest) => countTowardsRateLimit(services, request, "offer");
