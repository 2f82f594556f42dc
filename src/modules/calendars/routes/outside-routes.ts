import { Refused } from "../../../kernel/refusal.ts";
import type { Zone } from "../../../kernel/time.ts";
import { handle } from "../../../platform/http/route.ts";
import { encryptText } from "../../identity/index.ts";
import {
  addOutsideAddress,
  addOutsideFile,
  endOutsideCalendar,
  readAgain,
  readingAt,
} from "../commands/outside-calendars.ts";
import { calendarsEndpoints } from "../endpoints.ts";
import { addressOf, requirePublic, textOf } from "../outside/fetch-calendar.ts";
import { OutsideProblem } from "../outside/outside-problem.ts";
import { readInThread } from "../outside/read-in-thread.ts";
import { listOutsideCalendars } from "../queries/list-outside-calendars.ts";
import { viewCalendar } from "../queries/view-calendar.ts";
import { outsideProblems } from "../text.ts";

const done = { done: true as const };
const mostBytes = 10_485_760;

/** What cannot be read is refused with the words of its reason. */
async function asRefusal<T>(field: string | null, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof OutsideProblem)) throw error;
    const text = outsideProblems[error.code];
    const fields = field === null ? [] : [{ path: field, code: error.code, text }];
    throw new Refused("outside-calendar-unreadable", { whyEn: text.en, whyFr: text.fr }, fields);
  }
}

export const outsideRoutes = [
  handle(calendarsEndpoints["GET /calendars/:accountId/outside"], {
    action: "calendar.view",
    summary: { en: "Calendars elsewhere that are read", fr: "Calendriers d’ailleurs qui sont consultés" },
    handle: ({ params, readOnly }) =>
      readOnly(async (tx) => ({ items: await listOutsideCalendars(tx, params.accountId) })),
  }),
  handle(calendarsEndpoints["POST /calendars/:accountId/outside"], {
    action: "calendar.tell",
    summary: { en: "Have a calendar elsewhere read", fr: "Faire consulter un calendrier d’ailleurs" },
    handle: ({ params, body, services, prepared }) =>
      prepared(
        () =>
          asRefusal("/address", async () => {
            const url = addressOf(body.address);
            requirePublic(url, services.config.calendarHosts);
            return encryptText(url.href, services.config);
          }),
        async (tx, encryptedAddress) => ({
          calendarId: await addOutsideAddress(tx, params.accountId, { ...body, encryptedAddress }),
        }),
      ),
  }),
  handle(calendarsEndpoints["POST /calendars/:accountId/outside-files"], {
    action: "calendar.tell",
    summary: { en: "Read a file of a calendar elsewhere", fr: "Lire un fichier d’un calendrier d’ailleurs" },
    handle: ({ params, request, services, readOnly, prepared }) =>
      prepared(
        async () => {
          const { zone } = await readOnly((tx) => viewCalendar(tx, params.accountId, { days: 1 }));
          const reading = readingAt(services.store.clock(), zone as Zone);
          const read = await asRefusal(null, async () => readInThread(await textOf(request.raw, mostBytes), reading));
          return { read, reading };
        },
        async (tx, given) => ({
          calendarId: await addOutsideFile(tx, params.accountId, given),
          busyTimes: given.read.spans.length,
          unread: given.read.unread,
        }),
      ),
  }),
  handle(calendarsEndpoints["POST /calendars/:accountId/outside/:calendarId/read"], {
    action: "calendar.tell",
    summary: { en: "Read a calendar elsewhere again", fr: "Consulter de nouveau un calendrier d’ailleurs" },
    handle: ({ params, transact }) =>
      transact((tx) => readAgain(tx, params.accountId, params.calendarId).then(() => done)),
  }),
  handle(calendarsEndpoints["POST /calendars/:accountId/outside/:calendarId/end"], {
    action: "calendar.tell",
    summary: { en: "Read a calendar elsewhere no more", fr: "Cesser de consulter un calendrier d’ailleurs" },
    handle: ({ params, transact }) =>
      transact((tx) => endOutsideCalendar(tx, params.accountId, params.calendarId).then(() => done)),
  }),
];
