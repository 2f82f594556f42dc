import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { totpNow } from "../../test/support/totp.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { theSystem } from "../kernel/actor.ts";
import { enrolAuthenticator, openAccount } from "../modules/identity/index.ts";
import { openServer } from "./server.ts";

const secret = "0123456789abcdef0123456789abcdef";
const password = "four plain words here";

let t: Tribunal;
let app: FastifyInstance;
beforeAll(async () => {
  t = await aTribunal();
  app = await openServer(t.parts);
});
afterAll(async () => {
  await app.close();
  await t.close();
});

/** A sender that keeps its cookies and says nothing of itself, as `curl` does. */
function aProgram(also: Record<string, string> = {}) {
  const cookies = new Map<string, string>();
  return async (method: "GET" | "POST", path: string, body?: object) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...also, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return answer;
  };
}

async function anOfficer(email: string): Promise<void> {
  await t.store.transact(theSystem, async (tx) => {
    const officer = { email, name: "An officer", language: "en", password, personId: null, counselId: null } as const;
    const id = await openAccount(tx, {
      ...officer,
      roles: [{ role: "registry-officer", officeId: null, division: null }],
    });
    await enrolAuthenticator(tx, id, secret, t.parts.config.secret);
  });
}

test("a program signs in with a password and a code, and names no page", async () => {
  await anOfficer("program@greffe.example");
  const send = aProgram();
  expect((await send("POST", "/auth/sign-in/email", { email: "program@greffe.example", password })).statusCode).toBe(
    200,
  );
  const second = await send("POST", "/auth/two-factor/verify-totp", { code: totpNow(Buffer.from(secret, "utf8")) });
  expect(second.statusCode).toBe(200);
  expect((await send("GET", "/cases")).statusCode).toBe(200);
});

test("a page from elsewhere is refused before its password is looked at", async () => {
  await anOfficer("elsewhere@greffe.example");
  for (const sign of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }]) {
    const answer = await aProgram(sign)("POST", "/auth/sign-in/email", { email: "elsewhere@greffe.example", password });
    expect(answer.json()).toMatchObject({ code: "origin-not-allowed" });
    expect(answer.cookies).toEqual([]);
  }
});
