import { type Static, Type } from "typebox";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { BilingualSchema } from "../parties/contract.ts";

export { type CalendarRole, calendarRoles } from "./choices.ts";

/** Half-open: `to` is the first moment outside. Instants in UTC. */
const IntervalSchema = Type.Object({
  from: Type.String({ format: "date-time" }),
  to: Type.String({ format: "date-time" }),
});
export type Interval = Static<typeof IntervalSchema>;

const closed = { additionalProperties: false } as const;
const OfficeId = Type.String({ minLength: 1, maxLength: 40 });
const Word = Type.String({ minLength: 1, maxLength: 40, pattern: "^[A-Za-z0-9-]+$" });
const Time = Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" });
const EndTime = Type.String({ pattern: "^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$" });
const Zone = Type.String({ minLength: 3, maxLength: 60 });
const CivilDay = Type.String({ format: "date" });

export const MemberProfileSchema = Type.Object(
  {
    languages: Type.Array(Type.Union([Type.Literal("en"), Type.Literal("fr")]), {
      minItems: 1,
      maxItems: 2,
      uniqueItems: true,
    }),
    /** The first is the member's own office. */
    officeIds: Type.Array(OfficeId, { minItems: 1, maxItems: 20, uniqueItems: true }),
    skills: Type.Array(Word, { maxItems: 40, uniqueItems: true }),
    expertise: Type.Array(Word, { maxItems: 200, uniqueItems: true }),
    /** Null: as the rules say. */
    maxMinutesPerWeek: Nullable(Type.Integer({ minimum: 0, maximum: 10_080 })),
    targetMinutesPerWeek: Nullable(Type.Integer({ minimum: 0, maximum: 10_080 })),
  },
  closed,
);
export type MemberProfile = Static<typeof MemberProfileSchema>;

export const InterpreterProfileSchema = Type.Object(
  {
    officeIds: Type.Array(OfficeId, { maxItems: 20, uniqueItems: true }),
    maxMinutesPerDay: Nullable(Type.Integer({ minimum: 0, maximum: 1440 })),
  },
  closed,
);
export type InterpreterProfile = Static<typeof InterpreterProfileSchema>;

export const NewInterpreterLanguageSchema = Type.Object(
  {
    language: Type.String({ minLength: 2, maxLength: 10 }),
    dialect: Nullable(Type.String({ minLength: 1, maxLength: 80 })),
    standing: Type.Union([Type.Literal("accredited"), Type.Literal("provisional"), Type.Literal("untested")]),
    testedOn: Nullable(CivilDay),
  },
  closed,
);
export type NewInterpreterLanguage = Static<typeof NewInterpreterLanguageSchema>;

export const CounselLimitsSchema = Type.Object(
  {
    maxHearingsPerDay: Nullable(Type.Integer({ minimum: 0, maximum: 20 })),
    shortNoticeWelcome: Type.Boolean(),
  },
  closed,
);
export type CounselLimits = Static<typeof CounselLimitsSchema>;

export const MinisterProfileSchema = Type.Object(
  {
    officeIds: Type.Array(OfficeId, { minItems: 1, maxItems: 20, uniqueItems: true }),
    team: Nullable(Type.String({ minLength: 1, maxLength: 80 })),
  },
  closed,
);
export type MinisterProfile = Static<typeof MinisterProfileSchema>;

const DayHoursSchema = Type.Object(
  {
    /** Of the cycle, the first is 1. */
    week: Type.Integer({ minimum: 1, maximum: 4 }),
    /** Monday is 1. */
    weekday: Type.Integer({ minimum: 1, maximum: 7 }),
    begins: Time,
    ends: EndTime,
  },
  closed,
);

export const WorkingPatternSchema = Type.Object(
  {
    fromOn: CivilDay,
    zone: Zone,
    cycleWeeks: Type.Integer({ minimum: 1, maximum: 4 }),
    hours: Type.Array(DayHoursSchema, { maxItems: 84 }),
  },
  closed,
);
export type WorkingPattern = Static<typeof WorkingPatternSchema>;

const AbsenceKindSchema = Type.Union([
  Type.Literal("leave"),
  Type.Literal("training"),
  Type.Literal("writing"),
  Type.Literal("illness"),
  Type.Literal("other-sitting"),
  Type.Literal("unavailable"),
]);
export type AbsenceKind = Static<typeof AbsenceKindSchema>;

export const NewAbsenceSchema = Type.Object(
  {
    kind: AbsenceKindSchema,
    fromOn: CivilDay,
    toOn: CivilDay,
    /** Null: from the beginning of the first day, to the end of the last. */
    begins: Nullable(Time),
    ends: Nullable(Time),
    zone: Zone,
    /** For themselves alone. */
    note: Nullable(Type.String({ minLength: 1, maxLength: 500 })),
  },
  closed,
);
export type NewAbsence = Static<typeof NewAbsenceSchema>;

export const CalendarRoleSchema = Type.Union([
  Type.Literal("member"),
  Type.Literal("interpreter"),
  Type.Literal("counsel"),
  Type.Literal("minister-counsel"),
]);

/** A calendar of the list: whose it is, and whether anything was told of it. */
export const CalendarSummarySchema = Type.Object({
  accountId: Type.String(),
  name: Type.String(),
  roles: Type.Array(CalendarRoleSchema),
  isOwn: Type.Boolean(),
  isTold: Type.Boolean(),
});
export type CalendarSummary = Static<typeof CalendarSummarySchema>;

