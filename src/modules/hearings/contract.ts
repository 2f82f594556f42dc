import { type Static, Type } from "typebox";
import { largestInteger } from "../../kernel/largest-integer.ts";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { OneOf } from "../../kernel/one-of.ts";
import { ToldSchema } from "../notices/contract.ts";
import { BilingualSchema, LanguageSchema } from "../parties/contract.ts";

const closed = { additionalProperties: false } as const;
const Clock = Type.String({ pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" });
const Uuid = Type.String({ format: "uuid" });
const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: "\\S" });

export const ModeSchema = OneOf(["virtual", "in-person", "hybrid"]);
export type HearingMode = Static<typeof ModeSchema>;

const AppearingSchema = Type.Array(
  Type.Object({ counselId: Uuid, accountId: Nullable(Uuid), name: Nullable(Line(120)) }, closed),
  { maxItems: 10 },
);

/** A sitting as an officer decides it: the day and the hour are those of the office's clocks. */
export const SittingSchema = Type.Object(
  {
    on: Type.String({ format: "date" }),
    time: Clock,
    durationMinutes: Type.Integer({ minimum: 15, maximum: 600 }),
    mode: ModeSchema,
    /** Name of one of the office's rooms. */
    room: Nullable(Line(80)),
    joinUrl: Nullable(Type.String({ pattern: "^https://[^\\s]{3,}$", maxLength: 500 })),
    joinTelephone: Nullable(Type.String({ pattern: "^\\+?[0-9 ().-]{7,25}$" })),
    joinCode: Nullable(Line(40)),
    memberId: Nullable(Type.String({ format: "uuid" })),
    /** Code of a language (`so`), or its name where the case has no code. */
    interpreterLanguage: Nullable(Line(40)),
    interpreterDialect: Nullable(Line(80)),
    interpreterName: Nullable(Line(120)),
    /** Issues that will be raised (RAD Rules, r. 56(1)). */
    issues: Nullable(Line(2000)),
    // What follows is nobody where it is left out of a new sitting, and stays as it is where it is left out of a change.
    /** The two who sit with the member of `memberId`, who presides (Act, s. 163); none where one member sits alone. */
    panelIds: Type.Optional(Type.Array(Uuid, { maxItems: 2 })),
    /** The account of an interpreter; `interpreterName` is for one who has none. */
    interpreterId: Type.Optional(Nullable(Uuid)),
    ministerCounselId: Type.Optional(Nullable(Uuid)),
    /** Who appears in place of a counsel of record: by an account, or by a name. */
    appearing: Type.Optional(AppearingSchema),
    /** Who gives evidence, each from an hour to another within the sitting. */
    witnesses: Type.Optional(
      Type.Array(Type.Object({ name: Line(120), from: Clock, to: Clock }, closed), { maxItems: 20 }),
    ),
  },
  closed,
);
export type Sitting = Static<typeof SittingSchema>;
/** A sitting in which nothing is left out. */
export type WholeSitting = Required<Sitting>;

export const sittingRoles = [
  "member",
  "interpreter",
  "counsel",
  "minister-counsel",
  "witness",
  "designated-representative",
] as const;
export type SittingRole = (typeof sittingRoles)[number];

/** Somebody at a sitting. Accounts and licences are named to the staff alone. */
const SittingPersonSchema = Type.Object({
  role: OneOf(sittingRoles),
  name: Type.String(),
  presides: Type.Boolean(),
  /** Whose case it is about, where several are heard together. */
  caseId: Nullable(Type.String()),
  accountId: Nullable(Type.String()),
  counselId: Nullable(Type.String()),
  /** The counsel of record in whose place they appear. */
  inPlaceOf: Nullable(Type.String()),
  /** Of a witness, on the office's clocks. */
  from: Nullable(Type.String()),
  to: Nullable(Type.String()),
  /** They came on the case later and are at another sitting at these hours. */
  isElsewhere: Type.Boolean(),
});
export type SittingPersonView = Static<typeof SittingPersonSchema>;

/** Why a sitting may come sooner than the rules' notice: a ground of the table, and the officer's words. */
const ShortNoticeSchema = Nullable(Type.Object({ ground: Type.String({ maxLength: 40 }), note: Line(1000) }, closed));
export type ShortNotice = Static<typeof ShortNoticeSchema>;

export const NewHearingSchema = Type.Object(
  {
    sitting: SittingSchema,
    shortNotice: ShortNoticeSchema,
    /** On what decision the case is heard without a joined one that the officer may not open. */
    apart: Type.Optional(Nullable(Line(1000))),
  },
  closed,
);

const changeReasons = [
  "party-application",
  "minister-application",
  "member-unavailable",
  "interpreter-unavailable",
  "counsel-unavailable",
  "room-or-technology",
  "correction",
  "other",
] as const;
export const ReasonSchema = Type.Object({ code: OneOf(changeReasons), note: Nullable(Line(1000)) }, closed);
export type ChangeReason = Static<typeof ReasonSchema>;

