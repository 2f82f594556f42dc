import { handle } from "../../../platform/http/route.ts";
import { closeRoomFor, endRoomClosure } from "../commands/room-closures.ts";
import { calendarsEndpoints } from "../endpoints.ts";
import { listRoomClosures } from "../queries/list-room-closures.ts";

export const roomClosureRoutes = [
  handle(calendarsEndpoints["GET /room-closures"], {
    action: "room-closure.list",
    summary: { en: "When hearing rooms are not to be had", fr: "Quand les salles d’audience ne sont pas disponibles" },
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => ({ items: await listRoomClosures(tx, query.officeId ?? null) })),
  }),
  handle(calendarsEndpoints["POST /room-closures"], {
    action: "room-closure.enter",
    summary: {
      en: "Take a hearing room out of use for a time",
      fr: "Mettre une salle d’audience hors d’usage pour un temps",
    },
    handle: ({ body, transact }) => transact(async (tx) => ({ closureId: await closeRoomFor(tx, body) })),
  }),
  handle(calendarsEndpoints["POST /room-closures/:closureId/end"], {
    action: "room-closure.enter",
    summary: { en: "Give a hearing room back", fr: "Rendre une salle d’audience disponible" },
    handle: ({ params, transact }) =>
      transact((tx) => endRoomClosure(tx, params.closureId).then(() => ({ done: true as const }))),
  }),
];
