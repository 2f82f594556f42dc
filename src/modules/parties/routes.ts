import { Type } from "typebox";
import { defineRoute } from "../../platform/http/route.ts";
import { registerCounsel } from "./commands/register-counsel.ts";
import { updateCounsel } from "./commands/update-counsel.ts";
import {
  CounselContactSchema,
  CounselPageSchema,
  CounselViewSchema,
  NewCounselSchema,
  StandingSchema,
} from "./contract.ts";
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
    standing: Type.Optional(StandingSchema),
  }),
  response: CounselPageSchema,
  handle: ({ query, readOnly }) =>
    readOnly((tx) =>
      listCounsels(tx, {
        search: query.search ?? "",
        standing: query.standing ?? null,
        after: query.after ?? null,
        limit: query.limit ?? 25,
      }),
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

const update = defineRoute({
  method: "POST",
  path: "/api/v1/counsels/:counselId/contact",
  action: "counsel.update",
  summary: { en: "Change how a counsel is reached", fr: "Changer les coordonnées d’un conseil" },
  params: byId,
  body: CounselContactSchema,
  response: CounselViewSchema,
  handle: ({ params, body, transact }) =>
    transact(async (tx) => {
      await updateCounsel(tx, params.counselId, body);
      return counselView(await counselOf(tx, params.counselId), false);
    }),
});

export const routes = [list, register, update];
