import { afterAll, expect, test } from "vitest";
import { aBrowser } from "../../../../test/support/browser.ts";
import { workOff } from "../../../../test/support/jobs.ts";
import { password, signInStage } from "../../../../test/support/signing-in.ts";
import { theSystem } from "../../../kernel/actor.ts";
import { issueLink } from "../index.ts";

const { t, app, anAccount, firstStep, signedIn, eventsOf, close } = await signInStage();
afterAll(close);

async function linksSent(email: string): Promise<readonly string[]> {
  await workOff(t);
  const mails = t.sent.filter((mail) => mail.to === email);
  return mails.flatMap((mail) => [...(/#([\w-]{40,})/.exec(mail.text)?.slice(1, 2) ?? [])]);
}

test("a change of password asks for a fresh sign-in, the present password and a good new one, and ends other sessions", async () => {
  const { email, id } = await anAccount();
  const [here, there] = [await signedIn(email), await signedIn(email)];
  const change = (current: string, next: string) => here.post("/me/password", { current, next });
  expect((await change("not the password", "un canot rouge et lent")).body.code).toBe("password-wrong");
  expect((await change(password, "Montreal2026!!")).body.code).toBe("password-too-weak");
  await t.store.pool.query("update sessions set created_at = now() - interval '16 minutes' where user_id = $1", [id]);
  expect((await change(password, "un canot rouge et lent")).body.code).toBe("confirmation-wanted");
  expect((await here.post("/auth/two-factor/generate-backup-codes", { password })).body.code).toBe(
    "confirmation-wanted",
  );
  await signedIn(email, here);
  expect((await change(password, "un canot rouge et lent")).status).toBe(200);
  expect((await there.get("/me")).status).toBe(401);
  expect((await firstStep(aBrowser(app), email)).status).toBe(401);
  expect((await firstStep(aBrowser(app), email, "un canot rouge et lent")).status).toBe(200);
  expect(await eventsOf(id)).toContain("password-changed");
});

test("a forgotten password is chosen anew by a link that works once; nobody learns whether an address has an account", async () => {
  const { email, id } = await anAccount();
  const browser = await signedIn(email);
  const asked = await aBrowser(app).post("/password-links", { email: email.toUpperCase() });
  const unknown = await aBrowser(app).post("/password-links", { email: "nobody-at-all@greffe.example" });
  expect([asked.status, asked.body]).toEqual([unknown.status, unknown.body]);
  for (let turn = 0; turn < 4; turn++) await aBrowser(app).post("/password-links", { email });
  const [former, latest, ...more] = await linksSent(email);
  // A stranger who asks again and again ends no link and fills no mailbox.
  expect(more).toHaveLength(1);
  expect(t.sent.some((mail) => mail.to === "nobody-at-all@greffe.example")).toBe(false);
  const use = (token = "", chosen = "un canot rouge et lent") =>
    aBrowser(app).post("/password-links/use", { token, password: chosen });
  expect((await use(latest, "motdepasse2026")).body.code).toBe("password-too-weak");
  const both = await Promise.all([use(latest), use(latest)]);
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 422]);
  // One was used: none of the others opens any more.
  expect((await use(former)).body.code).toBe("password-link-ended");
  expect((await browser.get("/me")).status).toBe(401);
  // The second factor is still asked for: the mailbox alone does not open the account.
  expect((await firstStep(aBrowser(app), email, "un canot rouge et lent")).body).toEqual({ twoFactorRedirect: true });
  expect(await eventsOf(id)).toEqual(expect.arrayContaining(["password-link-sent", "password-chosen"]));
});

test("a link ends after an hour", async () => {
  const { email } = await anAccount();
  await aBrowser(app).post("/password-links", { email });
  const [token] = await linksSent(email);
  t.at("2026-11-24T16:00:01.000Z");
  const late = await aBrowser(app).post("/password-links/use", { token, password: "un canot rouge et lent" });
  expect(late.body.code).toBe("password-link-ended");
  t.at("2026-11-24T15:00:00.000Z");
});

test("a stranger's request leaves an invitation's link good, and a changed password leaves no link alive", async () => {
  const { email, id } = await anAccount();
  const first = await t.store.transact(theSystem, (tx) => issueLink(tx, id, "first"));
  await aBrowser(app).post("/password-links", { email });
  const [, asked] = await linksSent(email);
  const use = (token: string, chosen: string) => aBrowser(app).post("/password-links/use", { token, password: chosen });
  expect((await use(first, "motdepasse2026")).body.code).toBe("password-too-weak");
  const here = await signedIn(email);
  expect((await here.post("/me/password", { current: password, next: "un canot rouge et lent" })).status).toBe(200);
  for (const token of [first, asked ?? ""])
    expect((await use(token, "une barque verte et lente")).body.code).toBe("password-link-ended");
});

test("whoever holds a session has ten guesses an hour at its password, at every endpoint that asks for it", async () => {
  const { email } = await anAccount();
  const here = await signedIn(email);
  const codes = [];
  for (let turn = 0; turn < 5; turn++) {
    codes.push(
      (await here.post("/me/password", { current: `wrong ${turn}`, next: "un canot rouge et lent" })).body.code,
    );
    const renewed = await here.post("/auth/two-factor/generate-backup-codes", { password: `wrong ${turn}` });
    codes.push(renewed.body.code);
  }
  expect(new Set(codes)).toEqual(new Set(["password-wrong"]));
  const over = await here.post("/me/password", { current: password, next: "un canot rouge et lent" });
  expect([over.status, over.body.code]).toEqual([429, "too-many-tries"]);
});
