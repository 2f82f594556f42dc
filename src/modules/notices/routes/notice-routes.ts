import type { Readable } from "node:stream";
import { Type } from "typebox";
import { theSystem } from "../../../kernel/actor.ts";
import type { NoticeId } from "../../../kernel/ids.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { openNotice } from "../commands/open-notice.ts";
import { NoticePageSchema, NoticeViewSchema } from "../contract.ts";
import { shownDocument } from "../document/notice-document.ts";
import { calendarOf } from "../queries/calendar-of.ts";
import { countUnread } from "../queries/count-unread.ts";
import { listNotices } from "../queries/list-notices.ts";

const byNotice = Type.Object({ noticeId: Type.String({ maxLength: 40 }) });
const Language = Type.Union([Type.Literal("en"), Type.Literal("fr")]);
const paged = {
  after: Type.Optional(Type.String({ format: "uuid" })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
};
const file = (mediaType: string) =>
  Type.Unsafe<Readable | string | Buffer>({ type: "string", contentMediaType: mediaType });

export const noticeRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/notices",
    action: "notice.list",
    summary: {
      en: "Notices addressed to the reader, or of one file",
      fr: "Avis adressés à la personne, ou d’un dossier",
    },
    query: Type.Object({
      ...paged,
      caseId: Type.Optional(Type.String({ maxLength: 40 })),
      unread: Type.Optional(Type.Boolean()),
    }),
    response: NoticePageSchema,
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listNotices(tx, {
          caseId: query.caseId ?? null,
          unreadOnly: query.unread ?? false,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/notices/count",
    action: "notice.list",
    summary: { en: "How many notices are unread", fr: "Nombre d’avis non lus" },
    response: Type.Object({ unread: Type.Integer() }),
    handle: ({ readOnly }) => readOnly(async (tx) => ({ unread: await countUnread(tx) })),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/notices/:noticeId",
    action: "notice.view",
    summary: { en: "One notice; its first opening is recorded", fr: "Un avis; sa première ouverture est consignée" },
    params: byNotice,
    response: NoticeViewSchema,
    handle: ({ params, transact }) => transact((tx) => openNotice(tx, params.noticeId)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/notices/:noticeId/document.pdf",
    action: "notice.view",
    summary: { en: "The notice as a PDF", fr: "L’avis en PDF" },
    params: byNotice,
    query: Type.Object({ language: Type.Optional(Language) }),
    response: file("application/pdf"),
    handle: async ({ params, query, language, services, reply, transact }) => {
      // Reading the document is reading the notice. Who asks first has it made; the tribunal makes it.
      const { id } = await transact((tx) => openNotice(tx, params.noticeId));
      const made = await services.store.transact(theSystem, (tx) =>
        shownDocument(tx, services.blobs, id as NoticeId, query.language ?? language),
      );
      void reply.headers({
        "content-type": "application/pdf",
        "content-length": Buffer.isBuffer(made) ? made.length : made.sizeBytes,
        "content-disposition": `inline; filename="notice-${params.noticeId}.pdf"`,
        ...(Buffer.isBuffer(made) ? {} : { etag: `"${made.hash}"` }),
      });
      return Buffer.isBuffer(made) ? made : services.blobs.open(made.hash);
    },
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/notices/:noticeId/calendar.ics",
    action: "notice.view",
    summary: { en: "The hearing as a calendar entry", fr: "L’audience en entrée de calendrier" },
    params: byNotice,
    query: Type.Object({ language: Type.Optional(Language) }),
    response: file("text/calendar"),
    handle: async ({ params, query, language, reply, transact }) => {
      const found = await transact(async (tx) => {
        const { id } = await openNotice(tx, params.noticeId);
        return calendarOf(tx, id as NoticeId, query.language ?? language);
      });
      void reply.headers({
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `attachment; filename="${found.name}"`,
      });
      return found.content;
    },
  }),
];
