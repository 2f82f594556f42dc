import { Type } from "typebox";
import { roles } from "../../kernel/actor.ts";
import { endpoints } from "../../kernel/endpoint.ts";
import { InstantSchema } from "../../kernel/moment-schemas.ts";
import { OneOf } from "../../kernel/one-of.ts";
import { longestPassword, longestViewName, peopleSorts, savedLists } from "./contract.ts";

const Language = Type.Union([Type.Literal("en"), Type.Literal("fr")]);
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Done = Type.Object({ done: Type.Literal(true) });
const Password = Type.String({ minLength: 1, maxLength: longestPassword });
const RoleName = OneOf(roles);
const Moment = Type.Union([Type.String({ format: "date-time" }), Type.Null()]);
const closed = { additionalProperties: false } as const;
const NewRoleSchema = Type.Object(
  {
    role: RoleName,
    officeId: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
    division: Type.Optional(Type.Union([OneOf(["RPD", "RAD", "ID", "IAD"]), Type.Null()])),
    fromAt: Type.Optional(Moment),
    untilAt: Type.Optional(Moment),
  },
  closed,
);
const byAccount = Type.Object({ accountId: Type.String({ maxLength: 40 }) });
const byView = Type.Object({ viewId: Type.String({ maxLength: 40 }) });
/** What an address says of a list: codes, days and names of columns. */
const Place = Type.Record(
  Type.String({ pattern: "^[a-z][a-zA-Z-]{0,39}$" }),
  Type.String({ maxLength: 200, pattern: "^[ -~]*$" }),
  {
    maxProperties: 30,
    additionalProperties: false,
  },
);
const ViewName = Type.String({ minLength: 1, maxLength: longestViewName });
const SavedViewSchema = Type.Object({
  id: Type.String(),
  list: OneOf(savedLists),
  name: Type.String(),
  place: Type.Record(Type.String(), Type.String()),
  isBeginning: Type.Boolean(),
});
const PersonSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  language: Language,
  openedAt: InstantSchema,
  closedAt: MaybeText,
  hasAuthenticator: Type.Boolean(),
  sessions: Type.Integer(),
  roles: Type.Array(
    Type.Object({
      id: Type.String(),
      role: RoleName,
      officeId: MaybeText,
      division: MaybeText,
      fromAt: InstantSchema,
      untilAt: MaybeText,
      isHeld: Type.Boolean(),
      mayEnd: Type.Boolean(),
    }),
  ),
});

