import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { largestInteger } from "../../kernel/largest-integer.ts";
import { Nullable } from "../../kernel/nullable.ts";
import {
  ChangedHearingSchema,
  DecidedHearingSchema,
  HearingChoicesSchema,
  HearingNeedsSchema,
  HearingPageSchema,
  HearingRecordSchema,
  HearingViewSchema,
  MySittingSchema,
  NewHearingNeedsSchema,
  NewHearingSchema,
  NewOutcomeSchema,
  NewRoomSchema,
  NextHearingsSchema,
  OutcomeChoicesSchema,
  PreviewSchema,
  ReasonSchema,
  RoomEquipmentSchema,
  RoomViewSchema,
  SittingSchema,
} from "./contract.ts";

const Division = Type.Union([Type.Literal("RPD"), Type.Literal("RAD"), Type.Literal("ID"), Type.Literal("IAD")]);
const byHearing = Type.Object({ hearingId: Type.String({ maxLength: 40 }) });
const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });

export const hearingsEndpoints = endpoints({
  "GET /rooms": {
    query: Type.Object({ officeId: Type.Optional(Type.String({ maxLength: 40 })) }),
    answer: Type.Object({ items: Type.Array(RoomViewSchema) }),
  },
  "POST /rooms": { body: NewRoomSchema, answer: RoomViewSchema, status: 201 },
  "PUT /rooms/:roomId/equipment": {
    params: Type.Object({ roomId: Type.String({ maxLength: 40 }) }),
    body: RoomEquipmentSchema,
    answer: RoomViewSchema,
  },
  "GET /cases/:caseId/hearing-needs": { params: byCase, answer: HearingNeedsSchema },
  "PUT /cases/:caseId/hearing-needs": { params: byCase, body: NewHearingNeedsSchema, answer: HearingNeedsSchema },
  "POST /rooms/:roomId/close": {
    params: Type.Object({ roomId: Type.String({ maxLength: 40 }) }),
    answer: RoomViewSchema,
  },
  "GET /hearings": {
    query: Type.Object({
      scope: Type.Optional(Type.Union([Type.Literal("mine"), Type.Literal("office")])),
      officeId: Type.Optional(Type.String({ maxLength: 40 })),
      from: Type.Optional(Type.String({ format: "date" })),
      to: Type.Optional(Type.String({ format: "date" })),
      cancelled: Type.Optional(Type.Boolean()),
      descending: Type.Optional(Type.Boolean()),
      after: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: HearingPageSchema,
  },
  "GET /next-hearings": {
    query: Type.Object({
      /** Without it, of the reader's newest cases. */
      caseIds: Type.Optional(Type.String({ maxLength: 4000, pattern: "^[0-9a-f-]{36}(,[0-9a-f-]{36})*$" })),
      /** How many of the newest. */
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: NextHearingsSchema,
  },
  "GET /my-sittings": { answer: Type.Object({ items: Type.Array(MySittingSchema) }) },
  "GET /members": {
    query: Type.Object({ division: Type.Optional(Division), caseId: Type.Optional(Type.String({ maxLength: 40 })) }),
    answer: Type.Object({
      items: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), officeId: Nullable(Type.String()) })),
    }),
  },
  "GET /hearings/:hearingId": { params: byHearing, answer: HearingViewSchema },
  "GET /cases/:caseId/hearings": {
    params: byCase,
    answer: Type.Object({ items: Type.Array(HearingViewSchema), actions: Type.Array(Type.String()) }),
  },
  "GET /cases/:caseId/hearing-choices": { params: byCase, answer: HearingChoicesSchema },
  "POST /cases/:caseId/hearings/preview": {
    params: byCase,
    body: SittingSchema,
    answer: PreviewSchema,
    unkeyed: "only-looks",
  },
  "POST /cases/:caseId/hearings": { params: byCase, body: NewHearingSchema, answer: DecidedHearingSchema, status: 201 },
  "POST /hearings/:hearingId/preview": {
    params: byHearing,
    body: SittingSchema,
    answer: PreviewSchema,
    unkeyed: "only-looks",
  },
  "POST /hearings/:hearingId/change": { params: byHearing, body: ChangedHearingSchema, answer: DecidedHearingSchema },
  "POST /hearings/:hearingId/cancel": {
    params: byHearing,
    body: Type.Object(
      { reason: ReasonSchema, version: Type.Integer({ minimum: 1, maximum: largestInteger }) },
      { additionalProperties: false },
    ),
    answer: DecidedHearingSchema,
  },
  "GET /hearing-outcomes": { answer: OutcomeChoicesSchema },
  "GET /hearings/:hearingId/record": { params: byHearing, answer: HearingRecordSchema },
  "POST /hearings/:hearingId/outcome": {
    params: byHearing,
    body: NewOutcomeSchema,
    answer: HearingRecordSchema,
    status: 201,
  },
  "POST /undertakings/:undertakingId/met": {
    params: Type.Object({ undertakingId: Type.String({ maxLength: 40 }) }),
    body: Type.Object({ on: Type.String({ format: "date" }) }, { additionalProperties: false }),
    answer: HearingRecordSchema,
  },
});
