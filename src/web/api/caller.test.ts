import { afterAll, expect, test, vi } from "vitest";
import { callCalendars, callCases, callIdentity, callWork } from "./rooms.ts";
import { underOwnKeys } from "./under-own-key.ts";

const asked: { readonly url: string; readonly method: string | undefined; readonly body: unknown }[] = [];
const keys: unknown[] = [];
let isLost = false;
vi.stubGlobal("fetch", (url: string | URL, init?: RequestInit) => {
  keys.push(new Headers(init?.headers).get("idempotency-key"));
  if (isLost) return Promise.reject(new TypeError("no answer"));
  asked.push({ url: String(url), method: init?.method, body: init?.body });
  return Promise.resolve(new Response("{}", { headers: { "content-type": "application/json" } }));
});
afterAll(() => vi.unstubAllGlobals());

test("an endpoint is called at its path, with its parameters and what its query says", async () => {
  await callWork("en", "GET /queues");
  await callWork("en", "GET /queues/:queue/tasks", { params: { queue: "a/b" }, query: { held: "mine", limit: 5 } });
  await callWork("fr", "POST /tasks/:taskId/release", { params: { taskId: "t" }, idempotencyKey: "k1" });
  await callWork("fr", "POST /tasks/:taskId/claim", { params: { taskId: "t" }, body: {}, idempotencyKey: "k2" });
  expect(asked).toEqual([
    { url: "/api/v1/queues", method: "GET", body: undefined },
    { url: "/api/v1/queues/a%2Fb/tasks?held=mine&limit=5", method: "GET", body: undefined },
    { url: "/api/v1/tasks/t/release", method: "POST", body: undefined },
    { url: "/api/v1/tasks/t/claim", method: "POST", body: "{}" },
  ]);
});

test("a call that no endpoint has does not compile", () => {
  // Told by `tsc`, which wants an error under each of the comments: nothing is sent.
  const wrong = async () => {
    // @ts-expect-error there is no such endpoint
    await callWork("en", "GET /nowhere");
    // @ts-expect-error a task is released by a POST
    await callWork("en", "GET /tasks/:taskId/release", { params: { taskId: "t" } });
    // @ts-expect-error the path wants a parameter
    await callWork("en", "GET /tasks/:taskId");
    // @ts-expect-error the parameter is named otherwise
    await callWork("en", "GET /tasks/:taskId", { params: { id: "t" } });
    // @ts-expect-error the query knows no such value
    await callWork("en", "GET /queues/:queue/tasks", { params: { queue: "registry" }, query: { held: "theirs" } });
    const params = { taskId: "t" };
    const body = { takeover: { reason: "bored" } } as const;
    // @ts-expect-error the reason is not one of those that are known
    await callWork("en", "POST /tasks/:taskId/claim", { params, body, idempotencyKey: "k" });
    // @ts-expect-error what is written goes under a key
    await callWork("en", "POST /tasks/:taskId/claim", { params, body: {} });
    // @ts-expect-error a secret goes under none
    await callIdentity("en", "POST /me/password", { body: { current: "a", next: "b" }, idempotencyKey: "k" });
    // @ts-expect-error a task has no such field
    return (await callWork("en", "GET /tasks/:taskId", { params: { taskId: "t" } })).owner;
  };
  expect(wrong).toBeTypeOf("function");
});

test("where an answer is kept derives from the endpoint and what it is given", () => {
  const params = { queue: "registry" };
  const kept = callWork.query("en", "GET /queues/:queue/tasks", { params, query: { limit: 5 } }).queryKey;
  expect(kept).toEqual(["en", "GET /queues/:queue/tasks", { params, query: { limit: 5 } }]);
  expect(callWork.key("en", "GET /queues/:queue/tasks", { params })).toEqual([
    "en",
    "GET /queues/:queue/tasks",
    { params },
  ]);
  expect(callWork.key("en", "GET /queues")).toEqual(["en", "GET /queues"]);
});

test("what several are asked goes under a key each, the same until it came through", async () => {
  const ask = underOwnKeys();
  const release = (taskId: string) => callWork.send("en", "POST /tasks/:taskId/release", { params: { taskId } });
  const seal = (reason: "order" | "safety") =>
    callCases.send("en", "POST /cases/:caseId/seal", { params: { caseId: "c" }, body: { reason } });
  keys.length = 0;
  isLost = true;
  await expect(ask(release("a"))).rejects.toThrow("no answer");
  await expect(ask(seal("order"))).rejects.toThrow("no answer");
  isLost = false;
  await ask(release("b"));
  await ask(release("a"));
  await ask(seal("safety"));
  await ask(seal("order"));
  await ask(release("a"));
  const [lostA, lostOrder, b, a, safety, order, again] = keys;
  expect([a, order]).toEqual([lostA, lostOrder]);
  expect(new Set([lostA, lostOrder, b, safety, again]).size).toBe(5);
  expect(asked.at(-2)).toMatchObject({ url: "/api/v1/cases/c/seal", body: '{"reason":"order"}' });
});

test("a file goes as it is, and another file is another thing to ask", async () => {
  const of = (words: string) => new File([words], "own.ics", { type: "text/calendar", lastModified: words.length });
  const sent = (file: File) =>
    callCalendars.send("en", "POST /calendars/:accountId/outside-files", { params: { accountId: "a" }, body: file });
  const file = of("one");
  await sent(file).run(undefined, { idempotencyKey: "k" });
  expect(asked.at(-1)?.body).toBe(file);
  expect(sent(of("other")).what).not.toBe(sent(file).what);
});
