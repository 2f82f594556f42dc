import { type Static, Type } from "typebox";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { OneOf } from "../../kernel/one-of.ts";
import { ModeSchema } from "../hearings/contract.ts";
import { BilingualSchema } from "../parties/contract.ts";
import { divisions } from "./choices.ts";

export { type Division, divisions } from "./choices.ts";

const closed = { additionalProperties: false } as const;

const policyModes = ["automatic", "approval"] as const;
export type PolicyMode = (typeof policyModes)[number];
const runStates = ["asked", "running", "done", "failed"] as const;
export type RunState = (typeof runStates)[number];
const proposalStates = [
  "proposed",
  "approved",
  "offered",
  "confirmed",
  "set",
  "refused",
  "lapsed",
  "superseded",
  "left-aside",
] as const;
export type ProposalState = (typeof proposalStates)[number];
/** Those in which a place is still kept. */
export const openProposalStates = [
  "proposed",
  "approved",
  "offered",
  "confirmed",
] as const satisfies readonly ProposalState[];

const Person = Type.Object({ id: Type.String(), name: Type.String() });
export const CaseSchema = Type.Object({ id: Type.String(), fileNumber: Type.String(), principal: Type.String() });

export const RunViewSchema = Type.Object({
  id: Type.String(),
  cause: OneOf(["officer", "nightly", "repair", "date-change"] as const),
  state: OneOf(runStates),
  askedAt: InstantSchema,
  askedBy: Nullable(Type.String()),
  startedAt: Nullable(InstantSchema),
  endedAt: Nullable(InstantSchema),
  horizon: Nullable(Type.Object({ from: CivilDateSchema, to: CivilDateSchema })),
  /** Null until the run is done. */
  result: Nullable(
    Type.Object({
      asked: Type.Integer(),
      placed: Type.Integer(),
      leftOut: Type.Integer(),
      impossible: Type.Integer(),
      cost: Type.Number(),
      bound: Type.Number(),
      /** By how much, at most, a perfect plan could be cheaper; null where no bound was found. */
      gap: Nullable(Type.Number()),
      seconds: Type.Number(),
      solver: Type.String(),
      seed: Type.Integer(),
    }),
  ),
  failure: Nullable(BilingualSchema),
  /** Of a repair: who is away, between which moments. */
  away: Nullable(Type.Object({ name: Type.String(), from: Type.String(), to: Type.String() })),
  /** Its proposals that wait for somebody's approval. */
  toApprove: Type.Integer(),
  /** Proposals left aside because whoever was away is there after all. */
  takenBack: Type.Integer(),
});
export type RunView = Static<typeof RunViewSchema>;

/**
 * `moved`: counsel chose another of the dates. `withdrawn`: it is nobody's to answer any more: counsel left the case, a hearing
 * was set by hand, a colleague's answer changed the date, an officer took it back.
 */
export const offerStates = ["open", "accepted", "moved", "refused", "lapsed", "withdrawn"] as const;
export type OfferState = (typeof offerStates)[number];

/** Why no date suits. */
export const refusalReasons = ["other-hearing", "away", "client-away", "preparation", "other"] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What the scheduling officer reads of an offer. */
const OfferToCounselSchema = Type.Object({
  counsel: Type.String(),
  state: OneOf(offerStates),
  ordinal: Type.Integer(),
  startsAt: InstantSchema,
  offeredAt: InstantSchema,
  lapsesAt: InstantSchema,
  answeredAt: Nullable(InstantSchema),
  /** Who answered in the portal; null where the link of the e-mail was used. */
  answeredBy: Nullable(Type.String()),
  chosenAt: Nullable(InstantSchema),
  reason: Nullable(OneOf(refusalReasons)),
  words: Nullable(Type.String()),
  /** When its e-mail came back; null where it did not. */
  bouncedAt: Nullable(InstantSchema),
});
export type OfferToCounsel = Static<typeof OfferToCounselSchema>;

export const ProposalViewSchema = Type.Object({
  id: Type.String(),
  state: OneOf(proposalStates),
  division: OneOf(divisions),
  kind: BilingualSchema,
  office: Type.Object({ id: Type.String(), name: BilingualSchema, zone: ZoneSchema }),
  on: CivilDateSchema,
  time: Type.String(),
  startsAt: InstantSchema,
  durationMinutes: Type.Integer(),
  mode: ModeSchema,
  language: OneOf(["en", "fr"] as const),
  members: Type.Array(Person),
  interpreter: Nullable(
    Type.Object({ name: Nullable(Type.String()), language: BilingualSchema, dialect: Nullable(Type.String()) }),
  ),
  ministerCounsel: Nullable(Person),
  room: Nullable(Type.String()),
  cases: Type.Array(CaseSchema),
  /** The rules ask what will be raised, and nobody has said it yet. */
  wantsIssues: Type.Boolean(),
  hearingId: Nullable(Type.String()),
  /** The hearing that is set and that it would change, as it stands; null where it sets one, and once it ended. */
  moves: Nullable(Type.Object({ startsAt: InstantSchema, people: Type.Array(Type.String()) })),
  /** To whom its date was offered, until when, and what was answered. */
  offers: Type.Array(OfferToCounselSchema),
  /** What stood in its way. */
  ended: Nullable(BilingualSchema),
  actions: Type.Array(Type.String()),
});
export type ProposalView = Static<typeof ProposalViewSchema>;

