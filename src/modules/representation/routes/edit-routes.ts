import type { CounselId } from "../../../kernel/ids.ts";
import { handle } from "../../../platform/http/route.ts";
import { partyEditRoute } from "../../cases/index.ts";
import { counselOf, counselView } from "../../parties/index.ts";
import { changeRepresentative } from "../commands/change-representative.ts";
import { setCounselStanding } from "../commands/set-counsel-standing.ts";
import { representationEndpoints } from "../endpoints.ts";

const standing = handle(representationEndpoints["POST /counsels/:counselId/standing"], {
  action: "counsel.set-standing",
  summary: { en: "Record a counsel’s standing", fr: "Consigner le statut d’un conseil auprès de son ordre" },
  handle: ({ params, body, transact }) =>
    transact(async (tx) => {
      const { cases } = await setCounselStanding(tx, params.counselId as CounselId, body.standing);
      return { counsel: counselView(await counselOf(tx, params.counselId), false), cases };
    }),
});

export const editRoutes = [
  standing,
  partyEditRoute(representationEndpoints["POST /cases/:caseId/parties/:personId/representative"], {
    action: "case.designate",
    summary: { en: "Say who acts for a party", fr: "Indiquer qui agit pour une partie" },
    run: changeRepresentative,
  }),
];
