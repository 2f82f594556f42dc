import { type Static, Type } from "typebox";
import { CivilDateSchema, InstantSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { BilingualSchema, ContactDetailSchema, LanguageSchema, NewPersonSchema } from "../parties/contract.ts";

const closed = { additionalProperties: false } as const;

/** A person of the referral, and the case that this person's proceeding becomes. */
const ReferredPersonSchema = Type.Object(
  {
    ...NewPersonSchema.properties,
    interpreterLanguage: Nullable(
      Type.String({
        minLength: 2,
        maxLength: 40,
        description: "ISO 639 code; zxx where no interpreter is needed, mis for one without a code; null: not known",
      }),
    ),
    interpreterDialect: Nullable(Type.String({ minLength: 1, maxLength: 80 })),
    contact: Type.Array(ContactDetailSchema, { maxItems: 3 }),
    /** Place in `persons` of the adult who acts for this minor; null when nobody in the message does. */
    actedForBy: Nullable(Type.Integer({ minimum: 0, maximum: 19 })),
    counsel: Nullable(
      Type.Object(
        {
          regulator: Type.String({ maxLength: 20 }),
          licenceNumber: Type.String({ maxLength: 30 }),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** A referral as CloudEvents 1.0 in structured JSON. `source` and `id` together name the message for ever. */
export const ReferralSchema = Type.Object(
  {
    specversion: Type.Literal("1.0"),
    id: Type.String({ minLength: 1, maxLength: 200 }),
    source: Type.String({ minLength: 1, maxLength: 200 }),
    type: Type.Literal("ca.greffe.referral.v1"),
    time: Type.String({ format: "date-time" }),
    datacontenttype: Type.Optional(Type.Literal("application/json")),
    data: Type.Object(
      {
        division: Type.Union([Type.Literal("RPD"), Type.Literal("RAD"), Type.Literal("ID"), Type.Literal("IAD")]),
        proceedingType: Type.String({ minLength: 1, maxLength: 60 }),
        officeId: Type.String({ minLength: 1, maxLength: 40 }),
        /** When the tribunal's registry received the case; never later than now. */
        receivedAt: Type.String({ format: "date-time" }),
        origin: Nullable(Type.Union([Type.Literal("port-of-entry"), Type.Literal("inland")])),
        claimType: Nullable(Type.String({ minLength: 1, maxLength: 60 })),
        /** Country of alleged persecution, ISO 3166 alpha-3. */
        country: Nullable(Type.String({ pattern: "^[A-Z]{3}$" })),
        language: LanguageSchema,
        persons: Type.Array(ReferredPersonSchema, { minItems: 1, maxItems: 20 }),
      },
      closed,
    ),
  },
  { ...closed, $id: "https://greffe.invalid/schemas/referral-1.schema.json", title: "Greffe referral, version 1" },
);
export type Referral = Static<typeof ReferralSchema>;

export const ReferralAnswerSchema = Type.Object({
  cases: Type.Array(Type.Object({ id: Type.String(), fileNumber: Type.String() })),
  repeated: Type.Boolean(),
});
export type ReferralAnswer = Static<typeof ReferralAnswerSchema>;

/** What the list of refused messages is sorted by. */
export const refusedSorts = ["received", "sender", "reason"] as const;
export type RefusedSort = (typeof refusedSorts)[number];

/** A message that was refused and waits for somebody. */
export const RefusedMessageSchema = Type.Object({
  id: Type.String(),
  source: Type.String(),
  messageId: Type.String(),
  receivedAt: InstantSchema,
  code: Type.String(),
  title: BilingualSchema,
  next: BilingualSchema,
  fields: Type.Array(Type.Object({ path: Type.String(), code: Type.String(), text: BilingualSchema })),
});
export const RefusedMessageViewSchema = Type.Object({
  ...RefusedMessageSchema.properties,
  body: Type.Unsafe<unknown>({}),
});
export type RefusedMessage = Static<typeof RefusedMessageSchema>;
export type RefusedMessageView = Static<typeof RefusedMessageViewSchema>;

const ComparedPersonSchema = Type.Object({
  personId: Type.String(),
  name: Type.String(),
  latinName: Nullable(Type.String()),
  otherNames: Type.Array(Type.String()),
  bornOn: Nullable(CivilDateSchema),
  bornYear: Nullable(Type.Integer()),
  nationalities: Type.Array(Type.String()),
  uci: Nullable(Type.String()),
  contact: Type.Array(Type.Object({ kind: Type.String(), value: Type.String() })),
  /** Those that the reader may open. */
  cases: Type.Array(
    Type.Object({
      id: Type.String(),
      fileNumber: Type.String(),
      receivedOn: CivilDateSchema,
      country: Nullable(Type.String()),
    }),
  ),
});
export type ComparedPerson = Static<typeof ComparedPersonSchema>;

/** Whether two persons are one: the one written down last comes first. */
export const PersonQuestionSchema = Type.Object({
  id: Type.String(),
  caseId: Type.String(),
  /** What they share: `identifier`, `birth`, `names`. */
  grounds: Type.Array(Type.String()),
  persons: Type.Array(ComparedPersonSchema),
  answer: Nullable(Type.Union([Type.Literal("same"), Type.Literal("different")])),
  words: Nullable(Type.String()),
  answeredBy: Nullable(Type.String()),
  answeredAt: Nullable(InstantSchema),
});
export type PersonQuestion = Static<typeof PersonQuestionSchema>;

export const PersonAnswerSchema = Type.Object(
  {
    answer: Type.Union([Type.Literal("same"), Type.Literal("different")]),
    words: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  closed,
);

export const intakeRefusals = {
  "referral-malformed": {
    status: 422,
    title: { en: "This is not a referral as described", fr: "Ce message n’est pas un déféré conforme" },
    next: {
      en: "Mend the fields named below and send it again. The message was kept.",
      fr: "Corrigez les champs nommés ci-dessous et envoyez-le de nouveau. Le message a été conservé.",
    },
  },
  "referral-incomplete": {
    status: 422,
    title: { en: "Several fields of this referral are wrong", fr: "Plusieurs champs de ce déféré sont inexacts" },
    next: {
      en: "Mend the fields named below and send it again. The message was kept.",
      fr: "Corrigez les champs nommés ci-dessous et envoyez-le de nouveau. Le message a été conservé.",
    },
  },
  "referral-message-not-found": {
    status: 404,
    title: { en: "This message is not waiting", fr: "Ce message n’est pas en attente" },
    next: { en: "Reload the list of refused messages.", fr: "Rechargez la liste des messages refusés." },
  },
  "referral-id-reused": {
    status: 409,
    title: {
      en: "Another message with this source and identifier was accepted",
      fr: "Un autre message portant cette source et cet identifiant a été accepté",
    },
    next: {
      en: "Give the new message an identifier of its own.",
      fr: "Donnez au nouveau message un identifiant qui lui est propre.",
    },
  },
  "referral-from-the-future": {
    status: 422,
    title: { en: "The time of receipt is later than now", fr: "L’heure de réception est dans l’avenir" },
    next: {
      en: "Check the clock and the time zone of the sender.",
      fr: "Vérifiez l’horloge et le fuseau de l’expéditeur.",
    },
  },
  "referral-acting-person-wrong": {
    status: 422,
    title: {
      en: "The person named to act for a minor cannot",
      fr: "La personne désignée pour agir au nom d’un mineur ne le peut pas",
    },
    next: {
      en: "Name another adult of the same referral, or nobody: the division will then designate a representative.",
      fr: "Nommez un autre adulte du même déféré, ou personne\u00a0: la section désignera alors un représentant.",
    },
  },
  "line-not-json": {
    status: 422,
    title: { en: "This line is not JSON", fr: "Cette ligne n’est pas du JSON" },
    next: { en: "Write one whole message a line.", fr: "Inscrivez un message complet par ligne." },
  },
  "line-too-long": {
    status: 413,
    title: { en: "This line is longer than one megabyte", fr: "Cette ligne dépasse un mégaoctet" },
    next: { en: "Send documents apart from the referral.", fr: "Envoyez les documents séparément du déféré." },
  },
  "appeal-not-possible": {
    status: 409,
    title: {
      en: "The decision of file {fileNumber} cannot be appealed so",
      fr: "La décision du dossier {fileNumber} ne peut être portée en appel ainsi",
    },
    next: {
      en: "A released decision of a claim is appealed by the side that it went against, unless the Act excludes the appeal (s. 110(2)). Look at the decision on the file.",
      fr: "Une décision transmise sur une demande d’asile est portée en appel par la partie qu’elle défavorise, sauf si la Loi exclut l’appel (par. 110(2)). Consultez la décision au dossier.",
    },
  },
  "appeal-not-together": {
    status: 422,
    title: {
      en: "File {fileNumber} is not joined with the one that is appealed",
      fr: "Le dossier {fileNumber} n’est pas joint à celui qui est porté en appel",
    },
    next: {
      en: "Appeals of joined claims are opened together; open this one from its own file.",
      fr: "Les appels des demandes jointes s’ouvrent ensemble; ouvrez celui-ci à partir de son propre dossier.",
    },
  },
  "appeal-opened-already": {
    status: 409,
    title: {
      en: "An appeal of file {fileNumber} is open already",
      fr: "Un appel du dossier {fileNumber} est déjà ouvert",
    },
    next: { en: "Go to the appeal from the file.", fr: "Allez à l’appel à partir du dossier." },
  },
  "appeal-day-wrong": {
    status: 422,
    title: {
      en: "A notice of appeal is received between the release of the decision and now",
      fr: "Un avis d’appel est reçu entre la transmission de la décision et maintenant",
    },
    next: { en: "Check the day and the hour of receipt.", fr: "Vérifiez le jour et l’heure de la réception." },
  },
  "record-not-wanted": {
    status: 409,
    title: { en: "This file is not an appeal of a claim", fr: "Ce dossier n’est pas l’appel d’une demande d’asile" },
    next: { en: "Choose the file of the appeal.", fr: "Choisissez le dossier de l’appel." },
  },
  "record-sent-already": {
    status: 409,
    title: { en: "The record is on the file already", fr: "Le dossier est déjà versé" },
    next: { en: "Look at the documents of the appeal.", fr: "Consultez les documents de l’appel." },
  },
  "person-question-not-found": {
    status: 404,
    title: { en: "There is no such question", fr: "Cette question n’existe pas" },
    next: { en: "Reload the queue.", fr: "Rechargez la file de travail." },
  },
  "person-question-answered": {
    status: 409,
    title: { en: "This question was answered before", fr: "On a déjà répondu à cette question" },
    next: {
      en: "Reload the page to see the answer and by whom.",
      fr: "Rechargez la page pour voir la réponse et de qui elle vient.",
    },
  },
} as const satisfies RefusalRegistry;

/** A notice of appeal that came in by any channel, as the registry enters it. */
export const NewAppealSchema = Type.Object(
  {
    appellant: Type.Union([Type.Literal("person"), Type.Literal("minister")]),
    receivedAt: Type.String({ format: "date-time" }),
    /** The notice of appeal names the counsel of the claim. */
    keepsCounsel: Type.Boolean(),
    /** Other claims of the family that the same notice appeals. */
    together: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 30 }),
  },
  { additionalProperties: false },
);
export type NewAppeal = Static<typeof NewAppealSchema>;
export const OpenedAppealsSchema = Type.Object({
  items: Type.Array(Type.Object({ id: Type.String(), fileNumber: Type.String() })),
});
