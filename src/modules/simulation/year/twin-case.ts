import type { Actor } from "../../../kernel/actor.ts";
import type { CivilDate, Zone } from "../../../kernel/time.ts";
import type { Draws } from "./draws.ts";
import type { CounselOfTwin, InterpreterOfTwin } from "./population.ts";

/** A hearing that is set for a matter. */
export interface SetSitting {
  readonly id: string;
  readonly on: CivilDate;
  readonly time: string;
  readonly member: Actor;
  readonly isSpecial: boolean;
  /** By which it stands in the diary. */
  readonly sitting: string;
  /** Whose half-day it takes. */
  readonly people: readonly string[];
  readonly version: number;
}

/** A claim or an appeal of one person or of a family, as the twin knows it: what it will do, and what it did. */
export interface TwinCase {
  /** `claim-12`, and of its appeals `claim-12/1`. */
  readonly name: string;
  readonly place: number;
  readonly division: "RPD" | "RAD";
  readonly draws: Draws;
  /** The first is the principal's. */
  readonly caseIds: readonly string[];
  readonly personIds: readonly string[];
  readonly language: "en" | "fr";
  readonly officeId: string;
  readonly zone: Zone;
  readonly openedOn: CivilDate;
  readonly origin: "port-of-entry" | "inland";
  readonly spoken: string | null;
  readonly interpreters: readonly InterpreterOfTwin[];
  /** The claim of which this is the appeal. */
  readonly of: TwinCase | null;
  /** Of an appeal. */
  readonly appellant: "person" | "minister" | null;
  counsel: CounselOfTwin | null;
  /** The Basis of Claim Form, or the appellant's record: when it is filed, and on which cases it is docketed. */
  firstPaperOn: CivilDate | null;
  readonly firstPaperIn: Set<string>;
  hearing: SetSitting | null;
  /** Sittings so far, whatever they came to. */
  sittings: number;
  /** Who may not decide it any more. */
  readonly excluded: Set<string>;
  member: Actor | null;
  /** The two who decide with the member. */
  panel: readonly Actor[];
  /** When a member takes up again what was withdrawn. */
  reinstateOn: CivilDate | null;
  /** When the Court sets the decision on the appeal aside. */
  courtOn: CivilDate | null;
  /** Whether somebody explained at the special hearing. */
  explained: boolean;
  /** What the decision that waits for its release says. */
  determination: string | null;
  statedOn: CivilDate | null;
  /** When the decision is appealed, and by whom. */
  appealOn: { readonly on: CivilDate; readonly by: "person" | "minister" } | null;
  appeals: number;
  /** Things that a party does once. */
  readonly done: Set<string>;
}

/** A submission as the twin remembers it. */
export interface Filed {
  readonly twinCase: TwinCase;
  readonly typeCode: string;
  /** Sent again after the registry returned it. */
  readonly isAgain: boolean;
}

export const lead = (twinCase: TwinCase): string => twinCase.caseIds[0] ?? "";

/** A matter of which nothing has happened yet. */
export const untouched = {
  hearing: null,
  sittings: 0,
  member: null,
  panel: [],
  reinstateOn: null,
  courtOn: null,
  explained: false,
  determination: null,
  statedOn: null,
  appealOn: null,
  appeals: 0,
} as const;

export const ownSets = () => ({
  firstPaperIn: new Set<string>(),
  excluded: new Set<string>(),
  done: new Set<string>(),
});