export const ChangedHearingSchema = Type.Object(
  {
    sitting: SittingSchema,
    shortNotice: ShortNoticeSchema,
    reason: ReasonSchema,
    /** The version that the officer was looking at. */
    version: Type.Integer({ minimum: 1, maximum: largestInteger }),
  },
  closed,
);

export const HearingViewSchema = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  status: Type.Union([Type.Literal("set"), Type.Literal("cancelled")]),
  division: OneOf(["RPD", "RAD", "ID", "IAD"]),
  office: Type.Object({ id: Type.String(), name: BilingualSchema, zone: ZoneSchema }),
  on: CivilDateSchema,
  time: Type.String(),
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  durationMinutes: Type.Integer(),
  /** `Pacific Time (UTC−7)`. */
  zoneName: BilingualSchema,
  mode: ModeSchema,
  room: Nullable(Type.String()),
  joinUrl: Nullable(Type.String()),
  joinTelephone: Nullable(Type.String()),
  joinCode: Nullable(Type.String()),
  member: Nullable(Type.Object({ accountId: Type.String(), name: Type.String() })),
  interpreterLanguage: Nullable(Type.String()),
  /** The same by its name. */
  interpreter: Nullable(BilingualSchema),
  interpreterDialect: Nullable(Type.String()),
  interpreterName: Nullable(Type.String()),
  /** Everybody at the sitting, who presides first. */
  people: Type.Array(SittingPersonSchema),
  /** As the officer chose it; for the staff alone. */
  appearing: AppearingSchema,
  issues: Nullable(Type.String()),
  cases: Type.Array(Type.Object({ id: Type.String(), fileNumber: Type.String(), principal: Type.String() })),
  actions: Type.Array(Type.String()),
});
export type HearingView = Static<typeof HearingViewSchema>;

/** A sitting as its interpreter is told of it: nothing of whose it is. `withdrawn`: somebody else interprets. */
export const MySittingSchema = Type.Object({
  id: Type.String(),
  state: OneOf(["set", "cancelled", "withdrawn"] as const),
  on: CivilDateSchema,
  time: Type.String(),
  zone: ZoneSchema,
  zoneName: BilingualSchema,
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  durationMinutes: Type.Integer(),
  office: BilingualSchema,
  mode: ModeSchema,
  room: Nullable(Type.String()),
  joinUrl: Nullable(Type.String()),
  joinTelephone: Nullable(Type.String()),
  joinCode: Nullable(Type.String()),
  interpretation: Nullable(BilingualSchema),
  dialect: Nullable(Type.String()),
  proceedingsLanguage: Nullable(LanguageSchema),
});
export type MySitting = Static<typeof MySittingSchema>;

/** The codes of `choices.ts`. */
const EquipmentSchema = OneOf(["step-free", "hearing-loop", "video", "interpreting", "secure", "children"]);
export const RoomEquipmentSchema = Type.Object({ equipment: Type.Array(EquipmentSchema, { maxItems: 20 }) }, closed);

/** How the hearing of a case is to be held, where that is not as the division usually does, and what its room must have. */
export const NewHearingNeedsSchema = Type.Object(
  { mode: Nullable(ModeSchema), equipment: Type.Array(EquipmentSchema, { maxItems: 20 }) },
  closed,
);
export type NewHearingNeeds = Static<typeof NewHearingNeedsSchema>;
export const HearingNeedsSchema = Type.Object({
  mode: Nullable(ModeSchema),
  equipment: Type.Array(EquipmentSchema),
  /** Hearings that are set otherwise, or in a room that lacks something: an officer changes them. */
  notSo: Type.Array(Type.String()),
  actions: Type.Array(Type.String()),
});
export type HearingNeedsView = Static<typeof HearingNeedsSchema>;

/** A room of an office in which hearings are held; a closed one takes no more. */
export const RoomViewSchema = Type.Object({
  id: Type.String(),
  officeId: Type.String(),
  name: Type.String(),
  equipment: Type.Array(EquipmentSchema),
  openedAt: InstantSchema,
  closedAt: Nullable(InstantSchema),
});
export type RoomView = Static<typeof RoomViewSchema>;
export const NewRoomSchema = Type.Object({ officeId: Type.String({ maxLength: 40 }), name: Line(80) }, closed);

/** A hearing just decided, with everybody on its cases: whom the notice reaches, how, and whom it does not. */
export const DecidedHearingSchema = Type.Object({
  ...HearingViewSchema.properties,
  told: Type.Array(ToldSchema),
});
export type DecidedHearing = Static<typeof DecidedHearingSchema>;

const Choice = Type.Object({ id: Type.String(), name: Type.String() });
/** Whom an officer may choose for a sitting. */
export const HearingChoicesSchema = Type.Object({
  /** Without those who may not decide the case. */
  members: Type.Array(Choice),
  /** A panel of three is offered. */
  sitsInThree: Type.Boolean(),
  interpreters: Type.Array(Type.Object({ ...Choice.properties, speaks: Type.Array(BilingualSchema) })),
  ministerCounsel: Type.Array(Type.Object({ ...Choice.properties, isOnCase: Type.Boolean() })),
  /** Counsel of record, and who could appear instead beside somebody named in words. */
  counsel: Type.Array(Type.Object({ counselId: Type.String(), name: Type.String(), instead: Type.Array(Choice) })),
  /** The sitting at which the case was heard in part: it goes on before the same people. */
  partHeard: Nullable(SittingSchema),
});
export type HearingChoices = Static<typeof HearingChoicesSchema>;

