import { type Static, Type } from "typebox";
import { CivilDateSchema, InstantSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { BilingualSchema } from "../parties/contract.ts";

export type Division = "RPD" | "RAD" | "ID" | "IAD";

export const ReasonSchema = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 1000, pattern: "\\S" }) },
  { additionalProperties: false },
);

export const retentionDivisions = ["RPD", "RAD", "ID", "IAD"] as const;
/** What each list of retention is sorted by. */
export const candidateSorts = ["closed", "number"] as const;
export const disposalSorts = ["proposed", "number", "closed", "until"] as const;
export const holdSorts = ["placed", "number"] as const;

/** Which rows of a list are wanted, and in which order. */
export interface RetentionQuery<Sort> {
  /** A part of the case’s number. */
  readonly search: string;
  readonly division: Division | null;
  readonly sort: Sort;
  readonly descending: boolean;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

const caseFields = {
  caseId: Type.String(),
  fileNumber: Type.String(),
  division: Type.String(),
  receivedOn: CivilDateSchema,
  finalizedOn: CivilDateSchema,
  /** The last day on which it is kept. */
  retainedUntil: CivilDateSchema,
};

/** A closed case that the rules keep no longer. */
export const CandidateSchema = Type.Object({ ...caseFields, lastUsedOn: CivilDateSchema, isHeld: Type.Boolean() });
export type Candidate = Static<typeof CandidateSchema>;

export const DisposalStateSchema = Type.Union([
  Type.Literal("proposed"),
  Type.Literal("approved"),
  Type.Literal("refused"),
]);
export type DisposalState = Static<typeof DisposalStateSchema>;

const Decision = Type.Object({ name: Type.String(), at: InstantSchema, reason: Type.String() });

export const DisposalViewSchema = Type.Object({
  ...caseFields,
  id: Type.String(),
  state: DisposalStateSchema,
  rule: BilingualSchema,
  proposed: Decision,
  decided: Nullable(Decision),
  /** The reader proposed it, and so cannot decide it. */
  isMine: Type.Boolean(),
  documents: Nullable(Type.Integer()),
  notices: Nullable(Type.Integer()),
});
export type DisposalView = Static<typeof DisposalViewSchema>;

export const HoldViewSchema = Type.Object({
  id: Type.String(),
  caseId: Type.String(),
  fileNumber: Type.String(),
  placed: Decision,
});
export type HoldView = Static<typeof HoldViewSchema>;

const reload = { en: "Reload the page and see what stands.", fr: "Rechargez la page pour voir ce qui est en vigueur." };

export const retentionRefusals = {
  "case-not-closed": {
    status: 409,
    title: { en: "This file is not closed", fr: "Ce dossier n’est pas clos" },
    next: {
      en: "Only a closed file can be disposed of.",
      fr: "Seul un dossier clos peut être éliminé.",
    },
  },
  "retention-not-over": {
    status: 409,
    title: { en: "This file must still be kept", fr: "Ce dossier doit encore être conservé" },
    next: {
      en: "It is kept until {until}. Propose its disposal after that day.",
      fr: "Il est conservé jusqu’au {until}. Proposez son élimination après cette date.",
    },
  },
  "case-on-hold": {
    status: 409,
    title: { en: "A legal hold stands on this file", fr: "Ce dossier fait l’objet d’une mise en suspens juridique" },
    next: {
      en: "It cannot be disposed of until the hold is lifted.",
      fr: "Il ne peut être éliminé tant que la mise en suspens n’est pas levée.",
    },
  },
  "disposal-already-proposed": {
    status: 409,
    title: { en: "The disposal of this file is proposed already", fr: "L’élimination de ce dossier est déjà proposée" },
    next: {
      en: "Somebody other than whoever proposed it decides.",
      fr: "Une personne autre que celle qui l’a proposée doit décider.",
    },
  },
  "disposal-not-found": {
    status: 404,
    title: { en: "There is no such disposal", fr: "Cette élimination n’existe pas" },
    next: reload,
  },
  "disposal-already-decided": {
    status: 409,
    title: { en: "This disposal is decided already", fr: "Cette élimination a déjà été décidée" },
    next: reload,
  },
  "disposal-needs-another-person": {
    status: 403,
    title: {
      en: "You proposed this disposal: somebody else must decide",
      fr: "Vous avez proposé cette élimination\u00a0: une autre personne doit décider",
    },
    next: {
      en: "Ask a colleague with the same role to look at it.",
      fr: "Demandez à un collègue ayant le même rôle de l’examiner.",
    },
  },
  "hold-not-found": {
    status: 404,
    title: { en: "There is no such legal hold", fr: "Cette mise en suspens juridique n’existe pas" },
    next: reload,
  },
  "hold-already-lifted": {
    status: 409,
    title: { en: "This legal hold is lifted already", fr: "Cette mise en suspens juridique est déjà levée" },
    next: reload,
  },
} as const satisfies RefusalRegistry;
