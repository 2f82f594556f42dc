import { Type } from "typebox";
import { type Role, roles } from "../../../kernel/actor.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type Instant, parseInstant } from "../../../kernel/time.ts";
import { defineRoute } from "../../../platform/http/route.ts";
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
import { issueLink } from "../password-links.ts";
import { listPeople, onePerson } from "../queries/list-people.ts";

const closed = { additionalProperties: false } as const;
const Language = Type.Union([Type.Literal("en"), Type.Literal("fr")]);
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const RoleName = Type.Union(roles.map((role) => Type.Literal(role)));
const Moment = Type.Union([Type.String({ format: "date-time" }), Type.Null()]);
const NewRoleSchema = Type.Object(
  {
    role: RoleName,
    officeId: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
    division: Type.Optional(
      Type.Union([...(["RPD", "RAD", "ID", "IAD"] as const).map((one) => Type.Literal(one)), Type.Null()]),
    ),
    fromAt: Type.Optional(Moment),
    untilAt: Type.Optional(Moment),
  },
  closed,
);
const PersonSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  language: Language,
  openedAt: Type.String(),
  closedAt: MaybeText,
  hasAuthenticator: Type.Boolean(),
  sessions: Type.Integer(),
  roles: Type.Array(
    Type.Object({
      id: Type.String(),
      role: Type.String(),
      officeId: MaybeText,
      division: MaybeText,
      fromAt: Type.String(),
      untilAt: MaybeText,
      isHeld: Type.Boolean(),
      mayEnd: Type.Boolean(),
    }),
  ),
});
const byAccount = Type.Object({ accountId: Type.String({ maxLength: 40 }) });

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
  defineRoute({
    method: "GET",
    path: "/api/v1/people",
    action: "people.list",
    summary: { en: "Accounts and their roles", fr: "Comptes et rôles" },
    query: Type.Object({
      search: Type.Optional(Type.String({ maxLength: 100 })),
      role: Type.Optional(RoleName),
      after: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: Type.Object({
      items: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          email: Type.String(),
          roles: Type.Array(Type.String()),
          isClosed: Type.Boolean(),
          near: Type.Optional(Type.Boolean()),
        }),
      ),
      next: MaybeText,
    }),
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listPeople(tx, {
          search: query.search ?? "",
          role: (query.role as Role | undefined) ?? null,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/people",
    action: "people.open",
    summary: { en: "Open an account for somebody", fr: "Créer un compte pour quelqu’un" },
    body: Type.Object(
      {
        email: Type.String({ format: "email", maxLength: 200 }),
        name: Type.String({ minLength: 1, maxLength: 200 }),
        language: Language,
        roles: Type.Array(NewRoleSchema, { minItems: 1, maxItems: 10 }),
      },
      closed,
    ),
    response: Type.Object({ accountId: Type.String() }),
    status: 201,
    handle: ({ body, transact, services }) =>
      transact(async (tx) => {
        const opened = await openAccountFor(tx, { ...body, roles: body.roles.map(newRole) });
        // Where no directory is configured, staff come in by a password and a second factor like everybody else.
        if (opened.wantsLink || directoryOf(services.config) === null) await issueLink(tx, opened.accountId, "first");
        return { accountId: opened.accountId };
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/people/:accountId",
    action: "people.view",
    summary: { en: "One account", fr: "Un compte" },
    params: byAccount,
    response: PersonSchema,
    handle: ({ params, readOnly }) => readOnly((tx) => onePerson(tx, params.accountId)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/people/:accountId/roles",
    action: "people.change-roles",
    summary: { en: "Give a role", fr: "Attribuer un rôle" },
    params: byAccount,
    body: NewRoleSchema,
    response: PersonSchema,
    status: 201,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await giveRole(tx, params.accountId, newRole(body));
        return onePerson(tx, params.accountId);
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/people/:accountId/roles/:assignmentId/end",
    action: "people.change-roles",
    summary: { en: "End a role", fr: "Mettre fin à un rôle" },
    params: Type.Object({
      accountId: Type.String({ maxLength: 40 }),
      assignmentId: Type.String({ maxLength: 40 }),
    }),
    body: Type.Object({ untilAt: Type.Optional(Moment) }, closed),
    response: PersonSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await endRole(tx, params.accountId, params.assignmentId, moment(body.untilAt));
        return onePerson(tx, params.accountId);
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/people/:accountId/close",
    action: "people.close",
    summary: { en: "Close an account", fr: "Fermer un compte" },
    params: byAccount,
    response: PersonSchema,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await closeAccount(tx, params.accountId);
        return onePerson(tx, params.accountId);
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/people/:accountId/unlock",
    action: "people.unlock",
    summary: { en: "Unlock an account", fr: "Débloquer un compte" },
    params: byAccount,
    response: PersonSchema,
    handle: ({ params, transact, services }) =>
      transact(async (tx) => {
        await unlockAccount(tx, params.accountId, services.config);
        return onePerson(tx, params.accountId);
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/people/:accountId/reset-second-factors",
    action: "people.reset-second-factors",
    summary: { en: "Reset the second factors", fr: "Réinitialiser les deuxièmes facteurs" },
    params: byAccount,
    response: PersonSchema,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await resetSecondFactors(tx, params.accountId);
        return onePerson(tx, params.accountId);
      }),
  }),
];
