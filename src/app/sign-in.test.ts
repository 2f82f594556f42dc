import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { totpNow } from "../../test/support/totp.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { theSystem } from "../kernel/actor.ts";
import { enrolAuthenticator, openAccount } from "../modules/identity/index.ts";
import { openServer } from "./server.ts";

const email = "officer@greffe.example";
const password = "four plain words here";
const secret = "0123456789abcdef0123456789abcdef";

let t: Tribunal;
let app: FastifyInstance;

async function anAccount(address: string, withSecondFactor: boolean): Promise<void> {
  await t.store.transact(theSystem, async (tx) => {
    const id = await openAccount(tx, {
      email: address,
      name: "An officer",
      language: "fr",
      password,
      roles: [{ role: "registry-officer", officeId: null, division: null }],
      personId: null,
      counselId: null,
    });
    if (withSecondFactor) await enrolAuthenticator(tx, id, secret, t.parts.config.secret);
  });
}

beforeAll(async () => {
  t = await aTribunal();
  app = await openServer(t.parts);
  await anAccount(email, true);
  await anAccount("new@greffe.example", false);
});
afterAll(async () => {
  await app.close();
  await t.close();
});

const post = (url: string, body: object, cookie = "") =>
  app.inject({ method: "POST", url: `/api/v1/auth${url}`, payload: body, headers: cookie === "" ? {} : { cookie } });

const cookiesOf = (answer: { cookies: { name: string; value: string }[] }) =>
  answer.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join("; ");

test("a password and then a code of the authenticator open a session", async () => {
  const first = await post("/sign-in/email", { email, password });
  expect(first.json()).toMatchObject({ twoFactorRedirect: true });
  const between = await app.inject({ url: "/api/v1/cases", headers: { cookie: cookiesOf(first) } });
  expect(between.statusCode).toBe(401);
  const second = await post(
    "/two-factor/verify-totp",
    { code: totpNow(Buffer.from(secret, "utf8")) },
    cookiesOf(first),
  );
  expect(second.statusCode).toBe(200);
  const cookie = cookiesOf(second);
  const me = await app.inject({ url: "/api/v1/me", headers: { cookie } });
  expect(me.json()).toMatchObject({ account: { email, language: "fr" }, secondFactor: "ready" });
  expect((await app.inject({ url: "/api/v1/cases", headers: { cookie } })).statusCode).toBe(200);
  await post("/sign-out", {}, cookie);
  expect((await app.inject({ url: "/api/v1/cases", headers: { cookie } })).statusCode).toBe(401);
});

test("an account without a second factor reaches its own page and nothing else", async () => {
  const cookie = cookiesOf(await post("/sign-in/email", { email: "new@greffe.example", password }));
  expect((await app.inject({ url: "/api/v1/me", headers: { cookie } })).json()).toMatchObject({ secondFactor: "none" });
  const refused = await app.inject({ url: "/api/v1/cases", headers: { cookie, "accept-language": "fr" } });
  expect(refused.statusCode).toBe(403);
  expect(refused.json()).toMatchObject({ code: "second-factor-wanted" });
});

test("a wrong password, an unknown address and signing up are refused", async () => {
  expect((await post("/sign-in/email", { email, password: "not the right words" })).statusCode).toBe(401);
  expect((await post("/sign-in/email", { email: "nobody@greffe.example", password })).statusCode).toBe(401);
  const signUp = await post("/sign-up/email", { email: "me@greffe.example", password, name: "Me" });
  expect(signUp.statusCode).toBeGreaterThanOrEqual(400);
});
