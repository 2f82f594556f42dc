import { Type } from "typebox";
import type { CounselId } from "../../kernel/ids.ts";
import { defineRoute } from "../../platform/http/route.ts";
import { registerCounsel } from "./commands/register-counsel.ts";
import { setStanding } from "./commands/set-standing.ts";
import { CounselPageSchema, CounselViewSchema, NewCounselSchema, StandingSchema } from "./contract.ts";
import { counselOf, counselView, listCounsels } from "./queries/counsels.ts";

const byId = Type.Object({ counselId: Type.String({ format: "uuid" }) });

const list = defineRoute({
  method: "GET",
  path: "/api/v1/counsels",
  action: "counsel.list",
  summary: { en: "Registered counsel", fr: "Conseils inscrits" },
  query: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 200 })),
    after: Type.Optional(Type.String({ format: "uuid" })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  response: CounselPageSchema,
  handle: ({ query, read }) =>
    read((tx) =>
      listCounsels(tx, { search: query.search ?? "", after: query.after ?? null, limit: query.limit ?? 25 }),
    ),
});

const register = defineRoute({
  method: "POST",
  path: "/api/v1/counsels",
  action: "counsel.register",
  summary: { en: "Register a counsel under a licence", fr: "Inscrire un conseil avec son permis" },
  body: NewCounselSchema,
  response: CounselViewSchema,
  status: 201,
  handle: ({ body, transact }) =>
    transact(async (tx) => counselView(await counselOf(tx, await registerCounsel(tx, body)), false)),
});

const standing = defineRoute({
  method: "POST",
  path: "/api/v1/counsels/:counselId/standing",
  action: "counsel.set-standing",
  summary: { en: "Record a counsel’s standing", fr: "Consigner le statut d’un conseil auprès de son ordre" },
  params: byId,
  body: Type.Object({ standing: StandingSchema }, { additionalProperties: false }),
  response: CounselViewSchema,
  handle: ({ params, body, transact }) =>
    transact(async (tx) => {
      await setStanding(tx, params.counselId as CounselId, body.standing);
      return counselView(await counselOf(tx, params.counselId), false);
    }),
});

export const routes = [list, register, standing];