export const ProposalPageSchema = Type.Object({
  items: Type.Array(ProposalViewSchema),
  next: Nullable(Type.String()),
  total: Type.Integer(),
});

export const LeftOutSchema = Type.Object({
  case: CaseSchema,
  division: OneOf(divisions),
  impossible: Type.Boolean(),
  rule: Type.String(),
  reason: BilingualSchema,
  /** `impossible` even on an empty calendar; `unavoidable`: of those who ask for the same people, so many are proved to have no place; `search`: nothing proves that. Null for older runs. */
  why: Nullable(OneOf(["impossible", "unavoidable", "search"] as const)),
  /** The smallest change that was tried and frees it. */
  change: Nullable(BilingualSchema),
});
export type LeftOut = Static<typeof LeftOutSchema>;

export const ReadyCountSchema = Type.Object({
  division: OneOf(divisions),
  office: Type.Object({ id: Type.String(), name: BilingualSchema }),
  language: OneOf(["en", "fr"] as const),
  cases: Type.Integer(),
  /** Of these, cases for which a date is proposed. */
  proposed: Type.Integer(),
});
export type ReadyCount = Static<typeof ReadyCountSchema>;

export const PolicyViewSchema = Type.Object({
  division: OneOf(divisions),
  mode: OneOf(policyModes),
  /** Whether counsel is offered a date before it is set. */
  asksCounsel: Type.Boolean(),
  /** Whether an interpreter is offered the sitting that they are set for; the rules of some divisions leave no days for it. */
  asksInterpreter: Type.Boolean(),
  interpreters: Type.Object({ most: Type.Integer(), answerDays: Type.Integer(), source: BilingualSchema }),
  /** What the rules say of it; the time limits of some divisions leave no days for an answer. */
  offers: Type.Object({
    most: Type.Integer(),
    answerDays: Type.Integer(),
    alternatives: Type.Integer(),
    source: BilingualSchema,
  }),
  changedAt: Nullable(InstantSchema),
  changedBy: Nullable(Type.String()),
});
export type PolicyView = Static<typeof PolicyViewSchema>;

/** Who is away, between which moments. */
export const AbsentSchema = Type.Object(
  {
    accountId: Type.String({ format: "uuid" }),
    from: Type.String({ format: "date-time" }),
    to: Type.String({ format: "date-time" }),
  },
  closed,
);
export type Absent = Static<typeof AbsentSchema>;

export const NewPolicySchema = Type.Object(
  {
    mode: OneOf(policyModes),
    /** Left as it is where it is not said. */ asksCounsel: Type.Optional(Type.Boolean()),
    asksInterpreter: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type NewPolicy = Static<typeof NewPolicySchema>;

export const ApprovalSchema = Type.Object(
  {
    /** What will be raised, where the rules ask for it. */
    issues: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 2000, pattern: "\\S" }))),
  },
  closed,
);

/** What an approval sets off: how many are told of how much. */
export const ApprovalSummarySchema = Type.Object({
  hearings: Type.Integer(),
  /** Of these, hearings that are set and move to another day or hour. */
  moved: Type.Integer(),
  /** Hearings that are set and keep their hour, before or with others. */
  atTheirHour: Type.Integer(),
  cases: Type.Integer(),
  /** Hearings of which counsel is asked before the notice goes. */
  offered: Type.Integer(),
  /** Whom they are offered to. */
  counselAsked: Type.Integer(),
  /** Told by the notice once such a date is set. */
  partiesAfter: Type.Integer(),
  /** Told by the notice at once; nobody is where a hearing keeps its hour and its room. */
  parties: Type.Integer(),
  counsel: Type.Integer(),
  members: Type.Integer(),
  interpreters: Type.Integer(),
  ministerCounsel: Type.Integer(),
  /** Who was to sit or appear and does not any more. */
  relieved: Type.Integer(),
  /** Hearings whose issues nobody has stated: they wait. */
  withoutIssues: Type.Integer(),
});
export type ApprovalSummary = Static<typeof ApprovalSummarySchema>;

/** What became of an approval: how many go on, and how many do not because a hearing was set meanwhile. */
export const ApprovedSchema = Type.Object({
  approved: Type.Integer(),
  superseded: Type.Integer(),
  withoutIssues: Type.Integer(),
});
export type Approved = Static<typeof ApprovedSchema>;
