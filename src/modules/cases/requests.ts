// What is asked of this room: opening a case and its edits. What it answers is in contract.ts.
import { type Static, Type } from "typebox";
import { largestInteger } from "../../kernel/largest-integer.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { ContactDetailSchema, LanguageSchema, NewPersonSchema } from "../parties/contract.ts";

/** What opens one case: whoever calls has checked the outside message, this checks the tribunal's own rules. */
const NewCaseSchema = Type.Object({
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

export const edit = {
  /** The version that the page showed when the editing began. */
  version: Type.Integer({ minimum: 1, maximum: largestInteger }),
  reason: Nullable(Type.String({ minLength: 1, maxLength: 1000, pattern: "\\S" })),
};
export const closedEdit = { additionalProperties: false } as const;
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

/** Why a case is hidden (IRPA 166(b) and (c)). */
export const SealReasonSchema = Type.Union([
  Type.Literal("order"),
  Type.Literal("safety"),
  Type.Literal("national-security"),
]);
export type SealReason = Static<typeof SealReasonSchema>;