export const HearingPageSchema = Type.Object({
  items: Type.Array(HearingViewSchema),
  next: Nullable(Type.String()),
  total: Type.Integer(),
});

/** The next hearing of each case that has one to come; `on` and `zone` are those of the office's clocks. */
export const NextHearingsSchema = Type.Object({
  /** The cases that were looked at. */
  caseIds: Type.Array(Type.String()),
  items: Type.Array(
    Type.Object({
      caseId: Type.String(),
      hearingId: Type.String(),
      on: CivilDateSchema,
      startsAt: InstantSchema,
      zone: ZoneSchema,
      mode: ModeSchema,
    }),
  ),
});
export type NextHearings = Static<typeof NextHearingsSchema>;

/** What an officer sees before deciding: the moment in words, the notice it gives, who will be told, what to look at. */
export const PreviewSchema = Type.Object({
  moment: BilingualSchema,
  ends: BilingualSchema,
  startsAt: InstantSchema,
  utcOffset: Type.String(),
  office: BilingualSchema,
  cases: Type.Array(Type.Object({ id: Type.String(), fileNumber: Type.String(), principal: Type.String() })),
  /** Who sits, whoever presides first; none where nobody is chosen. */
  members: Type.Array(Type.String()),
  /** Who interprets and who is there for the Minister, as they were chosen; null where nobody is. */
  interpreter: Nullable(Type.String()),
  ministerCounsel: Nullable(Type.String()),
  recipients: Type.Array(ToldSchema),
  /** Null where no rule gives a minimum (ID). */
  notice: Nullable(
    Type.Object({
      earliestOn: CivilDateSchema,
      isShort: Type.Boolean(),
      steps: Type.Array(BilingualSchema),
      source: BilingualSchema,
      grounds: Type.Array(Type.Object({ code: Type.String(), name: BilingualSchema, source: BilingualSchema })),
    }),
  ),
  warnings: Type.Array(BilingualSchema),
  /** A joined case is not open to the officer: it must be said on what decision it is left out. */
  leavesOutJoined: Type.Boolean(),
});
export type Preview = Static<typeof PreviewSchema>;

export const outcomeCodes = ["held", "part-heard", "adjourned", "postponed", "not-attended"] as const;
const ByWhomSchema = OneOf(["party", "counsel", "minister", "division"] as const);
const Named = Type.Object({ code: Type.String(), name: BilingualSchema });

/** What a sitting came to, as whoever presided or kept the record says. */
export const NewOutcomeSchema = Type.Object(
  {
    outcome: OneOf(outcomeCodes),
    cause: Nullable(Line(40)),
    /** Of a sitting that was held: whether the decision was stated there. */
    decision: Nullable(OneOf(["reserved", "stated"] as const)),
    note: Nullable(Line(2000)),
    undertakings: Type.Array(
      Type.Object(
        {
          byWhom: ByWhomSchema,
          what: Type.String({ minLength: 3, maxLength: 1000, pattern: "\\S" }),
          dueOn: Type.String({ format: "date" }),
        },
        closed,
      ),
      { maxItems: 20 },
    ),
  },
  closed,
);
export type NewOutcome = Static<typeof NewOutcomeSchema>;

const OutcomeViewSchema = Type.Object({
  outcome: Named,
  cause: Nullable(Named),
  decision: Nullable(OneOf(["reserved", "stated"] as const)),
  note: Nullable(Type.String()),
  recordedAt: InstantSchema,
  recordedBy: Nullable(Type.String()),
});
export type OutcomeView = Static<typeof OutcomeViewSchema>;

export const HearingRecordSchema = Type.Object({
  outcome: Nullable(OutcomeViewSchema),
  undertakings: Type.Array(
    Type.Object({
      id: Type.String(),
      caseId: Type.String(),
      fileNumber: Type.String(),
      byWhom: ByWhomSchema,
      what: Type.String(),
      dueOn: CivilDateSchema,
      metOn: Nullable(CivilDateSchema),
    }),
  ),
  actions: Type.Array(Type.String()),
});
export type HearingRecord = Static<typeof HearingRecordSchema>;

/** What can be recorded of a sitting, with its meaning for the case. */
export const OutcomeChoicesSchema = Type.Object({
  outcomes: Type.Array(
    Type.Object({
      code: OneOf(outcomeCodes),
      name: BilingualSchema,
      meaning: BilingualSchema,
      needsCause: Type.Boolean(),
    }),
  ),
  causes: Type.Array(Type.Object({ code: Type.String(), name: BilingualSchema, outcomes: Type.Array(Type.String()) })),
});
export type OutcomeChoices = Static<typeof OutcomeChoicesSchema>;
