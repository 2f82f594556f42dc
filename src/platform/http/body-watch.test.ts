import { EventEmitter } from "node:events";
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cutOffHalfBodies } from "./body-timeout.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A request that has begun with these headers: what is read of it, and whether it was cut off. */
function begun(headers: Readonly<Record<string, string>>, complete = false) {
  let hook: (request: unknown, reply: unknown, done: () => void) => void = () => undefined;
  cutOffHalfBodies({ addHook: (_: string, given: typeof hook) => (hook = given) } as unknown as FastifyInstance);
  const raw = Object.assign(new EventEmitter(), {
    complete,
    destroyed: false,
    socket: { bytesRead: 0 },
    destroy: () => {
      raw.destroyed = true;
    },
  });
  const done = vi.fn();
  hook({ headers, raw }, null, done);
  expect(done).toHaveBeenCalledTimes(1);
  return raw;
}
const json = { "content-type": "application/json; charset=utf-8", "content-length": "10" };
const file = { "content-type": "application/offset+octet-stream", "content-length": "99999" };
const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);

test.each([
  ["that has no body", {}, false, 0],
  ["whose body is empty", { "content-length": "0" }, false, 0],
  ["whose body is here", json, true, 0],
  ["whose body is one byte", { "content-length": "1" }, false, 1],
  ["whose body has no length yet", { "transfer-encoding": "chunked" }, false, 1],
  ["whose body of no length is here", { "transfer-encoding": "chunked" }, true, 0],
] as const)("a request %s is watched, or is not", (_what, headers, complete, watched) => {
  begun(headers, complete);
  expect(vi.getTimerCount()).toBe(watched);
});

test.each([
  ["a form", json],
  ["what does not say what it is", { "content-length": "10" }],
])("%s is here within a minute or is cut off, whatever of it has come", (_what, headers) => {
  const raw = begun(headers);
  seconds(59);
  raw.socket.bytesRead = 5000;
  expect(raw.destroyed).toBe(false);
  seconds(1);
  expect(raw.destroyed).toBe(true);
  seconds(10);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([1024, 1023])("a file of which %i bytes have come in a minute goes on, or is cut off", (bytes) => {
  const raw = begun(file);
  raw.socket.bytesRead = bytes;
  seconds(60);
  expect(raw.destroyed).toBe(bytes < 1024);
});

test("a file must go on each minute", () => {
  const raw = begun(file);
  for (let minute = 1; minute <= 3; minute++) {
    raw.socket.bytesRead += 1024;
    seconds(60);
    expect(raw.destroyed).toBe(false);
  }
  seconds(50);
  expect(raw.destroyed).toBe(false);
  seconds(10);
  expect(raw.destroyed).toBe(true);
});

test("a body that is here, and one that was given up, is watched no longer and not cut off", () => {
  const [whole, gone] = [begun(json), begun(json)];
  whole.complete = true;
  gone.emit("close");
  expect(vi.getTimerCount()).toBe(1);
  seconds(10);
  expect(vi.getTimerCount()).toBe(0);
  seconds(60);
  expect([whole.destroyed, gone.destroyed]).toEqual([false, false]);
});
