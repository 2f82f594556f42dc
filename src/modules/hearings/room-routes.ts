import { Type } from "typebox";
import { defineRoute } from "../../platform/http/route.ts";
import { closeRoom } from "./commands/close-room.ts";
import { openRoom } from "./commands/open-room.ts";
import { NewRoomSchema, RoomViewSchema } from "./contract.ts";
import { listRooms, viewRoom } from "./queries/list-rooms.ts";

export const roomRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/rooms",
    action: "room.list",
    summary: { en: "Hearing rooms, of one office or of all", fr: "Salles d’audience d’un bureau ou de tous" },
    query: Type.Object({ officeId: Type.Optional(Type.String({ maxLength: 40 })) }),
    response: Type.Object({ items: Type.Array(RoomViewSchema) }),
    handle: ({ query, readOnly }) => readOnly(async (tx) => ({ items: await listRooms(tx, query.officeId ?? null) })),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/rooms",
    action: "room.open",
    summary: { en: "Open a hearing room", fr: "Ouvrir une salle d’audience" },
    body: NewRoomSchema,
    response: RoomViewSchema,
    status: 201,
    handle: ({ body, transact }) => transact(async (tx) => viewRoom(tx, await openRoom(tx, body))),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/rooms/:roomId/close",
    action: "room.close",
    summary: { en: "Close a hearing room", fr: "Fermer une salle d’audience" },
    params: Type.Object({ roomId: Type.String({ maxLength: 40 }) }),
    response: RoomViewSchema,
    handle: ({ params, transact }) => transact(async (tx) => viewRoom(tx, await closeRoom(tx, params.roomId))),
  }),
];
