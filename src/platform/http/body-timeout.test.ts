import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fastify } from "fastify";
import { afterAll, expect, test } from "vitest";
import { cutOffHalfBodies } from "./body-timeout.ts";

const app = fastify();
cutOffHalfBodies(app, { lookEveryMs: 20, formMs: 100, fileBytesAMinute: 100 });
app.addContentTypeParser("application/offset+octet-stream", (_request, _payload, done) => done(null));
app.post("/form", async () => ({ done: true }));
app.post("/file", async ({ raw }) => {
  let bytes = 0;
  for await (const chunk of raw) bytes += (chunk as Buffer).length;
  return { bytes };
});
app.post("/slow", async () => {
  await pause(400);
  return { done: true };
});
afterAll(() => app.close());

/** Sends what is given, then `more` every 50 ms; answers what came back before the connection closed, or after a second. */
async function send(path: string, type: string, length: number | null, first: string, more = ""): Promise<string> {
  if (!app.server.listening) await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as { port: number };
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  const closed = new Promise<void>((resolve) => {
    socket.on("close", () => resolve()).on("error", () => resolve());
  });
  socket.on("data", (bytes) => {
    heard += bytes.toString();
  });
  socket.write(
    [
      `POST ${path} HTTP/1.1\r\nhost: a\r\n`,
      type === "" ? "" : `content-type: ${type}\r\n`,
      length === null ? "transfer-encoding: chunked\r\n" : `content-length: ${length}\r\n`,
      `\r\n${first}`,
    ].join(""),
  );
  const timer = setInterval(() => more !== "" && socket.writable && socket.write(more), 50);
  await Promise.race([
    closed.then(() => {
      heard += " closed";
    }),
    pause(1000),
  ]);
  clearInterval(timer);
  socket.destroy();
  return heard;
}

test("half a form is waited for and then cut off, however slowly it goes on", async () => {
  expect(await send("/form", "application/json", 500, '{"a":"')).toBe(" closed");
  expect(await send("/form", "application/json", 500, '{"a":"', "x")).toBe(" closed");
});

test("half a file is cut off when nothing comes any more, and one that comes steadily is taken", async () => {
  const type = "application/offset+octet-stream";
  expect(await send("/file", type, 5000, "x".repeat(100))).toBe(" closed");
  expect(await send("/file", type, 5000, "x".repeat(100), "x".repeat(490))).toContain('{"bytes":5000}');
});

test("a whole form is answered, whatever time the answer takes", async () => {
  expect(await send("/slow", "application/json", 2, "{}")).toContain('{"done":true}');
});

test("half a body of which nothing is said is half a form", async () => {
  expect(await send("/form", "application/json", null, "10\r\n{")).toBe(" closed");
  const type = "application/offset+octet-stream";
  expect(await send("/file", type, null, `3e8\r\n${"x".repeat(500)}`)).toBe(" closed");
});
