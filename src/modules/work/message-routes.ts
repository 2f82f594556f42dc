import { handle } from "../../platform/http/route.ts";
import { writeStaffMessage } from "./commands/write-staff-message.ts";
import { workEndpoints } from "./endpoints.ts";
import { staffMessages } from "./queries/staff-messages.ts";

/** Short messages between the staff, on a case. */
export const messageRoutes = [
  handle(workEndpoints["GET /cases/:caseId/staff-messages"], {
    action: "staff-message.read",
    summary: { en: "Messages between staff about a file", fr: "Messages du personnel au sujet d’un dossier" },
    handle: ({ params, readOnly }) => readOnly((tx) => staffMessages(tx, params.caseId)),
  }),
  handle(workEndpoints["POST /cases/:caseId/staff-messages"], {
    action: "staff-message.write",
    summary: { en: "Write to the other staff about a file", fr: "Écrire au personnel au sujet d’un dossier" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => staffMessages(tx, await writeStaffMessage(tx, params.caseId, body.words))),
  }),
];
