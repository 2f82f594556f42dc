import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { aDatabase } from "../../../../test/support/database.ts";
import { jobs } from "../../../app/contexts.ts";
import { declarations } from "../../../app/declarations.ts";
import { openServer } from "../../../app/server.ts";
import type { Instant } from "../../../kernel/time.ts";
import { openBlobStore } from "../../../platform/blobs/open-blob-store.ts";
import { readConfig } from "../../../platform/config.ts";
import { createPool, createStore } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { createLog } from "../../../platform/log.ts";
import { noTracer } from "../../../platform/telemetry/tracer.ts";
import { claimsAYear, simulate } from "./simulate.ts";

/** Some claims in a tribunal of their own, through the first months of a year. */
async function aYear({ claims, years }: { readonly claims: number; readonly years: number }) {
  const database = await aDatabase();
  const home = mkdtempSync(path.join(tmpdir(), "greffe-twin-"));
  const config = readConfig({ GREFFE_HOME: home, GREFFE_LOG: "silent", PORT: "0" }, home);
  let at = "2027-01-04T12:00:00.000Z" as Instant;
  const store = createStore(createPool(database.url, 8), () => at, declarations);
  const services: Services = {
    store,
    config,
    blobs: openBlobStore(config),
    mailer: { send: async () => undefined },
    log: createLog(config),
    tracer: noTracer,
  };
  const setClock = (instant: Instant) => {
    at = instant;
  };
  try {
    const wanted = { years, scale: claims / claimsAYear / years, seed: 7 };
    const { seconds: _, ...counts } = await simulate(
      wanted,
      { services, jobs, setClock, serve: openServer },
      () => undefined,
    );
    return counts;
  } finally {
    await store.close();
    await database.drop();
    rmSync(home, { recursive: true, force: true });
  }
}

it("lives through the first months of a year with no case stuck", async () => {
  const counts = await aYear({ claims: 10, years: 0.6 });
  expect(counts).toMatchObject({ stuck: 0, stuckCases: [] });
  expect(counts.opened).toBeGreaterThanOrEqual(10);
  expect(counts.heard).toBeGreaterThan(0);
  expect(counts.decided).toBeGreaterThan(0);
}, 600_000);

it("lives through the same year with the same seed", async () => {
  const wanted = { claims: 4, years: 0.2 };
  expect(await aYear(wanted)).toEqual(await aYear(wanted));
}, 600_000);
