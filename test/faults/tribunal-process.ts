import path from "node:path";
import type { FastifyRequest } from "fastify";
import { jobs } from "../../src/app/contexts.ts";
import { openParts } from "../../src/app/parts.ts";
import { openServer } from "../../src/app/server.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { nobody } from "../../src/kernel/actor.ts";
import { openSigningKeys, startLogKeeper } from "../../src/modules/audit/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import { startWorker } from "../../src/platform/jobs/worker.ts";
import { armsIn, faultyJobs, faultyParts, movableClock } from "./faulty-parts.ts";

/** One process of the tribunal under test: `server` or `worker`, put together as the product does, made mortal. */
const [role] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "../..");
const config = readConfig(process.env, root);
const arms = armsIn(process.env["FAULT_ARMS"]);

/** The harness signs nobody in: it says on each request who is asking. */
async function whoSays(request: FastifyRequest): Promise<Actor> {
  const said = request.headers["x-fault-actor"];
  return typeof said === "string" ? (JSON.parse(Buffer.from(said, "base64").toString("utf8")) as Actor) : nobody;
}

const open = await openParts(config, movableClock(path.join(config.home, "clock")));
const parts = faultyParts(open.parts, arms);
const closing: (() => Promise<unknown>)[] = [];
if (role === "server") {
  const app = await openServer(parts, whoSays);
  await app.listen({ port: config.port, host: "127.0.0.1" });
  closing.push(() => app.close());
} else {
  const worker = await startWorker(parts.store.pool, faultyJobs(jobs, arms), parts);
  const keeper = startLogKeeper(parts.store, openSigningKeys(config.logKeys), parts.log);
  closing.push(
    () => worker.stop(),
    () => keeper.stop(),
  );
}
process.on("SIGTERM", () => {
  Promise.all(closing.map((close) => close()))
    .then(() => open.close())
    .then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
});
process.send?.("ready");
