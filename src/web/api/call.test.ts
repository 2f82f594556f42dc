import { expect, test } from "vitest";
import { call } from "./call.ts";

const asked: { readonly url: string; readonly method: string | undefined; readonly body: unknown }[] = [];
globalThis.fetch = (url, init) => {
  asked.push({ url: String(url), method: init?.method, body: init?.body });
  return Promise.resolve(new Response("{}", { headers: { "content-type": "application/json" } }));
};

test("an endpoint is called at its path, with its parameters and what its query says", async () => {
  await call("en", "GET /queues");
  await call("en", "GET /queues/:queue/tasks", { params: { queue: "a/b" }, query: { held: "mine", limit: 5 } });
  await call("fr", "POST /tasks/:taskId/release", { params: { taskId: "t" } });
  await call("fr", "POST /tasks/:taskId/claim", { params: { taskId: "t" }, body: {} });
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
    await call("en", "GET /nowhere");
    // @ts-expect-error a task is released by a POST
    await call("en", "GET /tasks/:taskId/release", { params: { taskId: "t" } });
    // @ts-expect-error the path wants a parameter
    await call("en", "GET /tasks/:taskId");
    // @ts-expect-error the parameter is named otherwise
    await call("en", "GET /tasks/:taskId", { params: { id: "t" } });
    // @ts-expect-error the query knows no such value
    await call("en", "GET /queues/:queue/tasks", { params: { queue: "registry" }, query: { held: "theirs" } });
    // @ts-expect-error the reason is not one of those that are known
    await call("en", "POST /tasks/:taskId/claim", { params: { taskId: "t" }, body: { takeover: { reason: "bored" } } });
    // @ts-expect-error a task has no such field
    return (await call("en", "GET /tasks/:taskId", { params: { taskId: "t" } })).owner;
  };
  expect(wrong).toBeTypeOf("function");
});
