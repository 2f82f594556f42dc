import { accountOf } from "../../../kernel/actor.ts";
import { handle } from "../../../platform/http/route.ts";
import { countTowardsAccountLimit, countTowardsRateLimit } from "../../identity/index.ts";
import { acceptDelegation, takeUpDelegation } from "../commands/accept-delegation.ts";
import { endDelegation } from "../commands/end-delegation.ts";
import { inviteDelegate, withdrawDelegateInvitation } from "../commands/invite-delegate.ts";
import { representationEndpoints } from "../endpoints.ts";
import { listDelegations } from "../queries/list-delegations.ts";
import { withCode } from "./with-code.ts";

const done = { done: true as const };

export const delegationRoutes = [
  handle(representationEndpoints["GET /delegations"], {
    action: "delegation.list",
    summary: { en: "Delegates of counsel", fr: "Délégués du conseil" },
    handle: ({ query, readOnly }) => readOnly((tx) => listDelegations(tx, query.counselId ?? null)),
  }),
  handle(representationEndpoints["POST /delegations/invitations"], {
    action: "delegation.invite",
    summary: { en: "Invite a delegate", fr: "Inviter un délégué" },
    handle: ({ body, transact }) => transact((tx) => inviteDelegate(tx, body)),
  }),
  handle(representationEndpoints["POST /delegations/invitations/:invitationId/withdraw"], {
    action: "delegation.end",
    summary: { en: "Withdraw a delegate’s invitation", fr: "Retirer l’invitation d’un délégué" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await withdrawDelegateInvitation(tx, params.invitationId);
        return done;
      }),
  }),
  handle(representationEndpoints["POST /delegations/:delegationId/end"], {
    action: "delegation.end",
    summary: { en: "End a delegation", fr: "Mettre fin à une délégation" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await endDelegation(tx, params.delegationId);
        return done;
      }),
  }),
  handle(representationEndpoints["POST /delegations/accept"], {
    action: "public",
    summary: { en: "Use a delegate’s code and open an account", fr: "Utiliser un code de délégué et créer un compte" },
    handle: async ({ body, services, request }) => {
      await countTowardsRateLimit(services, request, "code");
      return withCode(services.store, (tx) => acceptDelegation(tx, body));
    },
  }),
  handle(representationEndpoints["POST /delegations/take-up"], {
    action: "delegation.take-up",
    summary: { en: "Work for one more counsel", fr: "Travailler pour un autre conseil" },
    handle: async ({ body, services, request, actor }) => {
      const accountId = accountOf(actor);
      await countTowardsRateLimit(services, request, "code");
      await countTowardsAccountLimit(services, accountId, "own-code");
      return withCode(services.store, (tx) => takeUpDelegation(tx, accountId, body.code));
    },
  }),
];
