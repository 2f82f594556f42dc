import { type Static, Type } from "typebox";
import {
  BilingualSchema,
  ContactDetailSchema,
  LanguageSchema,
  NewPersonSchema,
  Nullable,
} from "../parties/contract.ts";

export const NamedSchema = Type.Object({ code: Type.String(), en: Type.String(), fr: Type.String() });
export const OfficeSchema = Type.Object({ id: Type.String(), name: BilingualSchema, zone: Type.String() });

export const CaseSummarySchema = Type.Object({
  id: Type.String(),
  fileNumber: Type.String(),
  division: NamedSchema,
  proceedingType: NamedSchema,
  status: NamedSchema,
  office: OfficeSchema,
  principal: Type.String(),
  language: LanguageSchema,
  receivedOn: Type.String(),
  country: Nullable(Type.String()),
});
export type CaseSummary = Static<typeof CaseSummarySchema>;

export const CasePageSchema = Type.Object({
  items: Type.Array(CaseSummarySchema),
  next: Nullable(Type.String()),
  total: Type.Integer(),
});

export const RepresentationViewSchema = Type.Object({
  representationId: Type.String(),
  counselId: Type.String(),
  name: Type.String(),
  regulator: Type.String(),
  licenceNumber: Type.String(),
  scope: Type.String(),
  authorisation: Type.String(),
  fromAt: Type.String(),
  untilAt: Nullable(Type.String()),
});

export const PartyViewSchema = Type.Object({
  personId: Type.String(),
  name: Type.String(),
  latinName: Nullable(Type.String()),
  role: NamedSchema,
  isPrincipal: Type.Boolean(),
  isMinor: Type.Boolean(),
  bornOn: Nullable(Type.String()),
  bornYear: Nullable(Type.Integer()),
  uci: Nullable(Type.String()),
  nationalities: Type.Array(Type.String()),
  language: LanguageSchema,
  interpreterLanguage: Nullable(Type.String()),
  interpreterDialect: Nullable(Type.String()),
  contact: Type.Array(
    Type.Object({
      kind: Type.String(),
      value: Type.Record(Type.String(), Type.String()),
      source: Type.String(),
      fromAt: Type.String(),
      untilAt: Nullable(Type.String()),
    }),
  ),
  representedBy: Type.Array(RepresentationViewSchema),
  designatedRepresentative: Nullable(Type.Object({ basis: Type.String(), name: Nullable(Type.String()) })),
});

export const CaseViewSchema = Type.Object({
  ...CaseSummarySchema.properties,
  claimType: Nullable(Type.String()),
  origin: Nullable(Type.String()),
  finalizedOn: Nullable(Type.String()),
  parties: Type.Array(PartyViewSchema),
  joinedCases: Type.Array(Type.Object({ id: Type.String(), fileNumber: Type.String(), principal: Type.String() })),
  version: Type.Integer(),
  actions: Type.Array(Type.String()),
});
export type CaseView = Static<typeof CaseViewSchema>;

export const EventViewSchema = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  occurredAt: Type.String(),
  actorKind: Type.String(),
  actorId: Nullable(Type.String()),
  payload: Type.Unsafe<unknown>({}),
  hash: Type.String(),
});

/** What opens one case: whoever calls has checked the outside message, this checks the tribunal's own rules. */
export const NewCaseSchema = Type.Object({
  division: Type.Union([Type.Literal("RPD"), Type.Literal("RAD"), Type.Literal("ID"), Type.Literal("IAD")]),
  proceedingType: Type.String(),
  officeId: Type.String(),
  language: LanguageSchema,
  claimType: Nullable(Type.String()),
  origin: Nullable(Type.Union([Type.Literal("port-of-entry"), Type.Literal("inland")])),
  country: Nullable(Type.String({ pattern: "^[A-Z]{3}$" })),
  receivedAt: Type.String({ format: "date-time" }),
  person: NewPersonSchema,
  interpreterLanguage: Nullable(Type.String()),
  interpreterDialect: Nullable(Type.String()),
  contact: Type.Array(ContactDetailSchema),
});
export type NewCase = Static<typeof NewCaseSchema>;

export const NewRepresentationSchema = Type.Object(
  {
    personId: Type.String({ format: "uuid" }),
    counselId: Type.String({ format: "uuid" }),
    scope: Type.Union([Type.Literal("whole-proceeding"), Type.Literal("hearing-only"), Type.Literal("documents-only")]),
    authorisation: Type.Union([
      Type.Literal("counsel-contact-information-form"),
      Type.Literal("use-of-representative-form"),
      Type.Literal("referral"),
      Type.Literal("order"),
    ]),
  },
  { additionalProperties: false },
);
export type NewRepresentation = Static<typeof NewRepresentationSchema>;

export const EndedReasonSchema = Type.Union([
  Type.Literal("removed-by-party"),
  Type.Literal("withdrew"),
  Type.Literal("replaced"),
  Type.Literal("standing-lost"),
  Type.Literal("proceeding-ended"),
]);

export const InvitationViewSchema = Type.Object({
  id: Type.String(),
  counselName: Type.String(),
  fileNumber: Type.String(),
  channel: Type.String(),
  status: Type.Union([
    Type.Literal("sent"),
    Type.Literal("used"),
    Type.Literal("expired"),
    Type.Literal("withdrawn"),
    Type.Literal("locked"),
  ]),
  issuedAt: Type.String(),
  expiresAt: Type.String(),
});

export const AcceptSchema = Type.Object(
  {
    code: Type.String({ maxLength: 40 }),
    licenceNumber: Type.String({ maxLength: 40 }),
    fileNumber: Type.String({ maxLength: 40 }),
    principalBornOn: Nullable(Type.String({ format: "date" })),
    email: Type.String({ format: "email", maxLength: 254 }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    password: Type.String({ minLength: 12, maxLength: 200 }),
    language: LanguageSchema,
  },
  { additionalProperties: false },
);
