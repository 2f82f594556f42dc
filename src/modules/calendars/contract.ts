import { type Static, Type } from "typebox";
import { Nullable } from "../../kernel/nullable.ts";

/** Half-open: `to` is the first moment outside. Instants in UTC. */
export const IntervalSchema = Type.Object({
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

export const DayHoursSchema = Type.Object(
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

export const absenceKinds = ["leave", "training", "writing", "illness", "other-sitting", "unavailable"] as const;
export const AbsenceKindSchema = Type.Union([
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

export const calendarRoles = ["member", "interpreter", "counsel", "minister-counsel"] as const;
export type CalendarRole = (typeof calendarRoles)[number];
