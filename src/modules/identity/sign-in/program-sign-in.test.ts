import { afterAll, expect, test } from "vitest";
import { password, signInStage } from "../../../../test/support/signing-in.ts";

const { app, anAccount, codeNow, close } = await signInStage();
afterAll(close);

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

test("a program signs in with a password and a code, and names no page", async () => {
  const { email } = await anAccount();
  const send = aProgram();
  expect((await send("POST", "/auth/sign-in/email", { email, password })).statusCode).toBe(200);
  const second = await send("POST", "/auth/two-factor/verify-totp", { code: await codeNow() });
  expect(second.statusCode).toBe(200);
  expect((await send("GET", "/cases")).statusCode).toBe(200);
});

test("a page from elsewhere is refused before its password is looked at", async () => {
  const { email } = await anAccount();
  for (const sign of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }]) {
    const answer = await aProgram(sign)("POST", "/auth/sign-in/email", { email, password });
    expect(answer.json()).toMatchObject({ code: "origin-not-allowed" });
    expect(answer.cookies).toEqual([]);
  }
});
