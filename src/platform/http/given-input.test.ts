import { afterAll, expect, test } from "vitest";
import { aTribunal } from "../../../test/support/tribunal.ts";
import { Refused } from "../../kernel/refusal.ts";
import { GivenInput } from "./given-input.ts";

const t = await aTribunal();
const officer = await t.person("registry-officer");
afterAll(() => t.close());

let done = 0;
const input = (key: string | undefined, more: object = {}) => {
  const request = { method: "POST", url: "/api/v1/x", headers: { "idempotency-key": key }, body: { a: 1 }, ...more };
  return new GivenInput(request as never, {} as never, officer, t.services);
};
const run = async () => ({ done: ++done });
const prepare = async () => "ready";

test("with a key a write is done once, in a transaction or with what is prepared before it", async () => {
  const first = await input("once").transact(run);
  expect(await input("once").transact(run)).toEqual(first);
  const prepared = await input("prepared").prepared(prepare, run);
  const never = () => Promise.reject(new Error("is not prepared again"));
  expect(await input("prepared").prepared(never, run)).toEqual(prepared);
  expect(done).toBe(2);
});

test.each([
  ["no key", undefined, {}],
  ["two keys", ["a", "b"], {}],
  ["a key to read with", "reading", { method: "GET" }],
  ["a key to look with", "looking", { method: "HEAD" }],
])("with %s it is done each time", async (_what, key, more) => {
  const ask = () => input(undefined, { ...more, headers: { "idempotency-key": key } });
  const first = await ask().transact(run);
  expect(await ask().prepared(prepare, run)).not.toEqual(first);
});

test("whoever is refused because the same request was done meanwhile gets its answer", async () => {
  const meanwhile = async () => {
    await input("race").transact(run);
    throw new Refused("case-not-found");
  };
  expect(await input("race").prepared(meanwhile, run)).toEqual({ done });
  const refused = () => Promise.reject(new Refused("case-not-found"));
  await expect(input("alone").prepared(refused, run)).rejects.toMatchObject({ code: "case-not-found" });
  const fault = async () => {
    await input("fault").transact(run);
    throw new Error("a fault");
  };
  await expect(input("fault").prepared(fault, run)).rejects.toThrow("a fault");
});

test("the reader's language is what the request says, and otherwise the account's", () => {
  const asked = (headers: object) =>
    new GivenInput({ headers } as never, {} as never, { ...officer, language: "fr" }, t.services).language;
  expect([asked({}), asked({ "accept-language": "en" }), asked({ "accept-language": "de" })]).toEqual([
    "fr",
    "en",
    "en",
  ]);
});
