import { flushCompileCache } from "node:module";
import path from "node:path";
import type { FastifyRequest } from "fastify";
import { jobs } from "../../src/app/contexts.ts";
import { drain } from "../../src/app/drain.ts";
import { openServer } from "../../src/app/server.ts";
import { openServices } from "../../src/app/services.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { nobody } from "../../src/kernel/actor.ts";
import { productRoot } from "../../src/kernel/product-root.ts";
import { openSigningKeys, startLogKeeper } from "../../src/modules/audit/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import { startWorker } from "../../src/platform/jobs/worker.ts";
import { type Arms, faultyJobs, faultyParts, Mortality, movableClock } from "./faulty-services.ts";

/**
 * One process of the tribunal under test, put together as the product does, made mortal. It loads everything, says
 * `loaded`, and waits for its role: a spare takes the place of a killed one at once.
 */
export type Order = { readonly begin: "server" | "worker"; readonly port: number } | { readonly arms: Arms };

const mortality = new Mortality();

/** The harness signs nobody in: it says on each request who is asking. */
async function whoSays(request: FastifyRequest): Promise<Actor> {
  const said = request.headers["x-fault-actor"];
  return typeof said === "string" ? (JSON.parse(Buffer.from(said, "base64").toString("utf8")) as Actor) : nobody;
}

async function begin(role: "server" | "worker", port: number): Promise<void> {
  const config = { ...readConfig(process.env, productRoot), port };
  const open = await openServices(config, movableClock(path.join(config.home, "clock")));
  const services = faultyParts(open.services, mortality);
  const closing: (() => Promise<unknown>)[] = [];
  if (role === "server") {
    const app = await openServer(services, whoSays);
    await app.listen({ port, host: "127.0.0.1" });
    closing.push(() => drain(app, config.drainSeconds));
  } else {
    const worker = await startWorker(services.store.pool, faultyJobs(jobs, mortality), services);
    const keeper = startLogKeeper(services.store, openSigningKeys(config.logKeys), services.log);
    closing.push(
      () => worker.stop(),
      () => keeper.stop(),
    );
  }
  process.on("SIGTERM", () => {
    Promise.all(closing.map((close) => close()))
      .then(() => open.close())
      .then(() => process.exit(0), fail);
  });
  process.send?.("ready");
}

function fail(error: unknown): void {
  console.error(error);
  process.exit(1);
}

process.on("message", (order: Order) => {
  if ("arms" in order) mortality.arm(order.arms);
  else begin(order.begin, order.port).catch(fail);
});
// A process that is killed would not keep what was compiled for the next one.
flushCompileCache();
process.send?.("loaded");
