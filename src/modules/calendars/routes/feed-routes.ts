import { theSystem } from "../../../kernel/actor.ts";
import { handle } from "../../../platform/http/route.ts";
import { endFeed, makeFeed } from "../commands/calendar-feed.ts";
import { calendarsEndpoints } from "../endpoints.ts";
import { ownFeed } from "../queries/own-feed.ts";
import { readFeed } from "../queries/read-feed.ts";

export const feedRoutes = [
  handle(calendarsEndpoints["GET /calendar-feed"], {
    action: "calendar.feed",
    summary: { en: "Whether one’s sittings can be subscribed to", fr: "Si l’on peut s’abonner à ses audiences" },
    handle: ({ readOnly }) => readOnly((tx) => ownFeed(tx)),
  }),
  handle(calendarsEndpoints["POST /calendar-feed"], {
    action: "calendar.feed",
    summary: { en: "Make the address of one’s own sittings", fr: "Créer l’adresse de ses propres audiences" },
    // Not kept with a key of the request: the address is told once and stored nowhere.
    handle: ({ actor, language, services }) =>
      services.store.transact(actor, async (tx) => ({
        address: `${services.config.publicUrl}/api/v1/calendar-feeds/${await makeFeed(tx, language)}`,
      })),
  }),
  handle(calendarsEndpoints["POST /calendar-feed/end"], {
    action: "calendar.feed",
    summary: { en: "End the address of one’s own sittings", fr: "Mettre fin à l’adresse de ses audiences" },
    handle: ({ transact }) => transact((tx) => endFeed(tx).then(() => ({ done: true as const }))),
  }),
  handle(calendarsEndpoints["GET /calendar-feeds/:token"], {
    action: "public",
    summary: { en: "Sittings of whoever the address is of", fr: "Audiences de la personne à qui appartient l’adresse" },
    handle: ({ params, services, reply }) => {
      void reply.header("content-type", "text/calendar; charset=utf-8");
      return services.store.readOnly(theSystem, (tx) => readFeed(tx, params.token, services.config.publicUrl));
    },
  }),
];
