import type { Role } from "../../../kernel/actor.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type Instant, parseInstant } from "../../../kernel/time.ts";
import { handle } from "../../../platform/http/route.ts";
import type { NewRole } from "../accounts.ts";
import {
  closeAccount,
  endRole,
  giveRole,
  openAccountFor,
  resetSecondFactors,
  unlockAccount,
} from "../commands/manage-account.ts";
import { directoryOf } from "../directory.ts";
import { identityEndpoints } from "../endpoints.ts";
import { listPeople, onePerson } from "../queries/list-people.ts";
import { issueLink } from "../steps/password-links.ts";

function moment(text: string | null | undefined): Instant | null {
  if (text == null) return null;
  try {
    return parseInstant(text);
  } catch {
    throw new Refused("request-malformed");
  }
}

function newRole(sent: {
  readonly role: string;
  readonly officeId?: string | null;
  readonly division?: NewRole["division"];
  readonly fromAt?: string | null;
  readonly untilAt?: string | null;
}): NewRole {
  const fromAt = moment(sent.fromAt);
  return {
    role: sent.role as Role,
    officeId: sent.officeId ?? null,
    division: sent.division ?? null,
    ...(fromAt === null ? {} : { fromAt }),
    untilAt: moment(sent.untilAt),
  };
}

export const peopleRoutes = [
  handle(identityEndpoints["GET /people"], {
    action: "people.list",
    summary: { en: "Accounts and their roles", fr: "Comptes et rôles" },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listPeople(tx, {
          search: query.search ?? "",
          role: (query.role as Role | undefined) ?? null,
          sort: query.sort ?? "opened",
          descending: query.descending ?? false,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(identityEndpoints["POST /people"], {
    action: "people.open",
    summary: { en: "Open an account for somebody", fr: "Créer un compte pour quelqu’un" },
    handle: ({ body, transact, services }) =>
      transact(async (tx) => {
        const opened = await openAccountFor(tx, { ...body, roles: body.roles.map(newRole) });
        // Where no directory is configured, staff come in by a password and a second factor like everybody else.
        if (opened.wantsLink || directoryOf(services.config) === null) await issueLink(tx, opened.accountId, "first");
        return { accountId: opened.accountId };
      }),
  }),
  handle(identityEndpoints["GET /people/:accountId"], {
    action: "people.view",
    summary: { en: "One account", fr: "Un compte" },
    handle: ({ params, readOnly }) => readOnly((tx) => onePerson(tx, params.accountId)),
  }),
  handle(identityEndpoints["POST /people/:accountId/roles"], {
    action: "people.change-roles",
    summary: { en: "Give a role", fr: "Attribuer un rôle" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await giveRole(tx, params.accountId, newRole(body));
        return onePerson(tx, params.accountId);
      }),
  }),
  handle(identityEndpoints["POST /people/:accountId/roles/:assignmentId/end"], {
    action: "people.change-roles",
    summary: { en: "End a role", fr: "Mettre fin à un rôle" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await endRole(tx, params.accountId, params.assignmentId, moment(body.untilAt));
        return onePerson(tx, params.accountId);
      }),
  }),
  handle(identityEndpoints["POST /people/:accountId/close"], {
    action: "people.close",
    summary: { en: "Close an account", fr: "Fermer un compte" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await closeAccount(tx, params.accountId);
        return onePerson(tx, params.accountId);
      }),
  }),
  handle(identityEndpoints["POST /people/:accountId/unlock"], {
    action: "people.unlock",
    summary: { en: "Unlock an account", fr: "Débloquer un compte" },
    handle: ({ params, transact, services }) =>
      transact(async (tx) => {
        await unlockAccount(tx, params.accountId, services.config);
        return onePerson(tx, params.accountId);
      }),
  }),
  handle(identityEndpoints["POST /people/:accountId/reset-second-factors"], {
    action: "people.reset-second-factors",
    summary: { en: "Reset the second factors", fr: "Réinitialiser les deuxièmes facteurs" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await resetSecondFactors(tx, params.accountId);
        return onePerson(tx, params.accountId);
      }),
  }),
];
