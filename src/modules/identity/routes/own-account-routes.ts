import { Refused } from "../../../kernel/refusal.ts";
import { handle } from "../../../platform/http/route.ts";
import { changePassword } from "../commands/change-password.ts";
import { chooseLanguage } from "../commands/choose-language.ts";
import { endOtherSessions, endSession } from "../commands/end-sessions.ts";
import { removePasskey } from "../commands/remove-passkey.ts";
import { identityEndpoints } from "../endpoints.ts";
import { ownAccount } from "../queries/own-account.ts";
import { ownHistory } from "../queries/own-history.ts";
import { ownSecondFactors } from "../queries/own-second-factors.ts";
import { ownSessions, sessionLeft } from "../queries/own-sessions.ts";
import { sessionFound } from "../session.ts";
import { requireUnbreached } from "../sign-in/breached-passwords.ts";
import { countTowardsAccountLimit } from "../sign-in/rate-limit.ts";
import { recoveryCodesLeft } from "../sign-in/recovery-codes-left.ts";

const done = { done: true as const };

export const ownAccountRoutes = [
  handle(identityEndpoints["GET /me"], {
    action: "account.who",
    summary: { en: "Who is signed in", fr: "Qui a ouvert la session" },
    handle: async ({ request }) => {
      const session = sessionFound(request);
      if (session === null) throw new Refused("signed-out");
      return ownAccount(session);
    },
  }),
  handle(identityEndpoints["PATCH /me"], {
    action: "account.own",
    summary: { en: "Choose a language", fr: "Choisir une langue" },
    handle: ({ body, transact }) => transact((tx) => chooseLanguage(tx, body.language)),
  }),
  handle(identityEndpoints["GET /me/session"], {
    action: "account.who",
    summary: { en: "How long my session still lasts", fr: "Combien de temps ma session dure encore" },
    handle: ({ readOnly }) => readOnly(sessionLeft),
  }),
  handle(identityEndpoints["GET /me/sessions"], {
    action: "account.own",
    summary: { en: "Where I am signed in", fr: "Où mes sessions sont ouvertes" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await ownSessions(tx) })),
  }),
  handle(identityEndpoints["POST /me/sessions/end-others"], {
    action: "account.own",
    summary: { en: "Sign out everywhere else", fr: "Fermer toutes les autres sessions" },
    handle: ({ transact }) => transact(async (tx) => ({ ended: await endOtherSessions(tx) })),
  }),
  handle(identityEndpoints["POST /me/sessions/:sessionId/end"], {
    action: "account.own",
    summary: { en: "Sign one device out", fr: "Fermer la session d’un appareil" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await endSession(tx, params.sessionId);
        return done;
      }),
  }),
  handle(identityEndpoints["GET /me/second-factors"], {
    action: "account.own",
    summary: { en: "What opens my account besides the password", fr: "Ce qui ouvre mon compte outre le mot de passe" },
    handle: async ({ readOnly, actor, services }) => ({
      ...(await readOnly(ownSecondFactors)),
      recoveryCodesLeft: await recoveryCodesLeft(services.store, services.config, actor.accountId ?? ""),
    }),
  }),
  handle(identityEndpoints["POST /me/passkeys/:passkeyId/remove"], {
    action: "account.own",
    summary: { en: "Remove a passkey", fr: "Retirer une clé d’accès" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await removePasskey(tx, params.passkeyId);
        return done;
      }),
  }),
  handle(identityEndpoints["POST /me/password"], {
    action: "account.own",
    summary: { en: "Change my password", fr: "Changer mon mot de passe" },
    handle: async ({ body, services, transact, actor }) => {
      if (actor.accountId !== null) await countTowardsAccountLimit(services, actor.accountId, "own-password");
      await requireUnbreached(services.config.breachedPasswords, body.next);
      return transact(async (tx) => {
        await changePassword(tx, body.current, body.next);
        return done;
      });
    },
  }),
  handle(identityEndpoints["GET /me/history"], {
    action: "account.own",
    summary: { en: "What happened to my account", fr: "Ce qui s’est passé dans mon compte" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await ownHistory(tx) })),
  }),
];
