import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Actor, nobody, theSystem } from "../../../kernel/actor.ts";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import { drainJobs } from "../../../platform/jobs/drain-jobs.ts";
import type { JobDefinition } from "../../../platform/jobs/job.ts";
import { MailRefused } from "../../../platform/mail/mail-error.ts";
import { officeCalendars } from "../../deadlines/index.ts";
import { TwinRefused } from "../person.ts";
import { drawsOf } from "./draws.ts";
import { openPaperBank } from "./paper-bank.ts";
import { openPopulation } from "./population.ts";
import { openSittingCalendar } from "./sitting-calendar.ts";
import { type Counts, standingOf } from "./standing.ts";
import type { Ask, Twin } from "./twin.ts";
import { firstDay, live } from "./year.ts";

export interface Wanted {
  readonly years: number;
  /** Of the claims that the Board receives in a year. */
  readonly scale: number;
  readonly seed: number;
}

/** What the composition gives the twin: a tribunal of its own, whose clock the twin sets, and all that it is made of. */
export interface OwnTribunal {
  readonly services: Services;
  readonly jobs: readonly JobDefinition[];
  setClock(at: Instant): void;
  /** The tribunal’s own routes, for people whom `identify` names. */
  serve(services: Services, identify: (request: FastifyRequest) => Promise<Actor>): Promise<FastifyInstance>;
}

export interface Simulated extends Omit<Counts, "stuck"> {
  readonly stuck: number;
  readonly stuckCases: Counts["stuck"];
  readonly postponed: number;
  readonly papers: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** Claims that the Board receives in a year (assumed: of the order of 140,000). */
export const claimsAYear = 140_000;
const daysAYear = 365;

/** A year of the tribunal, from the first referral to wherever its cases stand at the end. */
export async function simulate(
  { years, scale, seed }: Wanted,
  own: OwnTribunal,
  tell: (day: number, of: number) => void,
): Promise<Simulated> {
  const began = performance.now();
  own.setClock(`${firstDay}T12:00:00.000Z` as Instant);
  const services = { ...own.services, mailer: mailerOf(seed, own.services) };
  const actors = new Map<string, Actor>();
  const app = await own.serve(services, async (request) => actors.get(String(request.headers["x-twin"])) ?? nobody);
  const people = await openPopulation(services.store, claimsAYear * scale);
  const papers = await openPaperBank(services, people.counsel[0]?.actor ?? people.partner);
  await drainJobs(services, own.jobs, 2);
  const twin: Twin = {
    services,
    ask: askThrough(app, actors),
    seed,
    people,
    papers,
    sittings: openSittingCalendar(),
    twinCases: new Map(),
    filed: new Map(),
    tally: { postponed: 0, papers: 0, refused: {} },
    closedOn: await closures(services),
  };
  const days = Math.round(daysAYear * years);
  const claims = Math.max(1, Math.round(claimsAYear * scale * years));
  const { jobs, setClock } = own;
  await live(twin, { days, claims, jobs, setClock, tell: (day) => tell(day, days) });
  const { stuck, ...counts } = await standingOf(twin);
  await app.close();
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  return { ...counts, stuck: stuck.length, stuckCases: stuck, ...twin.tally, seconds };
}

/** Each request comes from a machine of its own: what one machine may ask in a minute says nothing of a year. */
function askThrough(app: FastifyInstance, actors: Map<string, Actor>): Ask {
  let asked = 0;
  return async <Answer>(who: Actor, method: "GET" | "POST" | "PUT", path: string, body?: object) => {
    const key = who.accountId ?? "";
    actors.set(key, who);
    const from = asked++ % 2 ** 24;
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: `10.${from >> 16}.${(from >> 8) & 255}.${from & 255}`,
      headers: { "x-twin": key },
      ...(body === undefined ? {} : { payload: body }),
    });
    const said = answer.body === "" ? {} : answer.json<unknown>();
    if (answer.statusCode >= 400)
      throw new TwinRefused(answer.statusCode, (said as { code?: string }).code ?? "", `${method} ${path}`);
    return said as Answer;
  };
}

/** Mail that leaves for nobody; some of what announces a notice comes back. */
const mailerOf = (seed: number, { store }: Services): Services["mailer"] => ({
  send: async ({ to, subject, envelopeId }) => {
    const draws = drawsOf(seed, `${to} ${subject} ${store.clock()}`);
    if (envelopeId !== undefined && draws.happens("mail-bounces")) throw new MailRefused("5.1.1");
  },
});

async function closures({ store }: Services): Promise<Twin["closedOn"]> {
  const calendars = await store.transact(theSystem, officeCalendars);
  const known = new Map<string, boolean>();
  return (officeId, on: CivilDate) => {
    const key = `${officeId} ${on}`;
    const isClosed = known.get(key) ?? (calendars.get(officeId)?.calendar.closureOn(on) ?? null) !== null;
    known.set(key, isClosed);
    return isClosed;
  };
}
