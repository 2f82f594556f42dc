import { PassThrough } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { theSystem } from "../../kernel/actor.ts";
import type { Services } from "../../platform/http/route.ts";
import { lastChange } from "./queries/last-change.ts";

/** How often the database is asked, once for all pages that this process tells. */
const everyMs = 2_000;
/** A page asks again after so long: a session that ended meanwhile is told nothing more. */
const longestMs = 10 * 60_000;

/** The open pages of one process, and the asking that goes on while there is one. */
interface Told {
  readonly pages: Set<PassThrough>;
  asking: NodeJS.Timeout | null;
  last: string;
}
const toldOf = new WeakMap<Services["store"], Told>();

/**
 * Server-sent events: one at once and one whenever a count of work changed since. They say that something changed and
 * nothing of it: the page then asks for its own counts. A page that is not seen closes its stream.
 */
export async function tellChanges(input: {
  readonly reply: FastifyReply;
  readonly request: FastifyRequest;
  readonly services: Services;
}): Promise<FastifyReply> {
  const { reply, request, services } = input;
  const told = toldOf.get(services.store) ?? { pages: new Set(), asking: null, last: "" };
  toldOf.set(services.store, told);
  const page = new PassThrough();
  const end = setTimeout(() => page.end(), longestMs).unref();
  page.on("close", () => {
    clearTimeout(end);
    told.pages.delete(page);
  });
  request.raw.on("close", () => page.destroy());
  page.write("retry: 5000\n\nevent: changed\ndata: {}\n\n");
  const isServing = () => request.server.server.listening;
  if (isServing()) {
    told.pages.add(page);
    begin(told, services, isServing);
  } else page.end();
  return reply.headers({ "cache-control": "no-store", "x-accel-buffering": "no" }).type("text/event-stream").send(page);
}

function begin(told: Told, services: Services, isServing: () => boolean): void {
  if (told.asking !== null) return;
  told.asking = setInterval(() => {
    if (told.pages.size === 0 || !isServing()) stop(told);
    else ask(told, services).catch((error: unknown) => services.log.warn({ err: error }, "counts of work not told"));
  }, everyMs).unref();
}

/** A server that ends keeps nobody: its pages come back to another. */
function stop(told: Told): void {
  if (told.asking !== null) clearInterval(told.asking);
  told.asking = null;
  for (const page of told.pages) page.end();
}

async function ask(told: Told, { store }: Services): Promise<void> {
  const last = await store.readOnly(theSystem, lastChange);
  if (last === told.last) return;
  const isFirst = told.last === "";
  told.last = last;
  if (!isFirst) for (const page of told.pages) page.write("event: changed\ndata: {}\n\n");
}
