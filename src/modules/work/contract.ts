import { type Static, Type } from "typebox";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { NamedSchema } from "../cases/contract.ts";
import { BilingualSchema } from "../parties/contract.ts";

export { type TaskViewName, taskSorts, taskViews } from "./choices.ts";

const ClaimSchema = Type.Object({
  accountId: Type.String(),
  name: Type.String(),
  since: InstantSchema,
  mine: Type.Boolean(),
  /** A colleague may take it over. */
  stale: Type.Boolean(),
});

export const TaskViewSchema = Type.Object({
  id: Type.String(),
  queue: NamedSchema,
  subject: Type.Object({ kind: Type.String(), id: Type.String() }),
  caseId: Type.String(),
  fileNumber: Type.String(),
  principal: Type.String(),
  division: Type.String(),
  office: Type.Object({ id: Type.String(), name: BilingualSchema, zone: ZoneSchema }),
  openedAt: InstantSchema,
  /** The types of the documents that wait for review, by code; of other work none. */
  kinds: Type.Array(Type.String()),
  /** In which relation to the case they were filed. */
  filedAs: Nullable(Type.String()),
  /** Whether the case was looked at for the two that follow: of what has just come it is not. */
  daysKnown: Type.Boolean(),
  hearingOn: Nullable(CivilDateSchema),
  /** The limit that somebody is expected to meet first; its day may have passed. */
  limit: Nullable(Type.Object({ on: CivilDateSchema, what: BilingualSchema })),
  dueOn: Nullable(CivilDateSchema),
  /** Its day has passed. */
  late: Type.Boolean(),
  /** Late for so long that others were asked. */
  escalatedAt: Nullable(InstantSchema),
  claim: Nullable(ClaimSchema),
  closedAt: Nullable(InstantSchema),
  outcome: Nullable(Type.String()),
  /** Whoever has it may say that nothing more is to be done. */
  byHand: Type.Boolean(),
});
export type TaskView = Static<typeof TaskViewSchema>;

/** Open work on a case, as everybody of the staff who sees the case is told of it. */
export const CaseTaskSchema = Type.Object({
  id: Type.String(),
  queue: NamedSchema,
  /** The number of the joined case on which it stands for the whole family; null: on this one. */
  onCase: Nullable(Type.String()),
  dueOn: Nullable(CivilDateSchema),
  /** Its day has passed. */
  late: Type.Boolean(),
  /** Who has it; null: nobody has taken it. */
  holder: Nullable(Type.String()),
  mine: Type.Boolean(),
  /** The reader works its queue. */
  opens: Type.Boolean(),
});
export type CaseTask = Static<typeof CaseTaskSchema>;

export const TaskPageSchema = Type.Object({ items: Type.Array(TaskViewSchema), next: Nullable(Type.String()) });

/** A queue in one office: how many wait, how many are in hand, and since when the oldest waits. */
const QueueCountSchema = Type.Object({
  officeId: Type.String(),
  open: Type.Integer(),
  claimed: Type.Integer(),
  late: Type.Integer(),
  mine: Type.Integer(),
  oldestOpenedAt: Nullable(InstantSchema),
});
export const QueueViewSchema = Type.Object({
  queue: NamedSchema,
  open: Type.Integer(),
  late: Type.Integer(),
  mine: Type.Integer(),
  oldestOpenedAt: Nullable(InstantSchema),
  offices: Type.Array(QueueCountSchema),
});
export type QueueView = Static<typeof QueueViewSchema>;

/** What came into the reader's queues since they were last here, and is still to be done. */
export const NewWorkSchema = Type.Object({
  /** Null on a first visit. */
  since: Nullable(InstantSchema),
  count: Type.Integer(),
  /** There are more than were counted. */
  more: Type.Boolean(),
});

