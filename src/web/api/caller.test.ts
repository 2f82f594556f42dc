import { afterAll, expect, test, vi } from "vitest";
import { callWork } from "./rooms.ts";

const asked: { readonly url: string; readonly method: string | undefined; readonly body: unknown }[] = [];
vi.stubGlobal("fetch", (url: string | URL, init?: RequestInit) => {
  asked.push({ url: String(url), method: init?.method, body: init?.body });
  return Promise.resolve(new Response("{}", { headers: { "content-type": "application/json" } }));
});
afterAll(() => vi.unstubAllGlobals());

test("an endpoint is called at its path, with its parameters and what its query says", async () => {
  await callWork("en", "GET /queues");
  await callWork("en", "GET /queues/:queue/tasks", { params: { queue: "a/b" }, query: { held: "mine", limit: 5 } });
  await callWork("fr", "POST /tasks/:taskId/release", { params: { taskId: "t" } });
  await callWork("fr", "POST /tasks/:taskId/claim", { params: { taskId: "t" }, body: {} });
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
    await callWork("en", "POST /tasks/:taskId/claim", { params, body });
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
