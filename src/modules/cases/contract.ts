import { type Static, Type } from "typebox";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { BilingualSchema, LanguageSchema } from "../parties/contract.ts";

export const NamedSchema = Type.Object({ code: Type.String(), en: Type.String(), fr: Type.String() });
const DivisionSchema = Type.Object({
  ...NamedSchema.properties,
  code: Type.Union([Type.Literal("RPD"), Type.Literal("RAD"), Type.Literal("ID"), Type.Literal("IAD")]),
});

export const OfficeSchema = Type.Object({ id: Type.String(), name: BilingualSchema, zone: ZoneSchema });

const CaseSummarySchema = Type.Object({
  id: Type.String(),
  fileNumber: Type.String(),
  division: DivisionSchema,
  proceedingType: NamedSchema,
  /** How a claim is dealt with, once a person chose. */
  stream: Nullable(NamedSchema),
  status: NamedSchema,
  office: OfficeSchema,
  principal: Type.String(),
  language: LanguageSchema,
  receivedOn: CivilDateSchema,
  country: Nullable(Type.String()),
  /** Every party whose proceeding it is has counsel of record. */
  hasCounsel: Type.Boolean(),
  /** Somebody on the case waits for a designated representative. */
  representativeWanted: Type.Boolean(),
  /** A search found it by a name that is written nearly so: in another script, with other blanks, by its sound. */
  near: Type.Optional(Type.Boolean()),
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
  /** Where one can live, an address is and persecution is feared; beside them what documents name as a nationality. */
  countries: Type.Array(Type.Object({ ...NamedSchema.properties, isPlace: Type.Boolean() })),
  interpreterLanguages: Type.Array(Type.Object({ ...NamedSchema.properties, dialects: Type.Array(BilingualSchema) })),
  regulators: Type.Array(Type.Object({ ...NamedSchema.properties, kinds: Type.Array(Type.String()) })),
});
export type Reference = Static<typeof ReferenceSchema>;

const RepresentationViewSchema = Type.Object({
  representationId: Type.String(),
  counselId: Type.String(),
  name: Type.String(),
  regulator: Type.String(),
  licenceNumber: Type.String(),
  scope: Type.String(),
  authorisation: Type.String(),
  fromAt: InstantSchema,
  untilAt: Nullable(InstantSchema),
  endedReason: Nullable(Type.String()),
  /** What the regulator says of the licence: a suspended counsel does not see the case. */
  standing: Type.String(),
});

const PartyViewSchema = Type.Object({
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
  bornOn: Nullable(CivilDateSchema),
  bornYear: Nullable(Type.Integer()),
  uci: Nullable(Type.String()),
  nationalities: Type.Array(Type.String()),
  /** Null while nobody has said. */
  language: Nullable(LanguageSchema),
  interpreterLanguage: Nullable(Type.String()),
  /** The same with its names. */
  interpreter: Nullable(NamedSchema),
  interpreterDialect: Nullable(Type.String()),
  contact: Type.Array(
    Type.Object({
      kind: Type.String(),
      value: Type.Record(Type.String(), Type.String()),
      source: Type.String(),
      fromAt: InstantSchema,
      untilAt: Nullable(InstantSchema),
    }),
  ),
  representedBy: Type.Array(RepresentationViewSchema),
  designatedRepresentative: Nullable(
    Type.Object({
      basis: Type.String(),
      personId: Nullable(Type.String()),
      name: Nullable(Type.String()),
      fromAt: InstantSchema,
    }),
  ),
});

export const CaseViewSchema = Type.Object({
  ...CaseSummarySchema.properties,
  claimType: Nullable(NamedSchema),
  origin: Nullable(Type.String()),
  finalizedOn: Nullable(CivilDateSchema),
  parties: Type.Array(PartyViewSchema),
  /** What the Minister is in this proceeding from its beginning; null where the Minister may intervene. */
  minister: Nullable(BilingualSchema),
  joinedCases: Type.Array(Type.Object({ id: Type.String(), fileNumber: Type.String(), principal: Type.String() })),
  version: Type.Integer(),
  actions: Type.Array(Type.String()),
  /** Steps of the lifecycle that the reader may take on the case as it stands. */
  steps: Type.Array(
    Type.Object({
      ...NamedSchema.properties,
      /** What whoever takes the step declares to be so; the reason says why, and must then be written. */
      attests: Type.Array(BilingualSchema),
      /** Part of the way to a decision; others end, suspend or take up the proceeding. */
      isOrdinary: Type.Boolean(),
    }),
  ),
});
export type CaseView = Static<typeof CaseViewSchema>;

/** One case of a story: a claim, its appeal, in the order in which they were received. */
export const ChainSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      fileNumber: Type.String(),
      division: DivisionSchema,
      proceeding: NamedSchema,
      status: NamedSchema,
      receivedOn: CivilDateSchema,
      finalizedOn: Nullable(CivilDateSchema),
      /** Who appealed, for an appeal. */
      appellant: Nullable(Type.Union([Type.Literal("person"), Type.Literal("minister")])),
      isThis: Type.Boolean(),
    }),
  ),
});
export type Chain = Static<typeof ChainSchema>;

export const EventViewSchema = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  /** What the history calls it; null: nothing writes this type any more. */
  name: Nullable(BilingualSchema),
  /** What more the history says of it: the status, the day, the number. */
  more: Nullable(BilingualSchema),
  occurredAt: InstantSchema,
  actorKind: Type.String(),
  actorId: Nullable(Type.String()),
  /** Whose account it was, where the reader may know it. */
  actorName: Nullable(Type.String()),
  /** The fields that the reader may read. */
  payload: Type.Unsafe<unknown>({}),
  /** Null where some are left out. */
  hash: Nullable(Type.String()),
});

/** What is open, for how long: up to six months, to a year, to two years, longer. */
export const InventorySchema = Type.Object({
  today: CivilDateSchema,
  items: Type.Array(
    Type.Object({
      division: NamedSchema,
      officeId: Type.String(),
      status: NamedSchema,
      total: Type.Integer(),
      oldestOn: CivilDateSchema,
      ages: Type.Array(Type.Integer()),
    }),
  ),
  languages: Type.Array(
    Type.Object({
      division: NamedSchema,
      language: Type.String(),
      total: Type.Integer(),
      oldestOn: CivilDateSchema,
      ages: Type.Array(Type.Integer()),
    }),
  ),
  /** Cases that ended, decided or not, in each week from its Monday on; the last one is not over. */
  ended: Type.Array(
    Type.Object({
      week: CivilDateSchema,
      divisions: Type.Array(Type.Object({ division: NamedSchema, total: Type.Integer() })),
    }),
  ),
});
export type Inventory = Static<typeof InventorySchema>;

export const CaseChangeSchema = Type.Object({
  version: Type.Integer(),
  kind: Type.String(),
  personId: Nullable(Type.String()),
  field: NamedSchema,
  was: BilingualSchema,
  became: BilingualSchema,
  reason: Nullable(Type.String()),
  changedBy: Nullable(Type.String()),
  changedAt: InstantSchema,
});
export type CaseChangeView = Static<typeof CaseChangeSchema>;