export const ClaimRequestSchema = Type.Object(
  {
    /** Given when a claim that a colleague left alone is taken over. */
    takeover: Type.Optional(
      Type.Object(
        {
          reason: Type.Union([
            Type.Literal("absent"),
            Type.Literal("urgent"),
            Type.Literal("agreed"),
            Type.Literal("reassigned"),
          ]),
          words: Type.Optional(Type.String({ maxLength: 500 })),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type ClaimRequest = Static<typeof ClaimRequestSchema>;

export const FinishRequestSchema = Type.Object(
  {
    /** What was done: where the queue asks for it. */
    outcome: Type.Optional(
      Type.Union([
        Type.Literal("allowed"),
        Type.Literal("dismissed"),
        Type.Literal("left-to-decision"),
        Type.Literal("nothing-to-decide"),
      ]),
    ),
  },
  { additionalProperties: false },
);

/** Who works a queue, and how much each has in hand there. */
export const ColleagueSchema = Type.Object({
  accountId: Type.String(),
  name: Type.String(),
  open: Type.Integer(),
  /** Somebody does this person's work today. */
  away: Type.Boolean(),
});
export type Colleague = Static<typeof ColleagueSchema>;

export const GiveRequestSchema = Type.Object(
  { accountId: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
);

export const AssignRequestSchema = Type.Object(
  {
    accountIds: Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 50 }),
    count: Type.Integer({ minimum: 1, maximum: 200 }),
    officeId: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);
export type AssignRequest = Static<typeof AssignRequestSchema>;
export const AssignAnswerSchema = Type.Object({
  given: Type.Array(Type.Object({ accountId: Type.String(), name: Type.String(), count: Type.Integer() })),
});

export const ReplacementRequestSchema = Type.Object(
  {
    replacementId: Type.String({ maxLength: 40 }),
    fromOn: Type.String({ format: "date" }),
    untilOn: Type.String({ format: "date" }),
  },
  { additionalProperties: false },
);
export type ReplacementRequest = Static<typeof ReplacementRequestSchema>;

const ReplacementSchema = Type.Object({
  id: Type.String(),
  who: Type.Object({ accountId: Type.String(), name: Type.String() }),
  replacement: Type.Object({ accountId: Type.String(), name: Type.String() }),
  fromOn: CivilDateSchema,
  untilOn: CivilDateSchema,
  /** The reader's own leave, which the reader may end. */
  mine: Type.Boolean(),
});
export type Replacement = Static<typeof ReplacementSchema>;
export const ReplacementsSchema = Type.Object({
  items: Type.Array(ReplacementSchema),
  colleagues: Type.Array(Type.Object({ accountId: Type.String(), name: Type.String() })),
});

/** Something that somebody of the staff said to the others about a case. */
const StaffMessageSchema = Type.Object({
  id: Type.String(),
  author: Type.String(),
  mine: Type.Boolean(),
  words: Type.String(),
  at: InstantSchema,
});
export type StaffMessage = Static<typeof StaffMessageSchema>;
export const StaffMessagesSchema = Type.Object({ items: Type.Array(StaffMessageSchema) });
export const NewStaffMessageSchema = Type.Object(
  { words: Type.String({ minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false },
);

export const workRefusals = {
  "staff-message-empty": {
    status: 422,
    title: { en: "The message says nothing", fr: "Le message ne dit rien" },
    next: { en: "Write a few words, then send it.", fr: "Écrivez quelques mots, puis envoyez-le." },
  },
  "colleague-not-found": {
    status: 422,
    title: { en: "Nobody of that name works this queue", fr: "Personne de ce nom ne travaille dans cette file" },
    next: {
      en: "Choose a colleague from the list: those who hold the role today.",
      fr: "Choisissez une personne de la liste\u00a0: celles qui ont ce rôle aujourd’hui.",
    },
  },
  "colleague-not-on-file": {
    status: 422,
    title: { en: "{name} may not open this file", fr: "{name} ne peut pas ouvrir ce dossier" },
    next: {
      en: "The file is sealed. Choose somebody who is assigned to it.",
      fr: "Le dossier est scellé. Choisissez une personne qui y est affectée.",
    },
  },
  "task-given-already": {
    status: 409,
    title: { en: "{name} has this item already", fr: "{name} a déjà cet élément" },
    next: { en: "Nothing is left to give.", fr: "Il n’y a rien à confier." },
  },
  "replacement-days-wrong": {
    status: 422,
    title: { en: "These days do not make a leave", fr: "Ces jours ne forment pas un congé" },
    next: {
      en: "The leave ends on its first day or later, today at the earliest, and within a year.",
      fr: "Le congé se termine le jour où il commence ou après, aujourd’hui au plus tôt, et dans l’année.",
    },
  },
  "replacement-overlaps": {
    status: 409,
    title: {
      en: "Somebody replaces you on some of these days already",
      fr: "Quelqu’un vous remplace déjà certains de ces jours",
    },
    next: {
      en: "End the other replacement first, or choose other days.",
      fr: "Mettez d’abord fin à l’autre remplacement, ou choisissez d’autres jours.",
    },
  },
  "replacement-not-found": {
    status: 404,
    title: { en: "There is no such replacement", fr: "Ce remplacement n’existe pas" },
    next: { en: "It may have ended. Open the list again.", fr: "Il a peut-être pris fin. Rouvrez la liste." },
  },
  "replacement-of-nobody": {
    status: 422,
    title: { en: "This person cannot do your work", fr: "Cette personne ne peut pas faire votre travail" },
    next: {
      en: "Choose a colleague who works the same queues, other than yourself.",
      fr: "Choisissez une personne qui travaille dans les mêmes files, autre que vous-même.",
    },
  },
  "queue-not-found": {
    status: 404,
    title: { en: "There is no such queue", fr: "Cette file de travail n’existe pas" },
    next: { en: "Choose a queue from the workbench.", fr: "Choisissez une file dans l’espace de travail." },
  },
  "queue-not-yours": {
    status: 403,
    title: { en: "Your role does not work this queue", fr: "Votre rôle ne donne pas accès à cette file de travail" },
    next: {
      en: "Ask your manager for the role, or choose one of your own queues.",
      fr: "Demandez ce rôle à votre gestionnaire, ou choisissez une de vos files.",
    },
  },
  "task-not-found": {
    status: 404,
    title: { en: "There is no such item of work", fr: "Cette tâche n’existe pas" },
    next: { en: "Go back to the queue and choose again.", fr: "Retournez à la file et choisissez de nouveau." },
  },
  "task-closed": {
    status: 409,
    title: { en: "This item is already done", fr: "Cet élément est déjà traité" },
    next: {
      en: "Nothing is left to do here. Take the next item.",
      fr: "Il n’y a plus rien à faire ici. Passez au suivant.",
    },
  },
  "task-claimed-by-another": {
    status: 409,
    title: { en: "{name} has this item", fr: "{name} a pris cet élément en charge" },
    next: {
      en: "Since {sinceEn}. Take another item, or speak with your colleague. It can be taken over, with a reason, once it has been left alone for {minutes} {minutes|minute|minutes}.",
      fr: "Depuis le {sinceFr}. Passez à un autre élément ou parlez à votre collègue. Il pourra être repris, avec un motif, après {minutes} {minutes|minute|minutes} sans activité.",
    },
  },
  "task-not-by-hand": {
    status: 409,
    title: { en: "This item is not finished by hand", fr: "Cet élément ne se termine pas à la main" },
    next: {
      en: "Doing the work finishes it: the page of the item says what to do.",
      fr: "Le travail lui-même le termine\u00a0: la page de l’élément indique ce qu’il faut faire.",
    },
  },
  "task-outcome-wanted": {
    status: 422,
    title: { en: "What was done is not said", fr: "Ce qui a été fait n’est pas indiqué" },
    next: {
      en: "Choose one of the outcomes that the item offers; where it offers none, finish it without one.",
      fr: "Choisissez l’une des issues proposées à l’élément; s’il n’en propose aucune, terminez-le sans en indiquer.",
    },
  },
  "task-not-claimed": {
    status: 409,
    title: { en: "Nobody has taken this item yet", fr: "Personne n’a encore pris cet élément en charge" },
    next: {
      en: "Take the item first. What you typed is still on the page.",
      fr: "Prenez d’abord l’élément en charge. Ce que vous avez inscrit est toujours à l’écran.",
    },
  },
} as const satisfies RefusalRegistry;
