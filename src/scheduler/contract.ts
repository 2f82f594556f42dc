import { type Static, Type } from "typebox";
import { Nullable } from "../kernel/nullable.ts";

/**
 * The files of `greffe schedule`, also the shape of the product's own snapshot. Fields that are not named here are
 * not read, and told: outsiders may add their own. What a schema cannot say (identifiers that must exist, instants in order)
 * is held by `edge/`.
 */

const Id = Type.String({ minLength: 1, maxLength: 200 });
/** RFC 3339 in UTC, `2027-02-08T13:45:00Z`. */
const Instant = Type.String({
  title: "instant",
  pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$",
});
const CivilDate = Type.String({ title: "date", pattern: "^\\d{4}-\\d\\d-\\d\\d$" });
const CivilTime = Type.String({ title: "time", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" });
const Minutes = Type.Integer({ minimum: 0, maximum: 1_000_000 });
const Price = Type.Number({ minimum: 0, maximum: 1e9 });
const Code = Type.String({ minLength: 1, maxLength: 60 });

/** Half-open: `to` is the first moment outside. Overlapping or touching intervals count as their union. */
const IntervalSchema = Type.Object({ from: Instant, to: Instant });
export type Interval = Static<typeof IntervalSchema>;

const OfficeSchema = Type.Object({ id: Id, zone: Id, closedOn: Type.Array(CivilDate) });
export type Office = Static<typeof OfficeSchema>;

const RoomSchema = Type.Object({
  id: Id,
  office: Id,
  unavailable: Type.Array(IntervalSchema),
  /** What it has. Without it: nothing that a hearing asks for. */
  equipment: Type.Optional(Type.Array(Code)),
});
export type Room = Static<typeof RoomSchema>;

const MemberSchema = Type.Object({
  id: Id,
  divisions: Type.Array(Code),
  languages: Type.Array(Code),
  /** The first is the member's own office (S4). */
  offices: Type.Array(Id),
  skills: Type.Array(Code),
  expertise: Type.Array(Code),
  available: Type.Array(IntervalSchema),
  maxMinutesPerWeek: Minutes,
  targetMinutesPerWeek: Minutes,
});
export type Member = Static<typeof MemberSchema>;

const InterpreterSchema = Type.Object({
  id: Id,
  languages: Type.Array(
    Type.Object({ language: Code, dialect: Nullable(Code), tier: Type.Number({ minimum: 0, maximum: 1000 }) }),
  ),
  offices: Type.Array(Id),
  available: Type.Array(IntervalSchema),
  maxMinutesPerDay: Minutes,
});
export type Interpreter = Static<typeof InterpreterSchema>;

const CounselSchema = Type.Object({
  id: Id,
  unavailable: Type.Array(IntervalSchema),
  maxHearingsPerDay: Type.Integer({ minimum: 0, maximum: 100 }),
});
export type Counsel = Static<typeof CounselSchema>;

const MinisterRepSchema = Type.Object({
  id: Id,
  offices: Type.Array(Id),
  available: Type.Array(IntervalSchema),
});
export type MinisterRep = Static<typeof MinisterRepSchema>;

/** A joined family is one hearing with several parties. */
const HearingSchema = Type.Object({
  id: Id,
  division: Code,
  office: Id,
  kind: Code,
  durationMinutes: Type.Integer({ minimum: 1, maximum: 20_160 }),
  /** Allowed local starting times. */
  starts: Type.Array(CivilTime, { maxItems: 96 }),
  /**
   * Days on which it may sit although its office is closed: a detention review whose time runs out on a long weekend is heard by
   * whoever is on duty. Without it: none.
   */
  alsoOn: Type.Optional(Type.Array(CivilDate, { maxItems: 400 })),
  language: Code,
  /** Null when none is needed; a null dialect means any. */
  interpreter: Nullable(Type.Object({ language: Code, dialect: Nullable(Code) })),
  panel: Type.Integer({ minimum: 1, maximum: 9 }),
  requiredSkills: Type.Array(Code),
  expertise: Type.Array(Code),
  /** May name members who have left: they do not sit anyway. */
  excludedMembers: Type.Array(Id),
  /** These must sit. */
  seizedMembers: Type.Array(Id),
  /** What its room must have, where it needs one (H10). Without it: nothing. */
  equipment: Type.Optional(Type.Array(Code)),
  mode: Type.Union([Type.Literal("virtual"), Type.Literal("in-person"), Type.Literal("hybrid")]),
  counsel: Type.Array(Id),
  parties: Type.Array(Type.Object({ id: Id, unavailable: Type.Array(IntervalSchema) })),
  minister: Type.Boolean(),
  earliestOn: CivilDate,
  deadlineAt: Nullable(Instant),
  startsBefore: Nullable(CivilTime),
  receivedOn: CivilDate,
  priority: Type.Number({ exclusiveMinimum: 0, maximum: 1000 }),
});
export type Hearing = Static<typeof HearingSchema>;

const AssignmentSchema = Type.Object({
  hearing: Id,
  start: Instant,
  members: Type.Array(Id),
  interpreter: Nullable(Id),
  ministerRep: Nullable(Id),
  room: Nullable(Id),
});
export type Assignment = Static<typeof AssignmentSchema>;

const hardRules = ["H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11", "H12", "H13"] as const;
export type HardRule = (typeof hardRules)[number];

const UnscheduledSchema = Type.Object({
  hearing: Id,
  /** No place even on an empty calendar. Its cost counts on neither side of a comparison. */
  impossible: Type.Boolean(),
  /**
   * The hard rule without which a place would open (impossible: on an empty calendar; otherwise beside the plan's
   * other hearings). When no single rule opens one, the last that closed. `cost` when places are free but dearer than none.
   */
  blocking: Type.String({ pattern: "^(H([1-9]|1[0-3])|cost)$" }),
  detail: Type.Object({ en: Type.String(), fr: Type.String() }),
});
export type Unscheduled = Static<typeof UnscheduledSchema>;

export const costParts = ["S1", "S2", "S3", "S4", "S5", "S6", "S7"] as const;

const CostSchema = Type.Object({
  total: Type.Number(),
  S1: Type.Number(),
  S2: Type.Number(),
  S3: Type.Number(),
  S4: Type.Number(),
  S5: Type.Number(),
  S6: Type.Number(),
  S7: Type.Number(),
});
export type Cost = Static<typeof CostSchema>;

const PlanSchema = Type.Object({
  format: Type.Literal("greffe-plan/1"),
  assignments: Type.Array(AssignmentSchema),
  unscheduled: Type.Array(UnscheduledSchema),
  cost: CostSchema,
  /** A lower bound on the cost without impossible hearings; the certificate's form is in docs/scheduling.md. */
  bound: Type.Object({ controllable: Type.Number(), certificate: Type.Unknown() }),
  solver: Type.Object({ seed: Type.Integer(), seconds: Type.Number(), version: Type.String() }),
});
export type Plan = Static<typeof PlanSchema>;

/** A plan as it is read: what a checker computes itself may be missing. */
export const GivenPlanSchema = Type.Object({
  format: PlanSchema.properties.format,
  assignments: PlanSchema.properties.assignments,
  unscheduled: PlanSchema.properties.unscheduled,
  cost: Type.Optional(CostSchema),
  bound: Type.Optional(Nullable(PlanSchema.properties.bound)),
});
export type GivenPlan = Static<typeof GivenPlanSchema>;

const WeightsSchema = Type.Object({
  unscheduled: Price,
  wait: Price,
  expertise: Price,
  otherOffice: Price,
  tier: Price,
  overload: Price,
  moved: Price,
});

export const ProblemSchema = Type.Object({
  format: Type.Literal("greffe-scheduling/1"),
  now: Instant,
  /** Civil dates, both inclusive. */
  horizon: Type.Object({ from: CivilDate, to: CivilDate }),
  breakMinutes: Type.Integer({ minimum: 0, maximum: 1440 }),
  offices: Type.Array(OfficeSchema),
  rooms: Type.Array(RoomSchema),
  members: Type.Array(MemberSchema),
  interpreters: Type.Array(InterpreterSchema),
  counsel: Type.Array(CounselSchema),
  ministerReps: Type.Array(MinisterRepSchema),
  hearings: Type.Array(HearingSchema),
  pins: Type.Array(AssignmentSchema),
  previous: Nullable(GivenPlanSchema),
  weights: WeightsSchema,
});
export type Problem = Static<typeof ProblemSchema>;

/** When it became known; moves the problem's `now` forward. */
const at = Type.Optional(Instant);
const absence = { from: Instant, to: Instant, at };
export const EventSchema = Type.Union([
  Type.Object({ type: Type.Literal("member-away"), member: Id, ...absence }),
  Type.Object({ type: Type.Literal("interpreter-away"), interpreter: Id, ...absence }),
  Type.Object({ type: Type.Literal("counsel-unavailable"), counsel: Id, ...absence }),
  Type.Object({ type: Type.Literal("room-closed"), room: Id, ...absence }),
  Type.Object({ type: Type.Literal("hearing-cancelled"), hearing: Id, at }),
  Type.Object({ type: Type.Literal("hearing-added"), hearing: HearingSchema, at }),
]);
export type ScheduleEvent = Static<typeof EventSchema>;
export const eventTypes = [
  "member-away",
  "interpreter-away",
  "counsel-unavailable",
  "room-closed",
  "hearing-cancelled",
  "hearing-added",
] as const;

/** What a long solve tells now and then. */
export interface Progress {
  readonly elapsedSeconds: number;
  readonly cost: number;
  readonly controllable: number;
  /** Null until there is one. */
  readonly bound: number | null;
  readonly unscheduled: number;
}
