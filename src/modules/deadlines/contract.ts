import { type Static, Type } from "typebox";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { BilingualSchema } from "../parties/contract.ts";

const NamedSchema = Type.Object({ code: Type.String(), en: Type.String(), fr: Type.String() });
const Day = Type.String({ format: "date" });

const DeadlineStateSchema = Type.Union([
  Type.Literal("coming"),
  Type.Literal("today"),
  Type.Literal("past"),
  Type.Literal("met"),
  Type.Literal("excused"),
]);

/** One time limit that stands on a case, with the arithmetic that gave it. */
const DeadlineSchema = Type.Object({
  /** Rule and trigger: names this limit on this case. */
  id: Type.String(),
  ruleCode: Type.String(),
  /** Row of the published table, such as `D15`. */
  alias: Type.String(),
  what: BilingualSchema,
  who: NamedSchema,
  standing: Type.Union([Type.Literal("expected"), Type.Literal("if-wanted")]),
  effect: Type.Union([Type.Literal("no-later-than"), Type.Literal("not-before")]),
  trigger: Type.Object({ id: Nullable(Type.String()), name: NamedSchema, on: CivilDateSchema }),
  dueOn: CivilDateSchema,
  dueAt: Nullable(InstantSchema),
  safeOn: CivilDateSchema,
  state: DeadlineStateSchema,
  steps: Type.Array(BilingualSchema),
  source: BilingualSchema,
  toVerify: Type.Boolean(),
  variation: Nullable(
    Type.Object({
      kind: Type.String(),
      dueOn: Nullable(CivilDateSchema),
      reason: Type.String(),
      orderedOn: CivilDateSchema,
    }),
  ),
  metOn: Nullable(CivilDateSchema),
});
export type DeadlineView = Static<typeof DeadlineSchema>;

export const CaseDeadlinesSchema = Type.Object({
  today: CivilDateSchema,
  zone: ZoneSchema,
  items: Type.Array(DeadlineSchema),
  /** Limits that run from a receipt which nobody has recorded: none can end before its day. */
  earliest: Type.Array(
    Type.Object({
      ruleCode: Type.String(),
      what: BilingualSchema,
      releasedOn: Type.String(),
      endsOn: CivilDateSchema,
      source: BilingualSchema,
    }),
  ),
  /** Events that an officer may record on this case, each the start of a limit. */
  recordable: Type.Array(NamedSchema),
  actions: Type.Array(Type.String()),
});
export type CaseDeadlines = Static<typeof CaseDeadlinesSchema>;

export const DueItemSchema = Type.Object({
  ...DeadlineSchema.properties,
  case: Type.Object({ id: Type.String(), fileNumber: Type.String(), principal: Type.String(), zone: ZoneSchema }),
});
export type DueItem = Static<typeof DueItemSchema>;

