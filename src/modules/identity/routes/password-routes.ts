import { theSystem } from "../../../kernel/actor.ts";
import { handle } from "../../../platform/http/route.ts";
import { choosePassword } from "../commands/choose-password.ts";
import { directoryOf } from "../directory.ts";
import { identityEndpoints } from "../endpoints.ts";
import { requireUnbreached } from "../sign-in/breached-passwords.ts";
import { countTowardsRateLimit } from "../sign-in/rate-limit.ts";

export const passwordRoutes = [
  handle(identityEndpoints["GET /sign-in-means"], {
    action: "public",
    summary: { en: "How one signs in here", fr: "Comment on ouvre une session ici" },
    handle: async ({ services }) => ({ directory: directoryOf(services.config) !== null }),
  }),
  handle(identityEndpoints["POST /password-links"], {
    action: "public",
    summary: { en: "Send me a link to choose a password", fr: "M’envoyer un lien pour choisir un mot de passe" },
    // The same answer, after the same work, whether or not there is such an account: a job looks for it.
    handle: async ({ body, services, request }) => {
      await countTowardsRateLimit(services, request, "password-link");
      await services.store.transact(theSystem, (tx) => tx.addJob("password-link-asked", { email: body.email }));
      return { accepted: true as const };
    },
  }),
  handle(identityEndpoints["POST /password-links/use"], {
    action: "public",
    summary: { en: "Choose a password with a link", fr: "Choisir un mot de passe au moyen d’un lien" },
    handle: async ({ body, services, request }) => {
      await countTowardsRateLimit(services, request, "code");
      await requireUnbreached(services.config.breachedPasswords, body.password);
      await services.store.transact(theSystem, (tx) => choosePassword(tx, body.token, body.password));
      return { done: true as const };
    },
  }),
];
