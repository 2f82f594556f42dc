import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { InstantSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import {
  CalendarRoleSchema,
  CalendarSummarySchema,
  CalendarViewSchema,
  CounselLimitsSchema,
  DatesToAvoidSchema,
  DateToAvoidAnswerSchema,
  DateToAvoidStateSchema,
  DateToAvoidViewSchema,
  InterpreterProfileSchema,
  MemberProfileSchema,
  MinisterProfileSchema,
  NewAbsenceSchema,
  NewDateToAvoidSchema,
  NewInterpreterLanguageSchema,
  NewOutsideCalendarSchema,
  NewRoomClosureSchema,
  OutsideCalendarViewSchema,
  RoomClosureViewSchema,
  WorkingPatternSchema,
} from "./contract.ts";

const shortId = Type.String({ maxLength: 40 });
const byAccount = Type.Object({ accountId: shortId });
const byOutside = Type.Object({ accountId: shortId, calendarId: shortId });
const byCase = Type.Object({ caseId: shortId });
/** `chosen`: by themselves; else what is usual for whoever they are. */
const InvitationChoice = Type.Object({ invitations: Type.Boolean(), chosen: Type.Boolean() });
const Done = Type.Object({ done: Type.Literal(true) });

export const calendarsEndpoints = endpoints({
  "GET /calendars": {
    query: Type.Object({ role: Type.Optional(CalendarRoleSchema) }),
    answer: Type.Object({ items: Type.Array(CalendarSummarySchema) }),
  },
  "GET /calendars/:accountId": {
    params: byAccount,
    query: Type.Object({
      from: Type.Optional(Type.String({ format: "date" })),
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 62 })),
    }),
    answer: CalendarViewSchema,
  },
  "PUT /calendars/:accountId/member": { params: byAccount, body: MemberProfileSchema, answer: Done },
  "PUT /calendars/:accountId/interpreter": { params: byAccount, body: InterpreterProfileSchema, answer: Done },
  "PUT /calendars/:accountId/counsel": { params: byAccount, body: CounselLimitsSchema, answer: Done },
  "PUT /calendars/:accountId/minister": { params: byAccount, body: MinisterProfileSchema, answer: Done },
  "PUT /calendars/:accountId/pattern": { params: byAccount, body: WorkingPatternSchema, answer: Done },
  "POST /calendars/:accountId/absences": {
    params: byAccount,
    body: NewAbsenceSchema,
    answer: Type.Object({ absenceId: Type.String() }),
    status: 201,
  },
  "POST /calendars/:accountId/absences/:absenceId/end": {
    params: Type.Object({ accountId: shortId, absenceId: shortId }),
    answer: Done,
  },
  "POST /calendars/:accountId/languages": {
    params: byAccount,
    body: NewInterpreterLanguageSchema,
    answer: Type.Object({ entryId: Type.String() }),
    status: 201,
  },
  "POST /calendars/:accountId/languages/:entryId/end": {
    params: Type.Object({ accountId: shortId, entryId: shortId }),
    answer: Done,
  },
  "GET /calendars/:accountId/outside": {
    params: byAccount,
    answer: Type.Object({ items: Type.Array(OutsideCalendarViewSchema) }),
  },
  "POST /calendars/:accountId/outside": {
    params: byAccount,
    body: NewOutsideCalendarSchema,
    answer: Type.Object({ calendarId: Type.String() }),
    status: 201,
  },
  "POST /calendars/:accountId/outside-files": {
    params: byAccount,
    consumes: "text/calendar",
    answer: Type.Object({ calendarId: Type.String(), busyTimes: Type.Integer(), unread: Type.Integer() }),
    status: 201,
  },
  "POST /calendars/:accountId/outside/:calendarId/read": { params: byOutside, answer: Done },
  "POST /calendars/:accountId/outside/:calendarId/end": { params: byOutside, answer: Done },
  "GET /calendar-feed": { answer: Type.Object({ madeAt: Nullable(InstantSchema) }) },
  "POST /calendar-feed": { answer: Type.Object({ address: Type.String() }), status: 201, unkeyed: "secret" },
  "POST /calendar-feed/end": { answer: Done },
  "GET /calendar-invitations": { answer: InvitationChoice },
  "PUT /calendar-invitations": {
    body: Type.Object({ invitations: Type.Boolean() }, { additionalProperties: false }),
    answer: InvitationChoice,
  },
  "GET /calendar-feeds/:token": {
    params: Type.Object({ token: Type.String({ minLength: 20, maxLength: 80 }) }),
    answer: Type.Unsafe<string>({ type: "string", contentMediaType: "text/calendar" }),
  },
  "GET /room-closures": {
    query: Type.Object({ officeId: Type.Optional(shortId) }),
    answer: Type.Object({ items: Type.Array(RoomClosureViewSchema) }),
  },
  "POST /room-closures": {
    body: NewRoomClosureSchema,
    answer: Type.Object({ closureId: Type.String() }),
    status: 201,
  },
  "POST /room-closures/:closureId/end": { params: Type.Object({ closureId: shortId }), answer: Done },
  "GET /dates-to-avoid": {
    query: Type.Object({ state: Type.Optional(DateToAvoidStateSchema) }),
    answer: Type.Object({ items: Type.Array(DateToAvoidViewSchema) }),
  },
  "GET /cases/:caseId/dates-to-avoid": { params: byCase, answer: DatesToAvoidSchema },
  "POST /cases/:caseId/dates-to-avoid": {
    params: byCase,
    body: NewDateToAvoidSchema,
    answer: Type.Object({ dateToAvoidId: Type.String() }),
    status: 201,
  },
  "POST /dates-to-avoid/:dateToAvoidId/answer": {
    params: Type.Object({ dateToAvoidId: shortId }),
    body: DateToAvoidAnswerSchema,
    answer: Done,
  },
  "POST /dates-to-avoid/:dateToAvoidId/withdraw": {
    params: Type.Object({ dateToAvoidId: shortId }),
    answer: Done,
  },
});
