import { Type } from "typebox";
import { theSystem } from "../../../kernel/actor.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { choosePassword } from "../commands/choose-password.ts";
import { directoryOf } from "../directory.ts";
import { longestPassword } from "../domain/password.ts";
import { requireUnbreached } from "../sign-in/breached-passwords.ts";
import { countTowardsRateLimit } from "../sign-in/rate-limit.ts";

export const passwordRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/sign-in-means",
    action: "public",
    summary: { en: "How one signs in here", fr: "Comment on ouvre une session ici" },
    response: Type.Object({ directory: Type.Boolean() }),
    handle: async ({ services }) => ({ directory: directoryOf(services.config) !== null }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/password-links",
    action: "public",
    summary: { en: "Send me a link to choose a password", fr: "M’envoyer un lien pour choisir un mot de passe" },
    body: Type.Object({ email: Type.String({ minLength: 3, maxLength: 200 }) }, { additionalProperties: false }),
    response: Type.Object({ accepted: Type.Literal(true) }),
    status: 202,
    // The same answer, after the same work, whether or not there is such an account: a job looks for it.
    handle: async ({ body, services, request }) => {
      await countTowardsRateLimit(services, request, "password-link");
      await services.store.transact(theSystem, (tx) => tx.addJob("password-link-asked", { email: body.email }));
      return { accepted: true as const };
    },
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/password-links/use",
    action: "public",
    summary: { en: "Choose a password with a link", fr: "Choisir un mot de passe au moyen d’un lien" },
    body: Type.Object(
      {
        token: Type.String({ minLength: 20, maxLength: 100 }),
        password: Type.String({ minLength: 1, maxLength: longestPassword }),
      },
      { additionalProperties: false },
    ),
    response: Type.Object({ done: Type.Literal(true) }),
    handle: async ({ body, services, request }) => {
      await countTowardsRateLimit(services, request, "code");
      await requireUnbreached(services.config.breachedPasswords, body.password);
      await services.store.transact(theSystem, (tx) => choosePassword(tx, body.token, body.password));
      return { done: true as const };
    },
  }),
];
