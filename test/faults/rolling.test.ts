import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { declarations } from "../../src/app/declarations.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { systemClock } from "../../src/kernel/time.ts";
import { createPool, createStore, type Store } from "../../src/platform/database/store.ts";
import { aPdf } from "../stages/files.ts";
import { send } from "./asking.ts";
import { Machine } from "./machine.ts";
import { People } from "./people.ts";

let directory: string;
let machine: Machine;
let store: Store;
let people: People;
beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), "greffe-rolling-"));
  machine = await Machine.start(directory, 1);
  store = createStore(createPool(machine.databaseUrl, 2), systemClock, declarations);
  people = new People(machine.address, store);
  await people.arrive(1);
}, 240_000);
afterAll(async () => {
  await store.close();
  await machine.stop();
  rmSync(directory, { recursive: true, force: true });
}, 60_000);

const tus = { "tus-resumable": "1.0.0" };

/** Sends in one request, a piece every so often, as a slow line does. Answers the status. */
function sendSlowly(address: string, actor: Actor, bytes: Buffer, pieces: number, everyMs: number): Promise<number> {
  const headers = {
    ...tus,
    "x-fault-actor": Buffer.from(JSON.stringify(actor)).toString("base64"),
    "upload-offset": "0",
    "content-type": "application/offset+octet-stream",
    "content-length": bytes.length,
  };
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: "PATCH", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject);
    const size = Math.ceil(bytes.length / pieces);
    const feed = async () => {
      for (let at = 0; at < bytes.length; at += size, await pause(everyMs)) sent.write(bytes.subarray(at, at + size));
      sent.end();
    };
    feed().catch(reject);
  });
}

async function begin(counsel: Actor, bytes: Buffer): Promise<string> {
  const name = `filename ${Buffer.from("disclosure.pdf").toString("base64")}`;
  const headers = { ...tus, "upload-length": String(bytes.length), "upload-metadata": name };
  const begun = await send(`${people.address}/uploads`, counsel, { method: "POST", headers });
  return `${people.address}/uploads/${String(begun.headers.get("location")).split("/").at(-1)}`;
}

test("servers are replaced one after the other, and no request is dropped, nor an upload in the middle of its bytes", async () => {
  const [theCase] = people.cases;
  if (theCase === undefined) throw new Error("Nobody arrived");
  const isOver = { yet: false };
  let answered = 0;
  const asking = Array.from({ length: 6 }, async () => {
    for (; !isOver.yet; answered++)
      expect((await send(`${people.address}/cases/${theCase.caseId}`, theCase.counsel)).status).toBe(200);
  });
  const writing = (async () => {
    for (; !isOver.yet; answered++) await people.referral();
  })();
  const bytes = Buffer.concat([aPdf(2), Buffer.alloc(2_000_000, "%\n")]);
  const address = await begin(theCase.counsel, bytes);
  const uploading = Promise.all(
    [0, 1].map(async () => {
      const slow = await begin(theCase.counsel, bytes);
      expect(await sendSlowly(slow, theCase.counsel, bytes, 60, 100)).toBe(204);
      return slow;
    }),
  );
  await pause(500);
  await machine.processes.replace("server-1");
  // The balancer sees that it is there before the other one goes.
  await pause(500);
  await machine.processes.replace("server-2");
  isOver.yet = true;
  await Promise.all([...asking, writing]);
  const hash = createHash("sha256").update(bytes).digest("hex");
  for (const slow of await uploading) {
    const head = await send(slow, theCase.counsel, { method: "HEAD", headers: tus });
    expect(head.headers.get("upload-offset")).toBe(String(bytes.length));
    const found = await store.pool.query("select hash from uploads where id = $1", [slow.split("/").at(-1)]);
    expect(found.rows[0]?.hash).toBe(hash);
  }
  expect(await sendSlowly(address, theCase.counsel, bytes, 1, 1)).toBe(204);
  expect(machine.balancer.dropped).toEqual([]);
  expect(answered).toBeGreaterThan(20);
  expect(machine.killed).toBe(0);
}, 120_000);
