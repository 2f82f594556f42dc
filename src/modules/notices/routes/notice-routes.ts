import { theSystem } from "../../../kernel/actor.ts";
import type { CaseId, NoticeId } from "../../../kernel/ids.ts";
import { handle } from "../../../platform/http/route.ts";
import { openNotice } from "../consultations/open-notice.ts";
import { shownDocument } from "../document/notice-document.ts";
import { noticesEndpoints } from "../endpoints.ts";
import { calendarOf } from "../queries/calendar-of.ts";
import { countUnread } from "../queries/count-unread.ts";
import { listNotices } from "../queries/list-notices.ts";
import { previewStep } from "../queries/preview-step.ts";

export const noticeRoutes = [
  handle(noticesEndpoints["GET /notices"], {
    action: "notice.list",
    summary: {
      en: "Notices addressed to the reader, or of one file",
      fr: "Avis adressés à la personne, ou d’un dossier",
    },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listNotices(tx, {
          caseId: query.caseId ?? null,
          unreadOnly: query.unread ?? false,
          decisionsOnly: query.about === "decision",
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(noticesEndpoints["GET /cases/:caseId/steps/:stepCode/notices"], {
    action: "notice.preview",
    summary: {
      en: "What would be said, to whom and how, if the file took a step now",
      fr: "Ce qui serait dit, à qui et comment, si le dossier franchissait une étape maintenant",
    },
    handle: ({ params, readOnly }) => readOnly((tx) => previewStep(tx, params.caseId as CaseId, params.stepCode)),
  }),
  handle(noticesEndpoints["GET /notices/count"], {
    action: "notice.list",
    summary: { en: "How many notices are unread", fr: "Nombre d’avis non lus" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ unread: await countUnread(tx) })),
  }),
  handle(noticesEndpoints["GET /notices/:noticeId"], {
    action: "notice.view",
    summary: { en: "One notice; its first opening is recorded", fr: "Un avis; sa première ouverture est consignée" },
    handle: ({ params, transact }) => transact((tx) => openNotice(tx, params.noticeId)),
  }),
  handle(noticesEndpoints["GET /notices/:noticeId/document.pdf"], {
    action: "notice.view",
    summary: { en: "The notice as a PDF", fr: "L’avis en PDF" },
    handle: async ({ params, query, language, services, reply, transact }) => {
      // Reading the document is reading the notice. Who asks first has it made; the tribunal makes it.
      const { id } = await transact((tx) => openNotice(tx, params.noticeId));
      const made = await shownDocument(services, theSystem, id as NoticeId, query.language ?? language);
      void reply.headers({
        "content-type": "application/pdf",
        "content-length": Buffer.isBuffer(made) ? made.length : made.sizeBytes,
        "content-disposition": `inline; filename="notice-${params.noticeId}.pdf"`,
        ...(Buffer.isBuffer(made) ? {} : { etag: `"${made.hash}"` }),
      });
      return Buffer.isBuffer(made) ? made : services.blobs.open(made.hash);
    },
  }),
  handle(noticesEndpoints["GET /notices/:noticeId/calendar.ics"], {
    action: "notice.view",
    summary: { en: "The hearing as a calendar entry", fr: "L’audience en entrée de calendrier" },
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
