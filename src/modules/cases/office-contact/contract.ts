import { type Static, Type } from "typebox";
import { CivilDateSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { BilingualSchema } from "../../parties/contract.ts";

const closed = { additionalProperties: false } as const;
const line = (maxLength: number) => Type.String({ maxLength });

/** What an operator enters of an office, from a day on. Empty: the office has none. */
export const EnteredContactSchema = Type.Object(
  {
    from: Type.String({ format: "date" }),
    lines: Type.Object({ en: line(300), fr: line(300) }, closed),
    locality: line(80),
    province: Type.String({ pattern: "^[A-Za-z]{2}$" }),
    postalCode: line(10),
    telephone: line(40),
    tollFree: line(40),
    fax: line(40),
    email: line(254),
    hours: Type.Object({ en: line(200), fr: line(200) }, closed),
    source: Type.Object({ en: line(300), fr: line(300) }, closed),
    isVerified: Type.Boolean(),
  },
  closed,
);
export type EnteredContact = Static<typeof EnteredContactSchema>;

/** How an office is reached, as it is printed. */
export const OfficeContactSchema = Type.Object({
  /** The address of the whole tribunal: the office's own is not known yet. */
  ofHeadquarters: Type.Boolean(),
  lines: Type.Object({ en: Type.Array(Type.String()), fr: Type.Array(Type.String()) }),
  telephone: Type.String(),
  tollFree: Nullable(Type.String()),
  fax: Nullable(Type.String()),
  email: Nullable(Type.String()),
  hours: Nullable(BilingualSchema),
});
export type OfficeContact = Static<typeof OfficeContactSchema>;

const KeptContactSchema = Type.Object({
  ...OfficeContactSchema.properties,
  from: CivilDateSchema,
  source: BilingualSchema,
  isVerified: Type.Boolean(),
  enteredBy: Nullable(Type.String()),
});

/** An office with all that was entered of it, the newest first. */
export const OfficeContactsSchema = Type.Object({
  officeId: Type.String(),
  name: BilingualSchema,
  today: CivilDateSchema,
  contacts: Type.Array(KeptContactSchema),
});
export type OfficeContacts = Static<typeof OfficeContactsSchema>;
