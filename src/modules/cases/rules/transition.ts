import type { Role } from "../../../kernel/actor.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { type Opens, opens } from "./consequences.ts";
import type { Status } from "./statuses.ts";
import type { StepGuardCode } from "./step-guards.ts";

/** How a claim is dealt with; a person chooses it, and may choose again. */
export const streams = {
  "file-review": { en: "File review", fr: "Examen du dossier" },
  "short-hearing": { en: "Short hearing", fr: "Audience courte" },
  "regular-hearing": { en: "Regular hearing", fr: "Audience ordinaire" },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Stream = keyof typeof streams;

/** What is done, at whatever stage: from one status, an act leads along one row. `move` is what officers choose among. */
export type Act =
  | "move"
  | "set"
  | "cancel"
  | "postpone"
  | "hear"
  | "hear-part"
  | "miss"
  | "decide"
  | "dismiss"
  | "withdraw"
  | "abandon"
  | "suspend"
  | "terminate"
  | "reinstate"
  | "reopen"
  | "send-back";

/**
 * By what a step is taken. `officer`: a step of its own on the case. `hearing`, `decision`: part of that room's command.
 * `partner`: what a partner's message says; until its gateway is there, an officer records it on the case. `clock`: a
 * time limit that passed.
 */
type TakenBy = "officer" | "hearing" | "decision" | "partner" | "clock";

export interface Transition {
  /** Names one row among those that leave a status; what is done from several statuses may share a code. */
  readonly code: string;
  readonly act: Act;
  readonly name: Bilingual;
  readonly from: Status;
  readonly to: Status;
  readonly roles: readonly Role[];
  readonly by: TakenBy;
  readonly guards: readonly StepGuardCode[];
  /** The stream into which the step puts the case; null: none. */
  readonly stream: Stream | null;
  readonly opens: Opens;
  readonly source: Bilingual;
  /** The days on which the step may be taken, whenever the case began; null: no bound. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

/** One proceeding's lifecycle, for the cases received between two days. */
export interface Lifecycle {
  readonly proceeding: string;
  /** Names the regime in documents, where a proceeding has several. */
  readonly regime: string;
  readonly name: Bilingual;
  readonly first: Status;
  readonly opens: Opens;
  readonly transitions: readonly Transition[];
  /** First day of receipt; null: enacted, no day fixed yet. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

type Filled = "by" | "guards" | "stream" | "opens" | "effectiveFrom" | "effectiveTo";
export type StepRow = Omit<Transition, Filled | "opens"> &
  Partial<Pick<Transition, Exclude<Filled, "opens">>> & { readonly opens?: Partial<Opens> };

/** A row with what most rows share filled in. */
export const step = (row: StepRow): Transition => ({
  by: "officer",
  guards: [],
  stream: null,
  effectiveFrom: null,
  effectiveTo: null,
  ...row,
  opens: opens(row.opens ?? {}),
});

/** The same step from each of these statuses, written out: its code ends with the status that it leaves. */
export const fromEach = (from: readonly Status[], row: Omit<StepRow, "from">): readonly Transition[] =>
  from.map((one) => step({ ...row, code: `${row.code}-${one}`, from: one }));

/** A source in both languages, of one statute: `irpa("s. 168(1)", "par. 168(1)")`. */
const cited =
  (en: string, fr: string) =>
  (enPart: string, frPart: string): Bilingual => ({ en: `${en}, ${enPart}`, fr: `${fr}, ${frPart}` });
export const irpa = cited(
  "Immigration and Refugee Protection Act",
  "Loi sur l’immigration et la protection des réfugiés",
);
export const rpdRule = cited("RPD Rules", "Règles de la SPR");
export const radRule = cited("RAD Rules", "Règles de la SAR");
export const idRule = cited("ID Rules", "Règles de la SI");
export const iadRule = cited("IAD Rules, 2022", "Règles de la SAI (2022)");
export const practice: Bilingual = {
  en: "Registry practice, chosen by the product (to verify with the registry)",
  fr: "Pratique du greffe, choisie par le produit (à vérifier auprès du greffe)",
};

/** Who takes what kind of step. */
export const who = {
  registry: ["registry-officer", "triage-officer"],
  triage: ["triage-officer", "registry-officer"],
  scheduling: ["scheduling-officer", "registry-officer"],
  sitting: ["member", "registry-officer"],
  member: ["member"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