export const NewTriggerSchema = Type.Object(
  {
    code: Type.String({ maxLength: 60 }),
    on: Day,
    /** Only for a limit in hours: the wall time at the office, `14:30`. */
    time: Nullable(Type.String({ pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" })),
    /** The recorded event that this one corrects. */
    replaces: Nullable(Type.String({ format: "uuid" })),
  },
  { additionalProperties: false },
);
export type NewTrigger = Static<typeof NewTriggerSchema>;

export const NewVariationSchema = Type.Object(
  {
    kind: Type.Union([Type.Literal("varied"), Type.Literal("excused")]),
    dueOn: Nullable(Day),
    reason: Type.String({ minLength: 3, maxLength: 1000, pattern: "\\S" }),
    orderedOn: Day,
  },
  { additionalProperties: false },
);
export type NewVariation = Static<typeof NewVariationSchema>;

export const deadlinesRefusals = {
  "deadline-rule-unknown": {
    status: 422,
    title: { en: "There is no rule {rule}", fr: "Il n’y a pas de règle {rule}" },
    next: {
      en: "Name a row of the table, D1 to D72, or a code such as rpd-disclosure.",
      fr: "Nommez une ligne du tableau, de D1 à D72, ou un code tel que rpd-disclosure.",
    },
  },
  "deadline-without-number": {
    status: 422,
    title: {
      en: "Rule {rule} says “without delay”: it gives no day",
      fr: "La règle {rule} dit «\u00a0sans délai\u00a0»\u00a0: elle ne fixe aucun jour",
    },
    next: { en: "Act at once; no date can be reckoned.", fr: "Agissez immédiatement; aucune date ne se calcule." },
  },
  "deadline-rule-not-in-force": {
    status: 422,
    title: {
      en: "No version of rule {rule} was in force on {day}",
      fr: "Aucune version de la règle {rule} n’était en vigueur le {day}",
    },
    next: {
      en: "Check the date, or name the version with --regime: {versions}.",
      fr: "Vérifiez la date, ou nommez la version avec --regime\u00a0: {versions}.",
    },
  },
  "deadline-not-served": {
    status: 422,
    title: {
      en: "Rule {rule} does not start from something that is served",
      fr: "La règle {rule} ne part pas d’une signification",
    },
    next: {
      en: "Give the day itself, without --served. What a Division receives counts on the day that it stamps.",
      fr: "Donnez le jour lui-même, sans --served. Ce que reçoit une section compte à la date qu’elle y appose.",
    },
  },
  "deadline-office-unknown": {
    status: 422,
    title: { en: "There is no office {office}", fr: "Il n’y a pas de bureau {office}" },
    next: { en: "Offices: {offices}.", fr: "Bureaux\u00a0: {offices}." },
  },
  "deadline-date-impossible": {
    status: 422,
    title: {
      en: "{given} is no date, nor a moment with its zone",
      fr: "{given} n’est ni une date ni un moment avec son fuseau",
    },
    next: {
      en: "Write 2027-03-22, or 2027-03-22T14:30:00-07:00 (years 1900 to 2199).",
      fr: "Écrivez 2027-03-22, ou 2027-03-22T14:30:00-07:00 (années 1900 à 2199).",
    },
  },
  "trigger-unknown": {
    status: 422,
    title: {
      en: "This event starts no time limit on this file",
      fr: "Cet événement ne fait courir aucun délai dans ce dossier",
    },
    next: {
      en: "Choose an event from the list of this file.",
      fr: "Choisissez un événement dans la liste de ce dossier.",
    },
  },
  "trigger-hour-wanted": {
    status: 422,
    title: {
      en: "This limit counts hours: the hour is needed",
      fr: "Ce délai se compte en heures\u00a0: l’heure est nécessaire",
    },
    next: {
      en: "Enter the hour as the office’s clock showed it.",
      fr: "Inscrivez l’heure qu’indiquait l’horloge du bureau.",
    },
  },
  "trigger-hour-impossible": {
    status: 422,
    title: {
      en: "The office’s clocks did not show that hour, or showed it twice",
      fr: "L’horloge du bureau n’a pas indiqué cette heure, ou l’a indiquée deux fois",
    },
    next: { en: "Check the day and the hour.", fr: "Vérifiez le jour et l’heure." },
  },
  "trigger-in-the-future": {
    status: 422,
    title: { en: "This event has not happened yet", fr: "Cet événement n’a pas encore eu lieu" },
    next: { en: "Enter the day on which it happened.", fr: "Inscrivez le jour où il a eu lieu." },
  },
  "trigger-replaced": {
    status: 409,
    title: { en: "Somebody has corrected this event already", fr: "Quelqu’un a déjà corrigé cet événement" },
    next: {
      en: "Reload the file and correct the newest entry.",
      fr: "Rechargez le dossier et corrigez l’entrée la plus récente.",
    },
  },
  "deadline-not-found": {
    status: 404,
    title: { en: "There is no such time limit on this file", fr: "Ce délai n’existe pas dans ce dossier" },
    next: {
      en: "Reload the file and choose a limit from its list.",
      fr: "Rechargez le dossier et choisissez un délai dans sa liste.",
    },
  },
  "variation-day-wanted": {
    status: 422,
    title: { en: "The new day is missing", fr: "La nouvelle date manque" },
    next: {
      en: "Enter the day that the order sets, or choose “excused” when it sets none.",
      fr: "Inscrivez la date fixée par l’ordonnance, ou choisissez «\u00a0dispensé\u00a0» si elle n’en fixe aucune.",
    },
  },
} as const satisfies RefusalRegistry;
