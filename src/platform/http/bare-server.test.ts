import { expect, test } from "vitest";
import { optionsOf } from "./bare-server.ts";

test("without a trusted proxy nobody is believed to speak for another; with one, it and no other is", () => {
  expect(optionsOf([]).trustProxy).toBe(false);
  const { trustProxy } = optionsOf(["10.0.0.1"]);
  if (typeof trustProxy !== "function") throw new Error("Nobody is asked");
  expect([trustProxy("10.0.0.1", 0), trustProxy("10.0.0.2", 0)]).toEqual([true, false]);
});

test("a server writes no log of its own and turns nobody away while it ends; each request has a name of its own", () => {
  const options = optionsOf([]);
  expect(options).toMatchObject({ logger: false, return503OnClosing: false, bodyLimit: 1_048_576 });
  expect(options.genReqId()).not.toBe(options.genReqId());
});