const AbsenceViewSchema = Type.Object({
  id: Nullable(Type.String()),
  /** Null: for whom it is entered, and for nobody else. */
  kind: Nullable(AbsenceKindSchema),
  note: Nullable(Type.String()),
  fromAt: InstantSchema,
  toAt: InstantSchema,
  /** From the beginning of a day to the end of one, by the clocks of the calendar. */
  days: Nullable(Type.Object({ fromOn: CivilDateSchema, toOn: CivilDateSchema })),
  mayEnd: Type.Boolean(),
});
export type AbsenceView = Static<typeof AbsenceViewSchema>;

const DayViewSchema = Type.Object({
  on: CivilDateSchema,
  /** Wall times of the calendar’s zone. */
  available: Type.Array(Type.Object({ begins: Type.String(), ends: Type.String() })),
  away: Type.Array(Type.Object({ begins: Type.String(), ends: Type.String() })),
});
export type DayView = Static<typeof DayViewSchema>;

const InterpreterLanguageViewSchema = Type.Object({
  id: Type.String(),
  language: BilingualSchema,
  dialect: Nullable(Type.String()),
  standing: BilingualSchema,
  testedOn: Nullable(CivilDateSchema),
});

export const CalendarViewSchema = Type.Object({
  ...CalendarSummarySchema.properties,
  zone: ZoneSchema,
  mayEnterProfile: Type.Boolean(),
  offices: Type.Array(Type.Object({ id: Type.String(), name: BilingualSchema, zone: ZoneSchema })),
  member: Nullable(MemberProfileSchema),
  interpreter: Nullable(InterpreterProfileSchema),
  counsel: Nullable(CounselLimitsSchema),
  minister: Nullable(MinisterProfileSchema),
  languages: Type.Array(InterpreterLanguageViewSchema),
  /** What holds where nothing else was told. */
  defaults: Type.Object({
    begins: Type.String(),
    ends: Type.String(),
    memberMaxMinutesPerWeek: Type.Integer(),
    memberTargetMinutesPerWeek: Type.Integer(),
    interpreterMaxMinutesPerDay: Type.Integer(),
    counselMaxHearingsPerDay: Type.Integer(),
  }),
  patterns: Type.Array(WorkingPatternSchema),
  absences: Type.Array(AbsenceViewSchema),
  from: CivilDateSchema,
  days: Type.Array(DayViewSchema),
});
export type CalendarView = Static<typeof CalendarViewSchema>;

export const NewRoomClosureSchema = Type.Object(
  {
    roomId: Type.String({ maxLength: 40 }),
    fromOn: CivilDay,
    toOn: CivilDay,
    begins: Nullable(Time),
    ends: Nullable(Time),
    reason: Type.String({ minLength: 3, maxLength: 200 }),
  },
  closed,
);
export type NewRoomClosure = Static<typeof NewRoomClosureSchema>;

export const RoomClosureViewSchema = Type.Object({
  id: Type.String(),
  roomId: Type.String(),
  room: Type.String(),
  officeId: Type.String(),
  zone: ZoneSchema,
  fromAt: InstantSchema,
  toAt: InstantSchema,
  reason: Type.String(),
});
export type RoomClosureView = Static<typeof RoomClosureViewSchema>;

export const NewDateToAvoidSchema = Type.Object(
  {
    personId: Type.String({ maxLength: 40 }),
    fromOn: CivilDay,
    toOn: CivilDay,
    reason: Type.String({ minLength: 3, maxLength: 1000 }),
  },
  closed,
);
export type NewDateToAvoid = Static<typeof NewDateToAvoidSchema>;

export const DateToAvoidAnswerSchema = Type.Object(
  { accept: Type.Boolean(), answer: Type.Union([Type.String({ minLength: 3, maxLength: 1000 }), Type.Null()]) },
  closed,
);

export const DateToAvoidStateSchema = Type.Union([
  Type.Literal("asked"),
  Type.Literal("accepted"),
  Type.Literal("refused"),
  Type.Literal("withdrawn"),
]);

export const DateToAvoidViewSchema = Type.Object({
  id: Type.String(),
  caseId: Type.String(),
  fileNumber: Type.String(),
  personId: Type.String(),
  person: Type.String(),
  fromOn: CivilDateSchema,
  toOn: CivilDateSchema,
  reason: Type.String(),
  state: DateToAvoidStateSchema,
  askedAt: InstantSchema,
  answer: Nullable(Type.String()),
  decidedAt: Nullable(InstantSchema),
  zone: ZoneSchema,
  mayWithdraw: Type.Boolean(),
  mayDecide: Type.Boolean(),
});
export type DateToAvoidView = Static<typeof DateToAvoidViewSchema>;

/** A case's dates to avoid, and for whom the reader may ask. */
export const DatesToAvoidSchema = Type.Object({
  items: Type.Array(DateToAvoidViewSchema),
  people: Type.Array(Type.Object({ personId: Type.String(), name: Type.String() })),
});

export const NewOutsideCalendarSchema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120 }),
    /** https, or webcal, which is the same. */
    address: Type.String({ minLength: 8, maxLength: 4000 }),
    zone: Zone,
  },
  closed,
);

export const OutsideCalendarViewSchema = Type.Object({
  id: Type.String(),
  source: Type.Union([Type.Literal("address"), Type.Literal("file")]),
  name: Type.String(),
  zone: ZoneSchema,
  addedAt: InstantSchema,
  lastTriedAt: Nullable(InstantSchema),
  lastReadAt: Nullable(InstantSchema),
  readUntil: Nullable(InstantSchema),
  /** Why the last attempt failed, or what of it could not be understood. */
  problem: Nullable(BilingualSchema),
  busyTimes: Type.Integer(),
});
export type OutsideCalendarView = Static<typeof OutsideCalendarViewSchema>;
