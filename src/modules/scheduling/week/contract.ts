import { type Static, Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { CivilDateSchema, ZoneSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { ModeSchema } from "../../hearings/contract.ts";
import { BilingualSchema } from "../../parties/contract.ts";
import { divisions } from "../contract.ts";

/** Whose lines a week is drawn in. */
const weekLines = ["member", "room", "interpreter"] as const;
export type WeekLine = (typeof weekLines)[number];

/** A hearing that is set, or one that a run proposes, in the week of an office. */
const WeekEntrySchema = Type.Object({
  id: Type.String(),
  of: OneOf(["hearing", "proposal"] as const),
  /** The member, room or interpreter in whose line it stands; null: nobody yet, or no room. */
  line: Nullable(Type.String()),
  on: CivilDateSchema,
  time: Type.String(),
  durationMinutes: Type.Integer(),
  division: OneOf(divisions),
  mode: ModeSchema,
  caseId: Type.String(),
  fileNumber: Type.String(),
  principal: Type.String(),
  /** Cases heard with the first. */
  joined: Type.Integer(),
});
export type WeekEntry = Static<typeof WeekEntrySchema>;

const WeekLineSchema = Type.Object({
  id: Nullable(Type.String()),
  name: Type.String(),
  /** Hours at which they are not there, or at a sitting elsewhere or of a case that the reader does not see. */
  away: Type.Array(Type.Object({ on: CivilDateSchema, from: Type.String(), to: Type.String() })),
  /** Days on which they do not work, by their working pattern; none of a room. */
  off: Type.Array(Type.String()),
});

const WeekViewSchema = Type.Object({
  office: Type.Object({ id: Type.String(), name: BilingualSchema, zone: ZoneSchema }),
  by: OneOf(weekLines),
  /** Monday and Sunday. */
  from: CivilDateSchema,
  to: CivilDateSchema,
  days: Type.Array(Type.Object({ on: CivilDateSchema, closed: Nullable(BilingualSchema) })),
  lines: Type.Array(WeekLineSchema),
  entries: Type.Array(WeekEntrySchema),
});
export type WeekView = Static<typeof WeekViewSchema>;

export const weekEndpoints = endpoints({
  "GET /schedule/week": {
    query: Type.Object({
      officeId: Type.String({ maxLength: 40 }),
      /** Any day of the week; without it: today. */
      on: Type.Optional(Type.String({ format: "date" })),
      by: Type.Optional(OneOf(weekLines)),
    }),
    answer: WeekViewSchema,
  },
});
