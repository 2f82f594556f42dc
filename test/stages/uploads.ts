import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import type { FastifyInstance } from "fastify";
import { openServer } from "../../src/app/server.ts";
import { type Actor, nobody } from "../../src/kernel/actor.ts";
import { headBytes } from "../../src/platform/blobs/encrypted-format.ts";
import type { AnswerBody } from "../support/answer-body.ts";
import { aTribunal } from "../support/tribunal.ts";

interface Sent {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: AnswerBody;
}

export const named = (name: string) => ({ "upload-metadata": `filename ${Buffer.from(name).toString("base64")}` });
export const offsetStream = { "content-type": "application/offset+octet-stream" };
export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
export const idOf = (address: string) => address.split("/").at(-1) ?? "";

/** A tribunal that listens, and counsel who sends files to it over real connections, for one test file. */
export async function uploadStage() {
  const t = await aTribunal();
  const counsel = await t.person("counsel");
  const actors = new Map<string, Actor>();
  const staging = path.join(t.services.config.home, "blobs", "staging");
  const fileOf = (address: string) => path.join(staging, `upload-${idOf(address)}`);
  let app: FastifyInstance;
  let port = 0;

  async function start(): Promise<void> {
    app = await openServer(
      t.services,
      async (request) => actors.get(String(request.headers["x-test-actor"])) ?? nobody,
    );
    await app.listen({ port: 0, host: "127.0.0.1" });
    port = (app.server.address() as AddressInfo).port;
  }
  await start();

  /** Breaks the connection once something of it is on the server’s disk. */
  function cutWhenArriving(request: http.ClientRequest, address: string): void {
    const timer = setInterval(() => {
      if (statSync(fileOf(address)).size <= headBytes) return;
      clearInterval(timer);
      request.destroy();
    }, 20);
  }

  /** Begins one request of the protocol; its body is the caller's to send. */
  function request(actor: Actor, method: string, address: string, headers: Record<string, string>, sizeBytes: number) {
    const key = actor.accountId ?? "";
    actors.set(key, actor);
    return http.request({
      port,
      method,
      path: address,
      headers: { "x-test-actor": key, "tus-resumable": "1.0.0", "content-length": String(sizeBytes), ...headers },
    });
  }

  /** One request of the protocol; `cutAfter` breaks the connection when so many bytes are sent. */
  function send(
    actor: Actor,
    method: string,
    address: string,
    headers: Record<string, string> = {},
    body: Buffer = Buffer.alloc(0),
    cutAfter: number | null = null,
  ): Promise<Sent> {
    return new Promise((resolve, reject) => {
      const sending = request(actor, method, address, headers, body.length);
      sending.on("response", (answer) => void sentOf(answer).then(resolve, reject));
      sending.on("error", reject);
      if (cutAfter === null) sending.end(body);
      else sending.write(body.subarray(0, cutAfter), () => cutWhenArriving(sending, address));
    });
  }

  return {
    t,
    counsel,
    staging,
    fileOf,
    request,
    send,
    begin: async (actor: Actor, sizeBytes: number, name = "disclosure.pdf"): Promise<string> => {
      const begun = await send(actor, "POST", "/api/v1/uploads", {
        "upload-length": String(sizeBytes),
        ...named(name),
      });
      if (begun.status !== 201) throw new Error(JSON.stringify(begun.body));
      return String(begun.headers.location);
    },
    patch: (actor: Actor, address: string, offset: number, body: Buffer, cutAfter: number | null = null) =>
      send(actor, "PATCH", address, { "upload-offset": String(offset), ...offsetStream }, body, cutAfter),
    offsetOf: async (actor: Actor, address: string) =>
      Number((await send(actor, "HEAD", address)).headers["upload-offset"]),
    /** Another server as far as a request can tell: what the former knew of this resumable upload is gone. */
    restart: async (address: string) => {
      await app.close();
      t.services.blobs.resumable.forget(idOf(address));
      await start();
    },
    close: async () => {
      await app.close();
      await t.close();
    },
  };
}

async function sentOf(answer: http.IncomingMessage): Promise<Sent> {
  const text = (await buffer(answer)).toString();
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: text.startsWith("{") ? JSON.parse(text) : text,
  };
}
