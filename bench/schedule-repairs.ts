import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openServer } from "../src/app/server.ts";
import { openServices } from "../src/app/services.ts";
import { type Actor, kindOf, nobody, theSystem } from "../src/kernel/actor.ts";
import { type CivilDate, type Instant, plusDays } from "../src/kernel/time.ts";
import { readCalendars } from "../src/modules/calendars/index.ts";
import { openAccount } from "../src/modules/identity/index.ts";
import { makeRun } from "../src/modules/scheduling/make-run.ts";
import { readConfig } from "../src/platform/config.ts";
import type { Services } from "../src/platform/http/route.ts";
import { randomOf } from "../src/scheduler/generator/random.ts";
import { firstMonday, memberCount, memberId, seedHearings } from "./schedule-repairs/seed.ts";

const now = "2027-01-04T15:00:00.000Z" as Instant;
const warmUp = 10;

/**
 * `npm run bench -- schedule-repairs [REPAIRS] [HEARINGS]`: a member is away for a day; from the officer’s request through the
 * route to the replacements proposed and stored, with 20,000 hearings on the books. The queue’s own wait is not in it. The
 * part of the solver is told apart.
 */
export default async function scheduleRepairs(args: readonly string[]): Promise<void> {
  const repairs = Number(args[0] ?? 120);
  const hearings = Number(args[1] ?? 20_000);
  const home = mkdtempSync(path.join(tmpdir(), "greffe-bench-"));
  const settings = { GREFFE_HOME: home, GREFFE_LOG: "error", PORT: "0", GREFFE_DEMO: "0" };
  const opened = await openServices(readConfig(settings, home), () => now);
  try {
    const { services } = opened;
    await seedHearings(services.store.pool, hearings);
    const officer = await anOfficer(services);
    const app = await openServer(services, async () => officer);
    const ask = async (payload: object) => {
      const answer = await app.inject({ method: "POST", url: "/api/v1/schedule/repairs", payload });
      if (answer.statusCode !== 202) throw new Error(answer.body);
      return answer.json<{ id: string }>().id;
    };
    const times: number[] = [];
    const solving: number[] = [];
    let placed = 0;
    const random = randomOf(1, "repairs");
    for (let n = 0; n < repairs + warmUp; n += 1) {
      const began = performance.now();
      const id = await ask({ accountId: memberId(1 + ((n * 7) % memberCount)), ...dayOf(random.below(7)) });
      await makeRun(services, readCalendars);
      const took = performance.now() - began;
      const run = await resultOf(services, id);
      if (n < warmUp) continue;
      times.push(took);
      solving.push(run.seconds * 1000);
      placed += run.placed;
    }
    print("repair: asked, planned and stored, median", quantile(times, 0.5));
    print("repair: asked, planned and stored, p99", quantile(times, 0.99));
    print("repair: of it the solver's search, median", quantile(solving, 0.5));
    console.log(
      JSON.stringify({ name: "hearings given to somebody else", value: placed, unit: "hearings", of: repairs }),
    );
    await app.close();
  } finally {
    await opened.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A Monday on which even members sit in the afternoon and odd ones in the morning. */
function dayOf(week: number) {
  const on = plusDays(firstMonday as CivilDate, 7 * week);
  return { from: `${on}T05:00:00.000Z`, to: `${plusDays(on, 1)}T05:00:00.000Z` };
}

async function anOfficer(services: Services): Promise<Actor> {
  const role = "scheduling-officer";
  const accountId = await services.store.transact(theSystem, (tx) =>
    openAccount(tx, {
      email: "bench@greffe.example",
      name: "Bench officer",
      language: "en",
      password: null,
      roles: [{ role, officeId: null, division: null }],
      personId: null,
      counselId: null,
    }),
  );
  return { ...nobody, kind: kindOf([role]), roles: [role], accountId };
}

async function resultOf({ store }: Services, id: string) {
  const { rows } = await store.pool.query<{ state: string; placed: number; seconds: number }>(
    "select state, placed, seconds from schedule_runs where id = $1",
    [id],
  );
  const [run] = rows;
  if (run?.state !== "done") throw new Error(`the run is ${run?.state}`);
  return run;
}

const print = (name: string, value: number) =>
  console.log(JSON.stringify({ name, value: Math.round(value * 10) / 10, unit: "ms" }));

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
