import { handle } from "../../../platform/http/route.ts";
import { changeView, removeView, saveView } from "../commands/saved-views.ts";
import { identityEndpoints } from "../endpoints.ts";
import { ownSavedViews } from "../queries/own-saved-views.ts";

export const savedViewRoutes = [
  handle(identityEndpoints["GET /me/views"], {
    action: "account.own",
    summary: { en: "My saved views of lists", fr: "Mes vues enregistrées des listes" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await ownSavedViews(tx) })),
  }),
  handle(identityEndpoints["POST /me/views"], {
    action: "account.own",
    summary: { en: "Save how a list stands under a name", fr: "Enregistrer sous un nom l’affichage d’une liste" },
    handle: ({ body, transact }) => transact((tx) => saveView(tx, body)),
  }),
  handle(identityEndpoints["PATCH /me/views/:viewId"], {
    action: "account.own",
    summary: { en: "Change a saved view", fr: "Modifier une vue enregistrée" },
    handle: ({ body, params, transact }) => transact((tx) => changeView(tx, params.viewId, body)),
  }),
  handle(identityEndpoints["POST /me/views/:viewId/remove"], {
    action: "account.own",
    summary: { en: "Delete a saved view", fr: "Supprimer une vue enregistrée" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await removeView(tx, params.viewId);
        return { done: true as const };
      }),
  }),
];
