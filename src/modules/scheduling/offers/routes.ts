import type { FastifyRequest } from "fastify";
import { theSystem } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { handle, type Services } from "../../../platform/http/route.ts";
import { readCalendars } from "../../calendars/index.ts";
import { countTowardsRateLimit } from "../../identity/index.ts";
import { schedulingEndpoints } from "../endpoints.ts";
import { answerOffer } from "./commands/answer-offer.ts";
import { renewDates } from "./commands/renew-dates.ts";
import type { Answer } from "./contract.ts";
import { offerByToken, ownOffer, ownOffers } from "./queries/offer-views.ts";

export const offerRoutes = [
  handle(schedulingEndpoints["GET /hearing-offers"], {
    action: "hearing-offer.list",
    summary: { en: "Dates of hearings that one is offered", fr: "Dates d’audience qui sont offertes à une personne" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await ownOffers(tx) })),
  }),
  handle(schedulingEndpoints["POST /hearing-offers/:offerId/answer"], {
    action: "hearing-offer.answer",
    summary: { en: "Answer an offered date", fr: "Répondre à une date offerte" },
    handle: ({ params, body, actor, services, prepared, readOnly }) =>
      prepared(
        async () => {
          const { id } = await readOnly((tx) => ownOffer(tx, params.offerId));
          await answered(services, id, body, actor.accountId);
          return id;
        },
        (tx, id) => ownOffer(tx, id),
      ),
  }),
  handle(schedulingEndpoints["POST /offered-dates/check"], {
    action: "public",
    summary: { en: "What the link of an offered date opens", fr: "Ce qu’ouvre le lien d’une date offerte" },
    handle: async ({ body, services, request }) => {
      await spendTry(services, request);
      return services.store.readOnly(theSystem, (tx) => offerByToken(tx, body.token));
    },
  }),
  handle(schedulingEndpoints["POST /offered-dates/answer"], {
    action: "public",
    summary: { en: "Answer an offered date by its link", fr: "Répondre à une date offerte par son lien" },
    handle: async ({ body, services, request }) => {
      await spendTry(services, request);
      const { id } = await services.store.readOnly(theSystem, (tx) => offerByToken(tx, body.token));
      await answered(services, id, body.answer, null);
      return services.store.readOnly(theSystem, (tx) => offerByToken(tx, body.token));
    },
  }),
];

/** Whoever tries links: so many a minute. @throws too-many-requests */
const spendTry = (services: Services, request: FastifyRequest) => countTowardsRateLimit(services, request, "offer");

/** The answer, as the tribunal keeps it. Where the chosen date is gone, the offer shows those that are free now. */
async function answered({ store }: Services, offerId: string, answer: Answer, by: AccountId | null): Promise<void> {
  try {
    await store.transact(theSystem, (tx) => answerOffer(tx, readCalendars, offerId, { answer, by }));
  } catch (error) {
    if (error instanceof Refused && error.code === "hearing-offer-date-taken")
      await store.transact(theSystem, (tx) => renewDates(tx, readCalendars, offerId));
    throw error;
  }
}
