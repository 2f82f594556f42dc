import { createHmac, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { type FastifyInstance, fastify } from "fastify";
import { openServer } from "../src/app/server.ts";
import { openServices } from "../src/app/services.ts";
import { theSystem } from "../src/kernel/actor.ts";
import { openAccount } from "../src/modules/identity/index.ts";
import { readConfig } from "../src/platform/config.ts";
import type { Services } from "../src/platform/http/route.ts";
import type { Counted, Order } from "./get/client.ts";

const rounds = 7;
const addresses = 16_000;
/** Each connection comes from so many addresses in turn within a round. */
const addressesEach = 8;

/**
 * `get [CONNECTIONS] [SECONDS]`: small answers to people who are signed in, beside a bare Fastify route that answers
 * the same bytes, by one client in one run, in turns. Each connection is another account with a session of its own. The
 * requests come as through a proxy, from many addresses, so that no address meets its rate limit.
 */
export default async function get(args: readonly string[]): Promise<void> {
  const connections = Number(args[0] ?? 20);
  const seconds = Number(args[1] ?? 2);
  const home = mkdtempSync(path.join(tmpdir(), "greffe-bench-"));
  const settings = { GREFFE_LOG: "error", PORT: "0", GREFFE_DEMO: "0", GREFFE_TRUSTED_PROXIES: "127.0.0.1" };
  const opened = await openServices(readConfig({ GREFFE_HOME: home, ...settings }, home));
  const client = new Worker(path.join(import.meta.dirname, "get/client.ts"), { workerData: "get-client" });
  const app = await openServer(opened.services);
  try {
    const cookies = await signedIn(opened.services, connections);
    await app.listen({ port: 0, host: "127.0.0.1" });
    for (const address of ["/api/v1/me", "/api/v1/cases?limit=10"]) {
      const peer = await bare(await answerOf(app, address, cookies[0] ?? ""));
      await compare({ client, app, peer, address, cookies, seconds });
      await peer.close();
    }
  } finally {
    await client.terminate();
    await app.close();
    await opened.close();
    rmSync(home, { recursive: true, force: true });
  }
}

interface Comparison {
  readonly client: Worker;
  readonly app: FastifyInstance;
  readonly peer: FastifyInstance;
  readonly address: string;
  readonly cookies: readonly string[];
  readonly seconds: number;
}

async function compare({ client, app, peer, address, cookies, seconds }: Comparison): Promise<void> {
  const rates = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const requests = cookies.map((cookie) => Array.from({ length: addressesEach }, () => requestOf(address, cookie)));
    const theirs = await rateOf(client, { port: portOf(peer), requests, seconds });
    const mine = await rateOf(client, { port: portOf(app), requests, seconds });
    // The first round warms both.
    if (round === 0) continue;
    rates.peer.push(theirs);
    rates.ours.push(mine);
  }
  const [ours, theirs] = [median(rates.ours), median(rates.peer)];
  console.log(
    JSON.stringify({
      bench: "get",
      measure: `GET ${address}, signed in, ${cookies.length} connections`,
      ours,
      peer: theirs,
      peerName: "bare Fastify route, same answer",
      ratio: Math.round((ours / theirs) * 1000) / 1000,
      unit: "per second",
      n: rounds,
      spread: rates,
    }),
  );
}

let turn = 0;
/** Each connection in each round comes from other addresses: nobody asks more than the limit of a minute. */
function requestOf(address: string, cookie: string): string {
  turn = (turn + 1) % addresses;
  const from = `10.${turn >> 8}.${turn & 255}.7`;
  return `GET ${address} HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\naccept-language: en\r\nx-forwarded-for: ${from}\r\ncookie: ${cookie}\r\n\r\n`;
}

async function rateOf(client: Worker, order: Order): Promise<number> {
  client.postMessage(order);
  const [counted]: [Counted | { readonly error: string }] = (await once(client, "message")) as never;
  if ("error" in counted) throw new Error(counted.error);
  if (counted.others > 0) throw new Error(`${counted.others} of ${counted.answers} answers were not 200`);
  return Math.round(counted.answers / counted.seconds);
}

async function answerOf(app: FastifyInstance, url: string, cookie: string): Promise<object> {
  const answer = await app.inject({ method: "GET", url, headers: { cookie, "accept-language": "en" } });
  if (answer.statusCode !== 200) throw new Error(`${url} is answered ${answer.statusCode}: ${answer.body}`);
  return answer.json();
}

/** The peer: Fastify with one route and nothing else, which sends an object of the same size. */
async function bare(body: object): Promise<FastifyInstance> {
  const app = fastify({ logger: false });
  app.get("/*", async () => body);
  await app.listen({ port: 0, host: "127.0.0.1" });
  return app;
}

/** So many registry officers, each with an open session, as the cookie that a browser sends. */
async function signedIn(services: Services, count: number): Promise<readonly string[]> {
  const cookies: string[] = [];
  for (let n = 0; n < count; n++) {
    const accountId = await services.store.transact(theSystem, (tx) =>
      openAccount(tx, {
        email: `bench-${n}@greffe.example`,
        name: `An officer ${n}`,
        language: "en",
        password: null,
        roles: [{ role: "registry-officer", officeId: null, division: null }],
        personId: null,
        counselId: null,
      }),
    );
    const token = randomBytes(24).toString("base64url");
    await services.store.pool.query(
      "insert into sessions (user_id, token, expires_at, assurance, means) values ($1, $2, now() + interval '12 hours', 'full', 'authenticator')",
      [accountId, token],
    );
    const signature = createHmac("sha256", services.config.secret).update(token).digest("base64");
    cookies.push(`greffe.session_token=${encodeURIComponent(`${token}.${signature}`)}`);
  }
  return cookies;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const portOf = (app: FastifyInstance) => (app.server.address() as AddressInfo).port;
