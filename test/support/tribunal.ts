import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { declarations } from "../../src/app/declarations.ts";
import { openServer } from "../../src/app/server.ts";
import { type Actor, kindOf, nobody, type Role, theSystem } from "../../src/kernel/actor.ts";
import type { Json } from "../../src/kernel/canonical-json.ts";
import type { CounselId } from "../../src/kernel/ids.ts";
import type { Instant } from "../../src/kernel/time.ts";
import { actorOf, openAccount, signInCompleted } from "../../src/modules/identity/index.ts";
import { openBlobStore } from "../../src/platform/blobs/open-blob-store.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createPool, createStore } from "../../src/platform/database/store.ts";
import { freePort } from "../../src/platform/free-port.ts";
import type { Services } from "../../src/platform/http/route.ts";
import { createLog } from "../../src/platform/log.ts";
import type { Mail } from "../../src/platform/mail/mailer.ts";
import { noTracer } from "../../src/platform/telemetry/tracer.ts";
import type { AnswerBody } from "./answer-body.ts";
import { aDatabase } from "./database.ts";
import { refusalsAreNamed } from "./named-refusals.ts";
import { keepSession } from "./session.ts";

export interface Answer {
  readonly status: number;
  readonly body: AnswerBody;
}

/** Each person is at a machine of their own, as they are outside: what one may ask in a minute is counted by machine. */
function machineOf(key: string): string {
  if (key === "") return "127.0.0.1";
  return `10.${[...createHash("sha256").update(key).digest().subarray(0, 3)].join(".")}`;
}

const methods = { GET: "GET", HEAD: "HEAD", POST: "POST", PATCH: "PATCH", PUT: "PUT", DELETE: "DELETE" } as const;

/**
 * A whole tribunal in one test file: own database, own clock, mail kept in `sent`, routes called as an actor.
 * `settings`: of the environment. `served`: it listens at `services.config.publicUrl`; who names no actor is whoever the
 * session's cookie says. `onDatabase`: on another than a clone of the template.
 */
export async function aTribunal(
  settings: Readonly<Record<string, string>> = {},
  { served = false, onDatabase = aDatabase } = {},
) {
  const database = await onDatabase();
  const home = mkdtempSync(path.join(tmpdir(), "greffe-test-"));
  const port = served ? await freePort() : 0;
  const config = readConfig({ GREFFE_HOME: home, GREFFE_LOG: "silent", PORT: String(port), ...settings }, home);
  let now = "2026-11-24T15:00:00.000Z" as Instant;
  const store = createStore(createPool(database.url, 8), () => now, declarations);
  const sent: Mail[] = [];
  const services: Services = {
    store,
    config,
    blobs: openBlobStore(config),
    mailer: { send: async (mail) => void sent.push(mail) },
    log: createLog(config),
    tracer: noTracer,
  };
  const actors = new Map<string, Actor>();
  const app = await openServer(services, async (request) => {
    const actor = actors.get(String(request.headers["x-test-actor"]));
    // What is read of a session beyond who it is, is read here alone: their own account, and the first page.
    if (actor !== undefined && /^\/(?:api\/v1\/me|(?:en|fr)\/$)/.test(request.url))
      await keepSession(request, actor, store.pool);
    return actor ?? (served ? actorOf(request, services) : nobody);
  });
  const named = refusalsAreNamed(app);
  if (served) await app.listen({ port, host: "localhost" });
  const call = async (
    actor: Actor,
    method: keyof typeof methods,
    url: string,
    body?: Json,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const key = actor.accountId ?? "";
    actors.set(key, actor);
    const answer = await app.inject({
      method: methods[method],
      url,
      remoteAddress: machineOf(key),
      headers: { "x-test-actor": key, "accept-language": "en", ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const isJson = String(answer.headers["content-type"] ?? "").includes("json");
    return { status: answer.statusCode, body: isJson && answer.body !== "" ? answer.json() : null };
  };
  return {
    databaseUrl: database.url,
    services,
    store,
    app,
    sent,
    call,
    /** The headers of a browser that is this actor. */
    headersOf: (actor: Actor) => {
      actors.set(actor.accountId ?? "", actor);
      return { "x-test-actor": actor.accountId ?? "" };
    },
    at: (instant: string) => {
      now = instant as Instant;
    },
    /** Somebody with this role and an account in use. */
    person: async (role: Role, counselId: CounselId | null = null): Promise<Actor> => {
      const accountId = await store.transact(theSystem, async (tx) => {
        const opened = await openAccount(tx, {
          email: `${role}-${actors.size}-${Math.random().toString(36).slice(2)}@greffe.example`,
          name: `A ${role}`,
          language: "en",
          password: null,
          roles: [{ role, officeId: null, division: null }],
          personId: null,
          counselId,
        });
        await signInCompleted(tx, opened);
        return opened;
      });
      return { ...nobody, kind: kindOf([role]), roles: [role], accountId, counselId };
    },
    close: async () => {
      await app.close();
      named();
      await store.close();
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export type Tribunal = Awaited<ReturnType<typeof aTribunal>>;
