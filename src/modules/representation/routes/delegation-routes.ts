import { Type } from "typebox";
import { Nullable } from "../../../kernel/nullable.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { countTowardsAccountLimit, countTowardsRateLimit } from "../../identity/index.ts";
import { LanguageSchema } from "../../parties/index.ts";
import { acceptDelegation, takeUpDelegation } from "../commands/accept-delegation.ts";
import { endDelegation } from "../commands/end-delegation.ts";
import { inviteDelegate, withdrawDelegateInvitation } from "../commands/invite-delegate.ts";
import { listDelegations } from "../queries/list-delegations.ts";

const closed = { additionalProperties: false } as const;
const Done = Type.Object({ done: Type.Literal(true) });
const done = { done: true as const };
const code = Type.String({ minLength: 4, maxLength: 40 });
const email = Type.String({ format: "email", maxLength: 200 });
const name = Type.String({ minLength: 1, maxLength: 200 });
const shortId = Type.String({ maxLength: 40 });

export const delegationRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/delegations",
    action: "delegation.list",
    summary: { en: "Delegates of counsel", fr: "Délégués du conseil" },
    query: Type.Object({ counselId: Type.Optional(Type.String({ format: "uuid" })) }),
    response: Type.Object({
      most: Type.Integer(),
      delegates: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          email: Type.String(),
          fromAt: Type.String(),
          untilAt: Nullable(Type.String()),
        }),
      ),
      invitations: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          email: Type.String(),
          issuedAt: Type.String(),
          expiresAt: Type.String(),
        }),
      ),
    }),
    handle: ({ query, readOnly }) => readOnly((tx) => listDelegations(tx, query.counselId ?? null)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/delegations/invitations",
    action: "delegation.invite",
    summary: { en: "Invite a delegate", fr: "Inviter un délégué" },
    body: Type.Object({ email, name, language: LanguageSchema }, closed),
    response: Type.Object({ invitationId: Type.String(), expiresAt: Type.String() }),
    status: 201,
    handle: ({ body, transact }) => transact((tx) => inviteDelegate(tx, body)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/delegations/invitations/:invitationId/withdraw",
    action: "delegation.end",
    summary: { en: "Withdraw a delegate’s invitation", fr: "Retirer l’invitation d’un délégué" },
    params: Type.Object({ invitationId: shortId }),
    response: Done,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await withdrawDelegateInvitation(tx, params.invitationId);
        return done;
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/delegations/:delegationId/end",
    action: "delegation.end",
    summary: { en: "End a delegation", fr: "Mettre fin à une délégation" },
    params: Type.Object({ delegationId: shortId }),
    response: Done,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await endDelegation(tx, params.delegationId);
        return done;
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/delegations/accept",
    action: "public",
    summary: { en: "Use a delegate’s code and open an account", fr: "Utiliser un code de délégué et créer un compte" },
    body: Type.Object(
      { code, email, name, password: Type.String({ minLength: 1, maxLength: 200 }), language: LanguageSchema },
      closed,
    ),
    response: Type.Object({ accountId: Type.String() }),
    status: 201,
    handle: async ({ body, services, request }) => {
      await countTowardsRateLimit(services, request, "code");
      return acceptDelegation(services.store, body);
    },
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/delegations/take-up",
    action: "delegation.take-up",
    summary: { en: "Work for one more counsel", fr: "Travailler pour un autre conseil" },
    body: Type.Object({ code }, closed),
    response: Done,
    handle: async ({ body, services, request, actor }) => {
      if (actor.accountId === null) throw new Refused("signed-out");
      await countTowardsRateLimit(services, request, "code");
      await countTowardsAccountLimit(services, actor.accountId, "own-code");
      await takeUpDelegation(services.store, actor.accountId, body.code);
      return done;
    },
  }),
];
