import { Type } from "typebox";
import type { CounselId } from "../../../kernel/ids.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { partyEditRoute } from "../../cases/index.ts";
import { CounselViewSchema, counselOf, counselView, StandingSchema } from "../../parties/index.ts";
import { changeRepresentative } from "../commands/change-representative.ts";
import { setCounselStanding } from "../commands/set-counsel-standing.ts";
import { DesignationSchema } from "../requests.ts";

const standing = defineRoute({
  method: "POST",
  path: "/api/v1/counsels/:counselId/standing",
  action: "counsel.set-standing",
  summary: { en: "Record a counsel’s standing", fr: "Consigner le statut d’un conseil auprès de son ordre" },
  params: Type.Object({ counselId: Type.String({ format: "uuid" }) }),
  body: Type.Object({ standing: StandingSchema }, { additionalProperties: false }),
  response: Type.Object({
    counsel: CounselViewSchema,
    /** Files that closed or opened to the counsel with it. */
    files: Type.Integer(),
  }),
  handle: ({ params, body, transact }) =>
    transact(async (tx) => {
      const { files } = await setCounselStanding(tx, params.counselId as CounselId, body.standing);
      return { counsel: counselView(await counselOf(tx, params.counselId), false), files };
    }),
});

export const editRoutes = [
  standing,
  partyEditRoute({
    path: "representative",
    action: "case.designate",
    summary: { en: "Say who acts for a party", fr: "Indiquer qui agit pour une partie" },
    body: DesignationSchema,
    run: changeRepresentative,
  }),
];
