import { createHash, randomBytes } from "node:crypto";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { fastify } from "fastify";
import { openServer } from "../src/app/server.ts";
import { openServices } from "../src/app/services.ts";
import { type Actor, nobody, theSystem } from "../src/kernel/actor.ts";
import { openAccount } from "../src/modules/identity/index.ts";
import { readConfig } from "../src/platform/config.ts";

const chunk = randomBytes(1_048_576);

/** Sends `megabytes` of one chunk repeated, as fast as it is taken. */
function send(port: number, method: string, address: string, headers: http.OutgoingHttpHeaders, megabytes: number) {
  return new Promise<http.IncomingMessage>((resolve, reject) => {
    const length = megabytes * chunk.length;
    const request = http.request(
      { port, method, path: address, headers: { ...headers, "content-length": length } },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer));
      },
    );
    request.on("error", reject);
    let left = megabytes;
    const more = () => {
      while (left > 0) {
        left--;
        if (!request.write(chunk) && left > 0) {
          request.once("drain", more);
          return;
        }
      }
      request.end();
    };
    more();
  });
}

/** The peer: a bare Fastify route that writes the body to a file on the same disk and syncs it, nothing else. */
async function openSink(folder: string) {
  const app = fastify({ bodyLimit: 10 ** 10 });
  app.addContentTypeParser("application/offset+octet-stream", (_request, _payload, done) => done(null));
  let turn = 0;
  app.patch("/sink", async (request, reply) => {
    const file = path.join(folder, `sink-${turn++}`);
    await pipeline(request.raw, createWriteStream(file));
    const handle = await open(file, "r+");
    await handle.sync();
    await handle.close();
    rmSync(file);
    return reply.code(204).send();
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  return app;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const portOf = (server: { address(): AddressInfo | string | null }) => (server.address() as AddressInfo).port;

/** The most resident memory, above where it began, while `run` runs. */
async function growthDuring(run: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  await run();
  clearInterval(timer);
  return most - before;
}

/** `upload [MEGABYTES] [TURNS]`: ours and the bare sink in turns, on the same disk, in the same process. */
export default async function upload(args: readonly string[]): Promise<void> {
  const megabytes = Number(args[0] ?? 500);
  const turns = Number(args[1] ?? 5);
  const home = mkdtempSync(path.join(process.env["GREFFE_BENCH_FOLDER"] ?? tmpdir(), "greffe-bench-"));
  const config = readConfig({ GREFFE_HOME: home, GREFFE_LOG: "error", PORT: "0", GREFFE_DEMO: "0" }, home);
  const opened = await openServices(config);
  const accountId = await opened.services.store.transact(theSystem, (tx) =>
    openAccount(tx, {
      email: "bench@greffe.example",
      name: "Bench",
      language: "en",
      password: null,
      roles: [{ role: "registry-officer", officeId: null, division: null }],
      personId: null,
      counselId: null,
    }),
  );
  const actor: Actor = { ...nobody, kind: "staff", roles: ["registry-officer"], accountId };
  const app = await openServer(opened.services, async () => actor);
  await app.listen({ port: 0, host: "127.0.0.1" });
  mkdirSync(path.join(home, "sink"));
  const sink = await openSink(path.join(home, "sink"));
  const bytes = { "content-type": "application/offset+octet-stream" };
  const tus = { "tus-resumable": "1.0.0" };
  const whole = createHash("sha256");
  for (let index = 0; index < megabytes; index++) whole.update(chunk);
  const hash = whole.digest("hex");

  const ours = async () => {
    const begun = performance.now();
    const created = await send(
      portOf(app.server),
      "POST",
      "/api/v1/uploads",
      { ...tus, "upload-length": megabytes * chunk.length },
      0,
    );
    const address = String(created.headers.location);
    const done = await send(portOf(app.server), "PATCH", address, { ...tus, ...bytes, "upload-offset": 0 }, megabytes);
    if (done.statusCode !== 204) throw new Error(`The upload was answered ${done.statusCode}`);
    const ms = performance.now() - begun;
    const view = await opened.services.store.pool.query("select hash from uploads where id = $1", [
      address.split("/").at(-1),
    ]);
    if (view.rows[0].hash !== hash) throw new Error("The upload has another hash");
    rmSync(path.join(home, "blobs", hash.slice(0, 2), hash.slice(2, 4), `${hash}.sealed`));
    return ms;
  };
  const peer = async () => {
    const begun = performance.now();
    await send(portOf(sink.server), "PATCH", "/sink", bytes, megabytes);
    return performance.now() - begun;
  };
  await ours();
  await peer();
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let turn = 0; turn < turns; turn++) {
    times.peer.push(await peer());
    times.ours.push(await ours());
  }
  const growth = { ours: await growthDuring(ours), peer: await growthDuring(peer) };
  const line = (measure: string, mine: number, other: number, unit: string, n: number, spread: object = {}) =>
    console.log(
      JSON.stringify({
        bench: "upload",
        measure,
        ours: mine,
        peer: other,
        peerName: "bare Fastify sink that syncs",
        ratio: mine / other,
        unit,
        n,
        ...spread,
      }),
    );
  const rounded = (values: readonly number[]) => values.map((value) => Math.round(value));
  line(
    `${megabytes} MB received, hashed, synced and named`,
    Math.round(median(times.ours)),
    Math.round(median(times.peer)),
    "ms",
    turns,
    {
      spread: { ours: rounded(times.ours), peer: rounded(times.peer) },
    },
  );
  line("memory growth during one", Math.round(growth.ours / 1_048_576), Math.round(growth.peer / 1_048_576), "MB", 1);
  await sink.close();
  await app.close();
  await opened.close();
  rmSync(home, { recursive: true, force: true });
}
