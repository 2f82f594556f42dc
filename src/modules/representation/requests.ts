// What is asked of this room. What it answers is in contract.ts.
import { type Static, Type } from "typebox";
import { Nullable } from "../../kernel/nullable.ts";
import { closedEdit, edit } from "../cases/requests.ts";
import { ContactDetailSchema, LanguageSchema, NewPersonSchema } from "../parties/contract.ts";

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
    /** A party of this case or of a joined one. */
    actingPersonId: Nullable(Type.String({ format: "uuid" })),
    /** Somebody who is on no case. */
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
