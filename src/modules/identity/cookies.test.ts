import { createHmac } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { expect, test } from "vitest";
import { sessionToken } from "./cookies.ts";

const config = { publicUrl: "http://localhost:3000", secret: "a secret of the tribunal", formerSecrets: [] };
const signature = (value: string) => createHmac("sha256", config.secret).update(value).digest("base64");
const asked = (cookie: string, of = config) => sessionToken({ headers: { cookie } } as FastifyRequest, of);
const cookieOf = (token: string, signed: string) =>
  `other=1; greffe.session_token=${encodeURIComponent(`${token}.${signed}`)}`;

test("a token is read from a cookie that the tribunal signed, as often as it is sent", () => {
  const cookie = cookieOf("abc", signature("abc"));
  expect([asked(cookie), asked(cookie)]).toEqual(["abc", "abc"]);
});

test("a cookie that somebody changed is none, also after the true one was seen", () => {
  const right = signature("abd");
  expect(asked(cookieOf("abd", right))).toBe("abd");
  expect(asked(cookieOf("abe", right))).toBeNull();
  expect(asked(cookieOf("abd", signature("abe")))).toBeNull();
  expect(asked(cookieOf("abd", ""))).toBeNull();
  expect(asked("")).toBeNull();
});

test("what one installation signed is nothing at another, in the same process too", () => {
  const cookie = cookieOf("abf", signature("abf"));
  expect(asked(cookie)).toBe("abf");
  expect(asked(cookie, { ...config, secret: "another" })).toBeNull();
});

test("of many thousand cookies the latest are still read", () => {
  for (let n = 0; n < 5_002; n++) expect(asked(cookieOf(`t${n}`, signature(`t${n}`)))).toBe(`t${n}`);
  expect(asked(cookieOf("t0", signature("t0")))).toBe("t0");
});
