import { afterAll, expect, test } from "vitest";
import { password, signInStage } from "../../../../test/support/signing-in.ts";
import { openServer } from "../../../app/server.ts";

const { t, anAccount, signedIn, close } = await signInStage();
afterAll(close);

test("what changes how somebody signs in asks for a fresh sign-in", async () => {
  const { email, id } = await anAccount();
  const browser = await signedIn(email);
  await t.store.pool.query("update sessions set created_at = now() - interval '16 minutes' where user_id = $1", [id]);
  const answer = await browser.post("/auth/two-factor/generate-backup-codes", { password });
  expect(answer.body.code).toBe("confirmation-wanted");
});

test("a directory that does not answer is said so", async () => {
  const oidc = { issuer: "http://localhost:9/nowhere", clientId: "greffe", clientSecret: "secret", acr: [] };
  const app = await openServer({ ...t.services, config: { ...t.services.config, oidc } });
  const answer = await app.inject({ method: "POST", url: "/api/v1/auth/sign-in/social", payload: { language: "fr" } });
  expect([answer.statusCode, answer.json().code]).toEqual([503, "directory-away"]);
  await app.close();
});
