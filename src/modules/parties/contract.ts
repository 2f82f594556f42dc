import { type Static, Type } from "typebox";
import { CivilDateSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";

const closed = { additionalProperties: false } as const;
const Name = Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" });

export const LanguageSchema = Type.Union([Type.Literal("en"), Type.Literal("fr")]);
export const BilingualSchema = Type.Object({ en: Type.String(), fr: Type.String() });

/** A person as a referral, a form or counsel gives them. At least one of the two names. */
export const NewPersonSchema = Type.Object(
  {
    familyName: Nullable(Name),
    givenNames: Nullable(Name),
    latinFamilyName: Nullable(Name),
    latinGivenNames: Nullable(Name),
    alsoKnownAs: Type.Array(Name, { maxItems: 20 }),
    bornOn: Nullable(Type.String({ format: "date" })),
    bornYear: Nullable(Type.Integer({ minimum: 1880, maximum: 2200 })),
    nationalities: Type.Array(Type.String({ pattern: "^[A-Z]{3}$" }), { maxItems: 10 }),
    uci: Nullable(Type.String({ pattern: "^([0-9]{8}|[0-9]{10})$" })),
    language: Nullable(LanguageSchema),
  },
  closed,
);
export type NewPerson = Static<typeof NewPersonSchema>;

const AddressSchema = Type.Object(
  {
    lines: Type.String({ minLength: 1, maxLength: 300 }),
    locality: Type.String({ minLength: 1, maxLength: 100 }),
    province: Type.String({ maxLength: 100 }),
    postalCode: Type.String({ maxLength: 20 }),
    country: Type.String({ pattern: "^[A-Z]{3}$" }),
    /** The same in Latin letters, where street, city or province are written in others: what the post reads. */
    latinLines: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    latinLocality: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    latinProvince: Type.Optional(Type.String({ maxLength: 100 })),
  },
  closed,
);

/** `address` {lines, locality, province, postalCode, country}, `email` {address}, `phone` {number}. */
export const ContactDetailSchema = Type.Union([
  Type.Object(
    {
      kind: Type.Literal("address"),
      value: AddressSchema,
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal("email"),
      value: Type.Object({ address: Type.String({ format: "email", maxLength: 254 }) }, closed),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal("phone"),
      value: Type.Object({ number: Type.String({ pattern: "^\\+?[0-9 ().-]{7,25}$" }) }, closed),
    },
    closed,
  ),
]);
export type ContactDetail = Static<typeof ContactDetailSchema>;

const CounselKindSchema = Type.Union([
  Type.Literal("lawyer"),
  Type.Literal("notary"),
  Type.Literal("paralegal"),
  Type.Literal("consultant"),
]);
export const StandingSchema = Type.Union([
  Type.Literal("good"),
  Type.Literal("suspended"),
  Type.Literal("revoked"),
  Type.Literal("unknown"),
]);

export const NewCounselSchema = Type.Object(
  {
    familyName: Name,
    givenNames: Name,
    kind: CounselKindSchema,
    regulator: Type.String({ minLength: 1, maxLength: 20 }),
    licenceNumber: Type.String({ pattern: "^[A-Za-z0-9-]{1,30}$" }),
    standing: StandingSchema,
    email: Nullable(Type.String({ format: "email", maxLength: 254 })),
    firm: Nullable(Type.String({ minLength: 1, maxLength: 200 })),
    language: Nullable(LanguageSchema),
  },
  closed,
);
export type NewCounsel = Static<typeof NewCounselSchema>;

export const CounselContactSchema = Type.Object(
  {
    /** Left as it is when it is not given. */
    address: Type.Optional(Nullable(AddressSchema)),
    email: Nullable(Type.String({ format: "email", maxLength: 254 })),
    firm: Nullable(Type.String({ minLength: 1, maxLength: 200 })),
    language: Nullable(LanguageSchema),
  },
  closed,
);

export const CounselViewSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: CounselKindSchema,
  regulator: Type.Object({ code: Type.String(), name: BilingualSchema }),
  licenceNumber: Type.String(),
  standing: StandingSchema,
  standingCheckedOn: Nullable(CivilDateSchema),
  email: Nullable(Type.String()),
  firm: Nullable(Type.String()),
  language: Nullable(LanguageSchema),
  /** Where letters go; null when none is known. */
  address: Nullable(AddressSchema),
  hasAccount: Type.Boolean(),
});
export type CounselView = Static<typeof CounselViewSchema>;

/** What the directory of counsel is sorted by. */
export const counselSorts = ["name", "firm", "checked"] as const;
export type CounselSort = (typeof counselSorts)[number];

