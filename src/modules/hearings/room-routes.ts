import { handle } from "../../platform/http/route.ts";
import { changeNeeds } from "./commands/change-needs.ts";
import { closeRoom } from "./commands/close-room.ts";
import { equipRoom } from "./commands/equip-room.ts";
import { openRoom } from "./commands/open-room.ts";
import { hearingsEndpoints } from "./endpoints.ts";
import { viewNeeds } from "./queries/hearing-needs.ts";
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
  handle(hearingsEndpoints["PUT /rooms/:roomId/equipment"], {
    action: "room.equip",
    summary: { en: "Say what a hearing room has", fr: "Indiquer ce dont une salle d’audience est dotée" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => viewRoom(tx, await equipRoom(tx, params.roomId, body.equipment))),
  }),
  handle(hearingsEndpoints["GET /cases/:caseId/hearing-needs"], {
    action: "hearing.view-needs",
    summary: {
      en: "How the hearing of a file is to be held, and what its room must have",
      fr: "Comment l’audience d’un dossier doit se tenir, et ce dont sa salle doit être dotée",
    },
    handle: ({ params, readOnly }) => readOnly((tx) => viewNeeds(tx, params.caseId)),
  }),
  handle(hearingsEndpoints["PUT /cases/:caseId/hearing-needs"], {
    action: "hearing.record-needs",
    summary: {
      en: "Record how the hearing of a file is to be held, and what its room must have",
      fr: "Consigner comment l’audience d’un dossier doit se tenir, et ce dont sa salle doit être dotée",
    },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await changeNeeds(tx, params.caseId, body);
        return viewNeeds(tx, params.caseId);
      }),
  }),
  handle(hearingsEndpoints["POST /rooms/:roomId/close"], {
    action: "room.close",
    summary: { en: "Close a hearing room", fr: "Fermer une salle d’audience" },
    handle: ({ params, transact }) => transact(async (tx) => viewRoom(tx, await closeRoom(tx, params.roomId))),
  }),
];
