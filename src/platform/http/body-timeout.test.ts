import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { fastify } from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { cutOffHalfBodies } from "./body-timeout.ts";

const app = fastify();
cutOffHalfBodies(app);
app.addContentTypeParser("application/offset+octet-stream", (_request, _payload, done) => done(null));
app.post("/form", async () => ({ done: true }));
app.post("/file", async ({ raw }) => {
  let bytes = 0;
  for await (const chunk of raw) bytes += (chunk as Buffer).length;
  return { bytes };
});
let answerSlowOne: (() => void) | undefined;
app.post("/slow", async () => {
  await new Promise<void>((resolve) => {
    answerSlowOne = resolve;
  });
  return { done: true };
});
beforeAll(() => app.listen({ port: 0, host: "127.0.0.1" }));
afterAll(() => app.close());

// The minutes pass when a test says so: on however busy a machine, nothing is late by itself.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] }));
afterEach(() => {
  vi.useRealTimers();
  for (const socket of opened.splice(0)) socket.destroy();
});
const opened: Socket[] = [];

/** Turns until it is so: a poll by the clock would let these minutes pass. Its limit only ends what hangs. */
async function until(isSo: () => boolean): Promise<void> {
  const limit = performance.now() + 60_000;
  while (!isSo()) {
    if (performance.now() > limit) throw new Error("it never was so");
    await new Promise((resolve) => setImmediate(resolve));
  }
}

interface Sender {
  /** Sends more, and waits until the server has read it. */
  readonly send: (bytes: string) => Promise<void>;
  readonly heard: () => string;
  readonly isCutOff: () => boolean;
}

/** Begins to send a body, and waits until the server has read what came. */
async function begin(path: string, type: string, length: number | null, first: string): Promise<Sender> {
  const { port } = app.server.address() as { port: number };
  const accepted = once(app.server, "connection");
  const socket = connect(port, "127.0.0.1");
  opened.push(socket);
  const [served] = (await accepted) as [Socket];
  let [heard, isCutOff, sent] = ["", false, 0];
  socket.on("data", (bytes) => {
    heard += bytes.toString();
  });
  socket
    .on("error", () => {})
    .on("close", () => {
      isCutOff = true;
    });
  const send = async (bytes: string) => {
    sent += bytes.length;
    socket.write(bytes);
    await until(() => served.bytesRead === sent);
  };
  const extent = length === null ? "transfer-encoding: chunked" : `content-length: ${length}`;
  await send(`POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-type: ${type}\r\n${extent}\r\n\r\n${first}`);
  return { send, heard: () => heard, isCutOff: () => isCutOff };
}

const form = "application/json";
const file = "application/offset+octet-stream";
const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);
const expectCutOff = (sender: Sender) => until(sender.isCutOff);
const expectAnswer = (sender: Sender, answer: string) => until(() => sender.heard().includes(answer));

test("half a form is waited for a minute and then cut off, however slowly it goes on", async () => {
  const [silent, slow] = [await begin("/form", form, 5000, '{"a":"'), await begin("/form", form, 5000, '{"a":"')];
  seconds(50);
  await slow.send("x".repeat(2000));
  expect([silent.isCutOff(), slow.isCutOff()]).toEqual([false, false]);
  seconds(20);
  await expectCutOff(silent);
  await expectCutOff(slow);
});

test("half a file is cut off when nothing comes any more", async () => {
  const sender = await begin("/file", file, 5000, "x".repeat(100));
  seconds(50);
  expect(sender.isCutOff()).toBe(false);
  seconds(20);
  await expectCutOff(sender);
});

test("a file that comes steadily is taken, however long it takes", async () => {
  const sender = await begin("/file", file, 5000, "");
  for (let minute = 0; minute < 4; minute++) {
    await sender.send("x".repeat(1250));
    seconds(60);
  }
  await expectAnswer(sender, '{"bytes":5000}');
});

test("a file that comes by less than a kilobyte a minute is cut off", async () => {
  const sender = await begin("/file", file, 5000, "");
  await sender.send("x".repeat(1250));
  seconds(60);
  expect(sender.isCutOff()).toBe(false);
  await sender.send("x".repeat(1000));
  seconds(60);
  await expectCutOff(sender);
});

test("a whole form is answered, whatever time the answer takes", async () => {
  const sender = await begin("/slow", form, 2, "{}");
  await until(() => answerSlowOne !== undefined);
  seconds(600);
  answerSlowOne?.();
  await expectAnswer(sender, '{"done":true}');
});

test("half a body of which nothing is said is half a form", async () => {
  const senders = [
    await begin("/form", form, null, "10\r\n{"),
    await begin("/file", file, null, `3e8\r\n${"x".repeat(500)}`),
  ];
  seconds(70);
  for (const sender of senders) await expectCutOff(sender);
});
