import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import { type Actor, theSystem } from "../../../kernel/actor.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { instantOf } from "../../../kernel/time.ts";
import { defineRoute, type Services } from "../../../platform/http/route.ts";
import { countTowardsAccountLimit, countTowardsRateLimit } from "../../identity/index.ts";
import { counselName, counselOf, regulatorOf } from "../../parties/index.ts";
import { acceptInvitation, openInvitation } from "../commands/accept-invitation.ts";
import { inviteCounsel } from "../commands/invite-counsel.ts";
import { withdrawInvitation } from "../commands/withdraw-invitation.ts";
import { InvitationViewSchema } from "../contract.ts";
import { listInvitations } from "../queries/list-invitations.ts";
import { AcceptSchema } from "../requests.ts";

const Bilingual = Type.Object({ en: Type.String(), fr: Type.String() });

export const invitationRoutes = [
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/invitations",
    action: "invitation.issue",
    summary: { en: "Invite counsel of record to the portal", fr: "Inviter le conseil inscrit au dossier" },
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }) }),
    body: Type.Object(
      {
        counselId: Type.String({ format: "uuid" }),
        channel: Type.Union([Type.Literal("email"), Type.Literal("mail")]),
      },
      { additionalProperties: false },
    ),
    response: Type.Object({ invitationId: Type.String(), code: Nullable(Type.String()), expiresAt: Type.String() }),
    status: 201,
    handle: ({ params, body, transact }) =>
      transact((tx) => inviteCounsel(tx, params.caseId, body.counselId, body.channel)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/invitations",
    action: "invitation.list",
    summary: { en: "Invitations sent to counsel", fr: "Invitations envoyées aux conseils" },
    query: Type.Object({
      after: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: Type.Object({ items: Type.Array(InvitationViewSchema), next: Nullable(Type.String()) }),
    handle: ({ query, readOnly }) => readOnly((tx) => listInvitations(tx, query.after ?? null, query.limit ?? 25)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/invitations/:invitationId/withdraw",
    action: "invitation.withdraw",
    summary: { en: "Withdraw an invitation", fr: "Retirer une invitation" },
    params: Type.Object({ invitationId: Type.String({ format: "uuid" }) }),
    response: Type.Object({ withdrawn: Type.Literal(true) }),
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await withdrawInvitation(tx, params.invitationId);
        return { withdrawn: true as const };
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/invitations/check",
    action: "public",
    summary: { en: "What a code opens", fr: "Ce qu’ouvre un code" },
    body: Type.Object({ code: Type.String({ maxLength: 40 }) }, { additionalProperties: false }),
    response: Type.Object({
      counselName: Type.String(),
      regulator: Bilingual,
      asksBirthDate: Type.Boolean(),
      expiresAt: Type.String(),
    }),
    handle: async ({ body, services, request, actor }) => {
      await spendCodeTry(services, request, actor);
      return services.store.transact(theSystem, async (tx) => {
        const invitation = await openInvitation(tx, body.code);
        const counsel = await counselOf(tx, invitation.counselId);
        const name = regulatorOf(counsel.regulator)?.name ?? { en: counsel.regulator, fr: counsel.regulator };
        return {
          counselName: counselName(counsel),
          regulator: name,
          asksBirthDate: invitation.asksBirthDate,
          expiresAt: instantOf(invitation.expiresAt),
        };
      });
    },
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/invitations/accept",
    action: "public",
    summary: { en: "Use a code and open an account", fr: "Utiliser un code et créer un compte" },
    body: AcceptSchema,
    response: Type.Object({ accountId: Type.String() }),
    status: 201,
    handle: async ({ body, services, request, actor }) => {
      await spendCodeTry(services, request, actor);
      return acceptInvitation(services.store, body);
    },
  }),
];

/** A code is tried: by this address, and by whoever is signed in. @throws too-many-requests, too-many-tries */
async function spendCodeTry(services: Services, request: FastifyRequest, { accountId }: Actor): Promise<void> {
  await countTowardsRateLimit(services, request, "code");
  if (accountId !== null) await countTowardsAccountLimit(services, accountId, "own-code");
}
