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
  /** Every party whose proceeding it is has counsel of record. */
  hasCounsel: Type.Boolean(),
  /** Somebody on the file waits for a designated representative. */
  representativeWanted: Type.Boolean(),
});
export type CaseSummary = Static<typeof CaseSummarySchema>;

export const CasePageSchema = Type.Object({
  items: Type.Array(CaseSummarySchema),
  next: Nullable(Type.String()),
  /** How many there are; a long list is counted up to ten thousand only. */
  total: Type.Integer(),
  totalIsAtLeast: Type.Boolean(),
});
export type CasePage = Static<typeof CasePageSchema>;

/** One language of interpretation, one country, one office…: what forms choose from. */
export const ReferenceSchema = Type.Object({
  divisions: Type.Array(NamedSchema),
  proceedings: Type.Array(Type.Object({ ...NamedSchema.properties, division: Type.String(), partyRole: NamedSchema })),
  claimTypes: Type.Array(
    Type.Object({ ...NamedSchema.properties, divisions: Type.Array(Type.String()), source: BilingualSchema }),
  ),
  statuses: Type.Array(Type.Object({ ...NamedSchema.properties, final: Type.Boolean() })),
  offices: Type.Array(OfficeSchema),
  countries: Type.Array(NamedSchema),
  interpreterLanguages: Type.Array(Type.Object({ ...NamedSchema.properties, dialects: Type.Array(BilingualSchema) })),
  regulators: Type.Array(Type.Object({ ...NamedSchema.properties, kinds: Type.Array(Type.String()) })),
});
export type Reference = Static<typeof ReferenceSchema>;

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
  endedReason: Nullable(Type.String()),
  /** What the regulator says of the licence: a suspended counsel does not see the file. */
  standing: Type.String(),
});

export const PartyViewSchema = Type.Object({
  personId: Type.String(),
  name: Type.String(),
  latinName: Nullable(Type.String()),
  names: Type.Object({
    familyName: Nullable(Type.String()),
    givenNames: Nullable(Type.String()),
    latinFamilyName: Nullable(Type.String()),
    latinGivenNames: Nullable(Type.String()),
    alsoKnownAs: Type.Array(Type.String()),
  }),
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
  designatedRepresentative: Nullable(
    Type.Object({
      basis: Type.String(),
      personId: Nullable(Type.String()),
      name: Nullable(Type.String()),
      fromAt: Type.String(),
    }),
  ),
});

export const CaseViewSchema = Type.Object({
  ...CaseSummarySchema.properties,
  claimType: Nullable(NamedSchema),
  origin: Nullable(Type.String()),
  finalizedOn: Nullable(Type.String()),
  parties: Type.Array(PartyViewSchema),
  joinedCases: Type.Array(Type.Object({ id: Type.String(), fileNumber: Type.String(), principal: Type.String() })),
  version: Type.Integer(),
  actions: Type.Array(Type.String()),
  /** Steps of the lifecycle that the reader may take on the file as it stands. */
  steps: Type.Array(NamedSchema),
});
export type CaseView = Static<typeof CaseViewSchema>;

/** Who besides the staff comes to a file. */
export const CaseAccessSchema = Type.Object({
  /** A joined file exists that the reader may not open. */
  hidesJoined: Type.Boolean(),
  seal: Nullable(
    Type.Object({
      reason: NamedSchema,
      sealedAt: Type.String(),
      assigned: Type.Array(Type.Object({ accountId: Type.String(), name: Type.String() })),
    }),
  ),
  minister: Type.Array(
    Type.Object({
      participationId: Type.String(),
      name: Type.String(),
      basis: Type.Union([Type.Literal("party"), Type.Literal("intervention")]),
      fromAt: Type.String(),
      untilAt: Nullable(Type.String()),
    }),
  ),
  /** Parties, and people who act for one, who have an account. */
  accounts: Type.Array(Type.Object({ personId: Type.String(), accountId: Type.String(), email: Type.String() })),
});
export type CaseAccess = Static<typeof CaseAccessSchema>;

export const EventViewSchema = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  occurredAt: Type.String(),
  actorKind: Type.String(),
  actorId: Nullable(Type.String()),
  /** Whose account it was, where the reader may know it. */
  actorName: Nullable(Type.String()),
  payload: Type.Unsafe<unknown>({}),
  hash: Type.String(),
});

const edit = {
  /** The version that the page showed when the editing began. */
  version: Type.Integer({ minimum: 1 }),
  reason: Nullable(Type.String({ minLength: 1, maxLength: 1000, pattern: "\\S" })),
};
const closedEdit = { additionalProperties: false } as const;
const { language: _language, ...correctable } = NewPersonSchema.properties;

export const ReasonedEditSchema = Type.Object(edit, closedEdit);
export const PartyCorrectionSchema = Type.Object(
  {
    ...edit,
    person: Type.Object(correctable, closedEdit),
    language: LanguageSchema,
    interpreterLanguage: Nullable(Type.String({ minLength: 2, maxLength: 40 })),
    interpreterDialect: Nullable(Type.String({ minLength: 1, maxLength: 80 })),
  },
  closedEdit,
);
export const FactsCorrectionSchema = Type.Object(
  {
    ...edit,
    language: LanguageSchema,
    claimType: Nullable(Type.String({ maxLength: 60 })),
    origin: Nullable(Type.Union([Type.Literal("port-of-entry"), Type.Literal("inland")])),
    country: Nullable(Type.String({ pattern: "^[A-Z]{3}$" })),
  },
  closedEdit,
);
export const OfficeChangeSchema = Type.Object({ ...edit, officeId: Type.String({ maxLength: 40 }) }, closedEdit);
export const CaseStepSchema = Type.Object({ ...edit, step: Type.String({ maxLength: 60 }) }, closedEdit);
export const JoinSchema = Type.Object(
  { ...edit, fileNumber: Type.String({ minLength: 1, maxLength: 40 }) },
  closedEdit,
);
export const DesignationSchema = Type.Object(
  {
    ...edit,
    /** `none` ends the present designation. */
    basis: Type.Union([
      Type.Literal("parent"),
      Type.Literal("legal-guardian"),
      Type.Literal("designated"),
      Type.Literal("wanted"),
      Type.Literal("none"),
    ]),
    /** A party of this file or of a joined one. */
    actingPersonId: Nullable(Type.String({ format: "uuid" })),
    /** Somebody who is on no file. */
    acting: Nullable(
      Type.Object({ person: NewPersonSchema, contact: Type.Array(ContactDetailSchema, { maxItems: 3 }) }, closedEdit),
    ),
  },
  closedEdit,
);

export const CaseChangeSchema = Type.Object({
  version: Type.Integer(),
  kind: Type.String(),
  personId: Nullable(Type.String()),
  field: NamedSchema,
  was: BilingualSchema,
  became: BilingualSchema,
  reason: Nullable(Type.String()),
  changedBy: Nullable(Type.String()),
  changedAt: Type.String(),
});
export type CaseChangeView = Static<typeof CaseChangeSchema>;

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

export const ReplacementSchema = Type.Omit(NewRepresentationSchema, ["personId"], { additionalProperties: false });

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
