import { Type } from "typebox";
import { Refused } from "../../../kernel/refusal.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { changePassword } from "../commands/change-password.ts";
import { chooseLanguage } from "../commands/choose-language.ts";
import { endOtherSessions, endSession } from "../commands/end-sessions.ts";
import { removePasskey } from "../commands/remove-passkey.ts";
import { longestPassword } from "../domain/password.ts";
import { ownAccount } from "../queries/own-account.ts";
import { ownHistory } from "../queries/own-history.ts";
import { ownSecondFactors, recoveryCodesLeft } from "../queries/own-second-factors.ts";
import { ownSessions, sessionLeft } from "../queries/own-sessions.ts";
import { sessionFound } from "../session.ts";
import { requireUnbreached } from "../sign-in/breached-passwords.ts";
import { countTowardsAccountLimit } from "../sign-in/rate-limit.ts";

const Language = Type.Union([Type.Literal("en"), Type.Literal("fr")]);
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Password = Type.String({ minLength: 1, maxLength: longestPassword });
const Done = Type.Object({ done: Type.Literal(true) });
const done = { done: true as const };

export const ownAccountRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/me",
    action: "account.own",
    summary: { en: "Who is signed in", fr: "Qui a ouvert la session" },
    response: Type.Object({
      account: Type.Object({
        id: Type.String(),
        name: Type.String(),
        email: Type.String(),
        language: Language,
        kind: Type.String(),
      }),
      roles: Type.Array(Type.Object({ role: Type.String(), officeId: MaybeText, division: MaybeText })),
      mayGrant: Type.Array(Type.String()),
      secondFactor: Type.Union([Type.Literal("none"), Type.Literal("wanted"), Type.Literal("ready")]),
    }),
    handle: async ({ request }) => {
      const session = sessionFound(request);
      if (session === null) throw new Refused("signed-out");
      return ownAccount(session);
    },
  }),
  defineRoute({
    method: "PATCH",
    path: "/api/v1/me",
    action: "account.own",
    summary: { en: "Choose a language", fr: "Choisir une langue" },
    body: Type.Object({ language: Language }, { additionalProperties: false }),
    response: Type.Object({ language: Language }),
    handle: ({ body, transact }) => transact((tx) => chooseLanguage(tx, body.language)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/me/session",
    action: "account.own",
    summary: { en: "How long my session still lasts", fr: "Combien de temps ma session dure encore" },
    response: Type.Object({
      idleSeconds: Type.Union([Type.Integer(), Type.Null()]),
      absoluteSeconds: Type.Union([Type.Integer(), Type.Null()]),
    }),
    handle: ({ readOnly }) => readOnly(sessionLeft),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/me/sessions",
    action: "account.own",
    summary: { en: "Where I am signed in", fr: "Où mes sessions sont ouvertes" },
    response: Type.Object({
      items: Type.Array(
        Type.Object({
          id: Type.String(),
          openedAt: Type.String(),
          seenAt: Type.String(),
          device: Type.String(),
          means: Type.String(),
          isThisOne: Type.Boolean(),
        }),
      ),
    }),
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await ownSessions(tx) })),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/me/sessions/end-others",
    action: "account.own",
    summary: { en: "Sign out everywhere else", fr: "Fermer toutes les autres sessions" },
    response: Type.Object({ ended: Type.Integer() }),
    handle: ({ transact }) => transact(async (tx) => ({ ended: await endOtherSessions(tx) })),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/me/sessions/:sessionId/end",
    action: "account.own",
    summary: { en: "Sign one device out", fr: "Fermer la session d’un appareil" },
    params: Type.Object({ sessionId: Type.String({ maxLength: 40 }) }),
    response: Done,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await endSession(tx, params.sessionId);
        return done;
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/me/second-factors",
    action: "account.own",
    summary: { en: "What opens my account besides the password", fr: "Ce qui ouvre mon compte outre le mot de passe" },
    response: Type.Object({
      authenticator: Type.Boolean(),
      passkeys: Type.Array(Type.Object({ id: Type.String(), name: MaybeText, addedAt: Type.String() })),
      hasPassword: Type.Boolean(),
      hasDirectory: Type.Boolean(),
      recoveryCodesLeft: Type.Union([Type.Integer(), Type.Null()]),
    }),
    handle: async ({ readOnly, actor, services }) => ({
      ...(await readOnly(ownSecondFactors)),
      recoveryCodesLeft: await recoveryCodesLeft(services.store, services.config, actor.accountId ?? ""),
    }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/me/passkeys/:passkeyId/remove",
    action: "account.own",
    summary: { en: "Remove a passkey", fr: "Retirer une clé d’accès" },
    params: Type.Object({ passkeyId: Type.String({ maxLength: 40 }) }),
    response: Done,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await removePasskey(tx, params.passkeyId);
        return done;
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/me/password",
    action: "account.own",
    summary: { en: "Change my password", fr: "Changer mon mot de passe" },
    body: Type.Object({ current: Password, next: Password }, { additionalProperties: false }),
    response: Done,
    handle: async ({ body, services, transact, actor }) => {
      if (actor.accountId !== null) await countTowardsAccountLimit(services, actor.accountId, "own-password");
      await requireUnbreached(services.config.breachedPasswords, body.next);
      return transact(async (tx) => {
        await changePassword(tx, body.current, body.next);
        return done;
      });
    },
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/me/history",
    action: "account.own",
    summary: { en: "What happened to my account", fr: "Ce qui s’est passé dans mon compte" },
    response: Type.Object({
      items: Type.Array(
        Type.Object({
          seq: Type.Integer(),
          type: Type.String(),
          occurredAt: Type.String(),
          means: MaybeText,
          newDevice: Type.Boolean(),
        }),
      ),
    }),
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await ownHistory(tx) })),
  }),
];