export const identityEndpoints = endpoints({
  "GET /me": {
    answer: Type.Object({
      account: Type.Object({
        id: Type.String(),
        name: Type.String(),
        email: Type.String(),
        language: Language,
        kind: Type.String(),
      }),
      roles: Type.Array(Type.Object({ role: RoleName, officeId: MaybeText, division: MaybeText })),
      mayGrant: Type.Array(RoleName),
      secondFactor: Type.Union([Type.Literal("none"), Type.Literal("wanted"), Type.Literal("ready")]),
    }),
  },
  "PATCH /me": {
    body: Type.Object({ language: Language }, { additionalProperties: false }),
    answer: Type.Object({ language: Language }),
  },
  "GET /me/session": {
    answer: Type.Object({
      idleSeconds: Type.Union([Type.Integer(), Type.Null()]),
      absoluteSeconds: Type.Union([Type.Integer(), Type.Null()]),
    }),
  },
  "GET /me/sessions": {
    answer: Type.Object({
      items: Type.Array(
        Type.Object({
          id: Type.String(),
          openedAt: InstantSchema,
          seenAt: InstantSchema,
          device: Type.String(),
          means: Type.String(),
          isThisOne: Type.Boolean(),
        }),
      ),
    }),
  },
  "POST /me/sessions/end-others": { answer: Type.Object({ ended: Type.Integer() }) },
  "POST /me/sessions/:sessionId/end": {
    params: Type.Object({ sessionId: Type.String({ maxLength: 40 }) }),
    answer: Done,
  },
  "GET /me/second-factors": {
    answer: Type.Object({
      authenticator: Type.Boolean(),
      passkeys: Type.Array(Type.Object({ id: Type.String(), name: MaybeText, addedAt: InstantSchema })),
      hasPassword: Type.Boolean(),
      hasDirectory: Type.Boolean(),
      recoveryCodesLeft: Type.Union([Type.Integer(), Type.Null()]),
    }),
  },
  "POST /me/passkeys/:passkeyId/remove": {
    params: Type.Object({ passkeyId: Type.String({ maxLength: 40 }) }),
    answer: Done,
  },
  "GET /me/views": { answer: Type.Object({ items: Type.Array(SavedViewSchema) }) },
  "POST /me/views": {
    body: Type.Object({ list: OneOf(savedLists), name: ViewName, place: Place }, closed),
    answer: SavedViewSchema,
    status: 201,
  },
  "PATCH /me/views/:viewId": {
    params: byView,
    body: Type.Object(
      {
        name: Type.Optional(ViewName),
        place: Type.Optional(Place),
        isBeginning: Type.Optional(Type.Boolean()),
      },
      closed,
    ),
    answer: SavedViewSchema,
  },
  "POST /me/views/:viewId/remove": { params: byView, answer: Done },
  "POST /me/password": {
    body: Type.Object({ current: Password, next: Password }, { additionalProperties: false }),
    answer: Done,
    unkeyed: "secret",
  },
  "GET /me/history": {
    answer: Type.Object({
      items: Type.Array(
        Type.Object({
          seq: Type.Integer(),
          type: Type.String(),
          name: Type.Union([Type.Object({ en: Type.String(), fr: Type.String() }), Type.Null()]),
          occurredAt: InstantSchema,
          means: MaybeText,
          newDevice: Type.Boolean(),
        }),
      ),
    }),
  },
  "GET /sign-in-means": { answer: Type.Object({ directory: Type.Boolean() }) },
  "POST /password-links": {
    body: Type.Object({ email: Type.String({ minLength: 3, maxLength: 200 }) }, { additionalProperties: false }),
    answer: Type.Object({ accepted: Type.Literal(true) }),
    status: 202,
  },
  "POST /password-links/use": {
    body: Type.Object(
      {
        token: Type.String({ minLength: 20, maxLength: 100 }),
        password: Type.String({ minLength: 1, maxLength: longestPassword }),
      },
      { additionalProperties: false },
    ),
    answer: Type.Object({ done: Type.Literal(true) }),
  },
  "GET /people": {
    query: Type.Object({
      search: Type.Optional(Type.String({ maxLength: 100 })),
      role: Type.Optional(RoleName),
      sort: Type.Optional(OneOf(peopleSorts)),
      descending: Type.Optional(Type.Boolean()),
      after: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: Type.Object({
      items: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          email: Type.String(),
          roles: Type.Array(RoleName),
          isClosed: Type.Boolean(),
          near: Type.Optional(Type.Boolean()),
        }),
      ),
      next: MaybeText,
    }),
  },
  "POST /people": {
    body: Type.Object(
      {
        email: Type.String({ format: "email", maxLength: 200 }),
        name: Type.String({ minLength: 1, maxLength: 200 }),
        language: Language,
        roles: Type.Array(NewRoleSchema, { minItems: 1, maxItems: 10 }),
      },
      closed,
    ),
    answer: Type.Object({ accountId: Type.String() }),
    status: 201,
  },
  "GET /people/:accountId": { params: byAccount, answer: PersonSchema },
  "POST /people/:accountId/roles": { params: byAccount, body: NewRoleSchema, answer: PersonSchema, status: 201 },
  "POST /people/:accountId/roles/:assignmentId/end": {
    params: Type.Object({
      accountId: Type.String({ maxLength: 40 }),
      assignmentId: Type.String({ maxLength: 40 }),
    }),
    body: Type.Object({ untilAt: Type.Optional(Moment) }, closed),
    answer: PersonSchema,
  },
  "POST /people/:accountId/close": { params: byAccount, answer: PersonSchema },
  "POST /people/:accountId/unlock": { params: byAccount, answer: PersonSchema },
  "POST /people/:accountId/reset-second-factors": { params: byAccount, answer: PersonSchema },
});
