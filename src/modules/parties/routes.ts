import { handle } from "../../platform/http/route.ts";
import { registerCounsel } from "./commands/register-counsel.ts";
import { updateCounsel } from "./commands/update-counsel.ts";
import { partiesEndpoints } from "./endpoints.ts";
import { counselOf, counselView, listCounsels } from "./queries/counsels.ts";

const list = handle(partiesEndpoints["GET /counsels"], {
  action: "counsel.list",
  summary: { en: "Registered counsel", fr: "Conseils inscrits" },
  handle: ({ query, readOnly }) =>
    readOnly((tx) =>
      listCounsels(tx, {
        search: query.search ?? "",
        standing: query.standing ?? null,
        sort: query.sort ?? "name",
        descending: query.descending ?? false,
        after: query.after ?? null,
        limit: query.limit ?? 25,
      }),
    ),
});

const register = handle(partiesEndpoints["POST /counsels"], {
  action: "counsel.register",
  summary: { en: "Register a counsel under a licence", fr: "Inscrire un conseil avec son permis" },
  handle: ({ body, transact }) =>
    transact(async (tx) => counselView(await counselOf(tx, await registerCounsel(tx, body)), false)),
});

const update = handle(partiesEndpoints["POST /counsels/:counselId/contact"], {
  action: "counsel.update",
  summary: { en: "Change how a counsel is reached", fr: "Changer les coordonnées d’un conseil" },
  handle: ({ params, body, transact }) =>
    transact(async (tx) => {
      await updateCounsel(tx, params.counselId, body);
      return counselView(await counselOf(tx, params.counselId), false);
    }),
});

export const routes = [list, register, update];
