import type { FastifyRequest } from "fastify";
import type { Actor } from "../../../kernel/actor.ts";
import { instantOf } from "../../../kernel/time.ts";
import { handle, type Services } from "../../../platform/http/route.ts";
import { countTowardsAccountLimit, countTowardsRateLimit } from "../../identity/index.ts";
import { counselName, counselOf, regulatorOf } from "../../parties/index.ts";
import { acceptInvitation, openInvitation } from "../commands/accept-invitation.ts";
import { inviteCounsel } from "../commands/invite-counsel.ts";
import { withdrawInvitation } from "../commands/withdraw-invitation.ts";
import { representationEndpoints } from "../endpoints.ts";
import { listInvitations } from "../queries/list-invitations.ts";
import { withCode } from "./with-code.ts";

export const invitationRoutes = [
  handle(representationEndpoints["POST /cases/:caseId/invitations"], {
    action: "invitation.issue",
    summary: { en: "Invite counsel of record to the portal", fr: "Inviter le conseil inscrit au dossier" },
    handle: ({ params, body, transact }) =>
      transact((tx) => inviteCounsel(tx, params.caseId, body.counselId, body.channel)),
  }),
  handle(representationEndpoints["GET /invitations"], {
    action: "invitation.list",
    summary: { en: "Invitations sent to counsel", fr: "Invitations envoyées aux conseils" },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listInvitations(tx, {
          search: query.search ?? "",
          status: query.status ?? null,
          channel: query.channel ?? null,
          sort: query.sort ?? "issued",
          descending: query.descending ?? (query.sort ?? "issued") === "issued",
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(representationEndpoints["POST /invitations/:invitationId/withdraw"], {
    action: "invitation.withdraw",
    summary: { en: "Withdraw an invitation", fr: "Retirer une invitation" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await withdrawInvitation(tx, params.invitationId);
        return { withdrawn: true as const };
      }),
  }),
  handle(representationEndpoints["POST /invitations/check"], {
    action: "public",
    summary: { en: "What a code opens", fr: "Ce qu’ouvre un code" },
    handle: async ({ body, services, request, actor }) => {
      await spendCodeTry(services, request, actor);
      return withCode(services.store, async (tx) => {
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
  handle(representationEndpoints["POST /invitations/accept"], {
    action: "public",
    summary: { en: "Use a code and open an account", fr: "Utiliser un code et créer un compte" },
    handle: async ({ body, services, request, actor }) => {
      await spendCodeTry(services, request, actor);
      return withCode(services.store, (tx) => acceptInvitation(tx, body));
    },
  }),
];

/** A code is tried: by this address, and by whoever is signed in. @throws too-many-requests, too-many-tries */
async function spendCodeTry(services: Services, request: FastifyRequest, { accountId }: Actor): Promise<void> {
  await countTowardsRateLimit(services, request, "code");
  if (accountId !== null) await countTowardsAccountLimit(services, accountId, "own-code");
}
