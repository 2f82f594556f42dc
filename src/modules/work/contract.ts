import { type Static, Type } from "typebox";
import { Nullable } from "../../kernel/nullable.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { NamedSchema } from "../cases/contract.ts";
import { BilingualSchema } from "../parties/contract.ts";

const ClaimSchema = Type.Object({
  accountId: Type.String(),
  name: Type.String(),
  since: Type.String(),
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
  office: Type.Object({ id: Type.String(), name: BilingualSchema, zone: Type.String() }),
  openedAt: Type.String(),
  dueOn: Nullable(Type.String()),
  claim: Nullable(ClaimSchema),
  closedAt: Nullable(Type.String()),
  outcome: Nullable(Type.String()),
});
export type TaskView = Static<typeof TaskViewSchema>;

export const TaskPageSchema = Type.Object({ items: Type.Array(TaskViewSchema), next: Nullable(Type.String()) });

/** A queue in one office: how many wait, how many are in hand, and since when the oldest waits. */
export const QueueCountSchema = Type.Object({
  officeId: Type.String(),
  open: Type.Integer(),
  claimed: Type.Integer(),
  mine: Type.Integer(),
  oldestOpenedAt: Nullable(Type.String()),
});
export const QueueViewSchema = Type.Object({
  queue: NamedSchema,
  open: Type.Integer(),
  mine: Type.Integer(),
  oldestOpenedAt: Nullable(Type.String()),
  offices: Type.Array(QueueCountSchema),
});
export type QueueView = Static<typeof QueueViewSchema>;

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

export const workRefusals = {
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
  "task-not-claimed": {
    status: 409,
    title: { en: "Nobody has taken this item yet", fr: "Personne n’a encore pris cet élément en charge" },
    next: {
      en: "Take the item first. What you typed is still on the page.",
      fr: "Prenez d’abord l’élément en charge. Ce que vous avez inscrit est toujours à l’écran.",
    },
  },
} as const satisfies RefusalRegistry;
