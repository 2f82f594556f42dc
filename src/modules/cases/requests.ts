// What is asked of this room: opening a file, edits, representation, invitations. What it answers is in contract.ts.
import { type Static, Type } from "typebox";
import { largestInteger } from "../../kernel/largest-integer.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { ContactDetailSchema, LanguageSchema, NewPersonSchema } from "../parties/contract.ts";

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

const edit = {
  /** The version that the page showed when the editing began. */
  version: Type.Integer({ minimum: 1, maximum: largestInteger }),
  reason: Nullable(Type.String({ minLength: 1, maxLength: 1000, pattern: "\\S" })),
};
const closedEdit = { additionalProperties: false } as const;
const { language: _language, ...correctable } = NewPersonSchema.properties;

export const ReasonedEditSchema = Type.Object(edit, closedEdit);
export const PartyCorrectionSchema = Type.Object(
  {
    ...edit,
    person: Type.Object(correctable, closedEdit),
    language: Nullable(LanguageSchema),
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
      Type.Literal("unstated"),
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