export const CounselPageSchema = Type.Object({
  items: Type.Array(CounselViewSchema),
  next: Nullable(Type.String()),
  total: Type.Integer(),
});
export type CounselPage = Static<typeof CounselPageSchema>;

export const partiesRefusals = {
  "person-without-name": {
    status: 422,
    title: { en: "This person has no name", fr: "Cette personne n’a pas de nom" },
    next: {
      en: "Enter a family name or given names. One of the two is enough.",
      fr: "Inscrivez un nom de famille ou des prénoms. L’un des deux suffit.",
    },
  },
  "name-unreadable": {
    status: 422,
    title: { en: "This name cannot be kept as it is", fr: "Ce nom ne peut être conservé tel quel" },
    next: {
      en: "Write it on one line with at least one letter; type it instead of pasting it. A name that is not known is left empty.",
      fr: "Inscrivez-le sur une ligne, avec au moins une lettre; saisissez-le au lieu de le coller. Un nom inconnu reste vide.",
    },
  },
  "name-not-latin": {
    status: 422,
    title: {
      en: "This form of the name is not in Latin letters",
      fr: "Cette forme du nom n’est pas en lettres latines",
    },
    next: {
      en: "Write it in Latin letters, as in a passport, or leave it empty.",
      fr: "Inscrivez-la en lettres latines, comme au passeport, ou laissez-la vide.",
    },
  },
  "address-unreadable": {
    status: 422,
    title: { en: "This address cannot be kept as it is", fr: "Cette adresse ne peut être conservée telle quelle" },
    next: {
      en: "Type the street and the city instead of pasting them; the Latin form is in Latin letters.",
      fr: "Saisissez la rue et la ville au lieu de les coller; la forme latine est en lettres latines.",
    },
  },
  "interpreter-language-unknown": {
    status: 422,
    title: { en: "This code names no language", fr: "Ce code ne désigne aucune langue" },
    next: {
      en: "Use the ISO 639 code of the language; the dialect goes in its own field.",
      fr: "Utilisez le code ISO 639 de la langue; le dialecte a son propre champ.",
    },
  },
  "interpreter-dialect-of-none": {
    status: 422,
    title: {
      en: "A dialect is given where no interpreter is needed",
      fr: "Un dialecte est indiqué alors qu’aucun interprète n’est requis",
    },
    next: {
      en: "Leave the dialect empty, or choose the language of interpretation.",
      fr: "Laissez le dialecte vide ou choisissez la langue d’interprétation.",
    },
  },
  "interpreter-language-not-named": {
    status: 422,
    title: { en: "The other language is not named", fr: "L’autre langue n’est pas nommée" },
    next: {
      en: "Name the language in words, in the field of the dialect.",
      fr: "Nommez la langue en toutes lettres, dans le champ du dialecte.",
    },
  },
  "interpreter-dialect-unreadable": {
    status: 422,
    title: { en: "This dialect cannot be kept as it is", fr: "Ce dialecte ne peut être conservé tel quel" },
    next: {
      en: "Write it on one line with at least one letter, or leave it empty.",
      fr: "Inscrivez-le sur une ligne, avec au moins une lettre, ou laissez-le vide.",
    },
  },
  "birth-date-impossible": {
    status: 422,
    title: { en: "This date of birth is not possible", fr: "Cette date de naissance est impossible" },
    next: {
      en: "Enter a date that is not in the future, or leave it empty when it is not known.",
      fr: "Inscrivez une date qui n’est pas dans l’avenir, ou laissez le champ vide si elle est inconnue.",
    },
  },
  "country-unknown": {
    status: 422,
    title: { en: "This is no country", fr: "Ce pays n’existe pas" },
    next: { en: "Choose a country from the list.", fr: "Choisissez un pays dans la liste." },
  },
  "regulator-unknown": {
    status: 422,
    title: { en: "This regulator is not on the list", fr: "Cet organisme de réglementation n’est pas sur la liste" },
    next: {
      en: "Choose the law society, chamber or college that licenses this person, and the matching kind of licence.",
      fr: "Choisissez le barreau, la chambre ou le collège qui délivre le permis de cette personne, et la catégorie correspondante.",
    },
  },
  "licence-already-registered": {
    status: 409,
    title: { en: "This licence is already registered", fr: "Ce permis est déjà inscrit" },
    next: {
      en: "Search for the licence number and use the entry that is there.",
      fr: "Cherchez le numéro de permis et utilisez l’inscription existante.",
    },
  },
  "counsel-not-found": {
    status: 404,
    title: { en: "This counsel is not registered", fr: "Ce conseil n’est pas inscrit" },
    next: {
      en: "Check the licence number, or register the counsel first.",
      fr: "Vérifiez le numéro de permis, ou inscrivez d’abord le conseil.",
    },
  },
} as const satisfies RefusalRegistry;
