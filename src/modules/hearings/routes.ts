import { Type } from "typebox";
import { type CaseId, isUuid } from "../../kernel/ids.ts";
import { largestInteger } from "../../kernel/largest-integer.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { defineRoute } from "../../platform/http/route.ts";
import { cancelHearing } from "./commands/cancel-hearing.ts";
import { changeHearing } from "./commands/change-hearing.ts";
import { setHearing } from "./commands/set-hearing.ts";
import {
  ChangedHearingSchema,
  DecidedHearingSchema,
  HearingPageSchema,
  HearingViewSchema,
  NewHearingSchema,
  NextHearingsSchema,
  PreviewSchema,
  ReasonSchema,
  SittingSchema,
} from "./contract.ts";
import { hearingsOfCase, listHearings, viewHearing } from "./queries/list-hearings.ts";
import { listMembers } from "./queries/list-members.ts";
import { nextHearingOf } from "./queries/next-hearing-of.ts";
import { previewHearing } from "./queries/preview-hearing.ts";
import { roomRoutes } from "./room-routes.ts";

const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });
const byHearing = Type.Object({ hearingId: Type.String({ maxLength: 40 }) });
const Division = Type.Union([Type.Literal("RPD"), Type.Literal("RAD"), Type.Literal("ID"), Type.Literal("IAD")]);

export const routes = [
  ...roomRoutes,
  defineRoute({
    method: "GET",
    path: "/api/v1/hearings",
    action: "hearing.list",
    summary: {
      en: "Hearings of the reader, or of an office, by day",
      fr: "Audiences de la personne, ou d’un bureau, par jour",
    },
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
    response: HearingPageSchema,
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listHearings(tx, {
          scope: query.scope ?? "mine",
          officeId: query.officeId ?? null,
          from: query.from ?? null,
          to: query.to ?? null,
          includeCancelled: query.cancelled ?? false,
          descending: query.descending ?? false,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/next-hearings",
    action: "hearing.list",
    summary: { en: "The next hearing of each of these cases", fr: "La prochaine audience de chacun de ces dossiers" },
    query: Type.Object({ caseIds: Type.String({ maxLength: 4000, pattern: "^[0-9a-f-]{36}(,[0-9a-f-]{36})*$" }) }),
    response: NextHearingsSchema,
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => {
        const next = await nextHearingOf(tx, query.caseIds.split(",").filter(isUuid) as CaseId[]);
        return { items: [...next].map(([caseId, { time: _time, ...one }]) => ({ caseId, ...one })) };
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/members",
    action: "member.list",
    summary: { en: "Members who may be assigned", fr: "Commissaires pouvant être affectés" },
    query: Type.Object({ division: Type.Optional(Division) }),
    response: Type.Object({
      items: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), officeId: Nullable(Type.String()) })),
    }),
    handle: ({ query, readOnly }) => readOnly(async (tx) => ({ items: await listMembers(tx, query.division ?? null) })),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/hearings/:hearingId",
    action: "hearing.view",
    summary: { en: "One hearing", fr: "Une audience" },
    params: byHearing,
    response: HearingViewSchema,
    handle: ({ params, transact }) => transact((tx) => viewHearing(tx, params.hearingId)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/hearings",
    action: "hearing.view",
    summary: { en: "Hearings of a case", fr: "Audiences d’un dossier" },
    params: byCase,
    response: Type.Object({ items: Type.Array(HearingViewSchema), actions: Type.Array(Type.String()) }),
    handle: ({ params, readOnly }) => readOnly((tx) => hearingsOfCase(tx, params.caseId)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/hearings/preview",
    action: "hearing.set",
    summary: { en: "What setting this hearing would do", fr: "Ce que ferait la fixation de cette audience" },
    params: byCase,
    body: SittingSchema,
    response: PreviewSchema,
    handle: ({ params, body, transact }) => transact((tx) => previewHearing(tx, { caseId: params.caseId }, body)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/hearings",
    action: "hearing.set",
    summary: { en: "Set a hearing", fr: "Fixer une audience" },
    params: byCase,
    body: NewHearingSchema,
    response: DecidedHearingSchema,
    status: 201,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        const { hearingId, told } = await setHearing(tx, params.caseId, { ...body, apart: body.apart ?? null });
        return { ...(await viewHearing(tx, hearingId)), told: [...told] };
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/hearings/:hearingId/preview",
    action: "hearing.change",
    summary: { en: "What changing this hearing would do", fr: "Ce que ferait la modification de cette audience" },
    params: byHearing,
    body: SittingSchema,
    response: PreviewSchema,
    handle: ({ params, body, transact }) => transact((tx) => previewHearing(tx, { hearingId: params.hearingId }, body)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/hearings/:hearingId/change",
    action: "hearing.change",
    summary: { en: "Change a hearing", fr: "Modifier une audience" },
    params: byHearing,
    body: ChangedHearingSchema,
    response: DecidedHearingSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        const told = await changeHearing(tx, params.hearingId, body);
        return { ...(await viewHearing(tx, params.hearingId)), told: [...told] };
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/hearings/:hearingId/cancel",
    action: "hearing.cancel",
    summary: { en: "Cancel a hearing", fr: "Annuler une audience" },
    params: byHearing,
    body: Type.Object(
      { reason: ReasonSchema, version: Type.Integer({ minimum: 1, maximum: largestInteger }) },
      { additionalProperties: false },
    ),
    response: DecidedHearingSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        const told = await cancelHearing(tx, params.hearingId, body);
        return { ...(await viewHearing(tx, params.hearingId)), told: [...told] };
      }),
  }),
];
