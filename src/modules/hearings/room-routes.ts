import { handle } from "../../platform/http/route.ts";
import { closeRoom } from "./commands/close-room.ts";
import { openRoom } from "./commands/open-room.ts";
import { hearingsEndpoints } from "./endpoints.ts";
import { listRooms, viewRoom } from "./queries/list-rooms.ts";

export const roomRoutes = [
  handle(hearingsEndpoints["GET /rooms"], {
    action: "room.list",
    summary: { en: "Hearing rooms, of one office or of all", fr: "Salles d’audience d’un bureau ou de tous" },
    handle: ({ query, readOnly }) => readOnly(async (tx) => ({ items: await listRooms(tx, query.officeId ?? null) })),
  }),
  handle(hearingsEndpoints["POST /rooms"], {
    action: "room.open",
    summary: { en: "Open a hearing room", fr: "Ouvrir une salle d’audience" },
    handle: ({ body, transact }) => transact(async (tx) => viewRoom(tx, await openRoom(tx, body))),
  }),
  handle(hearingsEndpoints["POST /rooms/:roomId/close"], {
    action: "room.close",
    summary: { en: "Close a hearing room", fr: "Fermer une salle d’audience" },
    handle: ({ params, transact }) => transact(async (tx) => viewRoom(tx, await closeRoom(tx, params.roomId))),
  }),
];
