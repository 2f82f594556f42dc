import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBrowser, type Browser } from "../../test/support/browser.ts";
import { workOff } from "../../test/support/jobs.ts";
import { totpNow } from "../../test/support/totp.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../kernel/actor.ts";
import type { AccountId } from "../kernel/ids.ts";
import { verifyChain } from "../modules/audit/index.ts";
import { enrolAuthenticator, openAccount } from "../modules/identity/index.ts";
import { openServer } from "./server.ts";

const password = "four plain words here";
const secret = "0123456789abcdef0123456789abcdef";

let t: Tribunal;
let app: FastifyInstance;
let operator: Actor;
let nth = 0;

beforeAll(async () => {
  t = await aTribunal();
  app = await openServer(t.parts);
  operator = await t.person("operator");
});
afterAll(async () => {
  await app.close();
  await t.close();
});

interface Person {
  readonly email: string;
  readonly id: AccountId;
}

async function anAccount(withSecondFactor = true): Promise<Person> {
  const email = `officer-${nth++}@greffe.example`;
  const id = await t.store.transact(theSystem, async (tx) => {
    const opened = await openAccount(tx, {
      email,
      name: "An officer",
      language: "fr",
      password,
      roles: [{ role: "registry-officer", officeId: null, division: null }],
      personId: null,
      counselId: null,
    });
    if (withSecondFactor) await enrolAuthenticator(tx, opened, secret, t.parts.config.secret);
    return opened;
  });
  return { email, id };
}

const codeNow = () => totpNow(Buffer.from(secret, "utf8"));
const firstStep = (browser: Browser, email: string, given = password) =>
  browser.post("/auth/sign-in/email", { email, password: given });

async function signedIn(email: string, browser = aBrowser(app)): Promise<Browser> {
  await firstStep(browser, email);
  const second = await browser.post("/auth/two-factor/verify-totp", { code: codeNow() });
  expect(second.status).toBe(200);
  return browser;
}

async function eventsOf(accountId: AccountId): Promise<readonly string[]> {
  const found = await t.store.pool.query("select type from events where chain_id = $1 order by seq", [accountId]);
  return found.rows.map((row) => row.type);
}

test("a password and then a code of the authenticator open a session, and signing out ends it", async () => {
  const { email, id } = await anAccount();
  const browser = aBrowser(app);
  expect((await firstStep(browser, email)).body).toEqual({ twoFactorRedirect: true });
  expect((await browser.get("/cases")).status).toBe(401);
  const second = await browser.post("/auth/two-factor/verify-totp", { code: codeNow() });
  // The token stays in its cookie: no script of a page ever holds it.
  expect(second.body).toEqual({ done: true });
  expect((await browser.get("/me")).body).toMatchObject({ account: { email, language: "fr" }, secondFactor: "ready" });
  expect((await browser.get("/cases")).status).toBe(200);
  const before = new Map(browser.cookies);
  await browser.post("/auth/sign-out");
  for (const [name, value] of before) browser.cookies.set(name, value);
  expect((await browser.get("/cases")).status).toBe(401);
  expect(await eventsOf(id)).toEqual(expect.arrayContaining(["session-opened", "session-ended"]));
  expect(await t.store.read(theSystem, (tx) => verifyChain(tx, id))).toMatchObject({ ok: true });
});

test("an account without a second factor reaches its own page and nothing else until it has one", async () => {
  const { email } = await anAccount(false);
  const browser = aBrowser(app, "fr");
  expect((await firstStep(browser, email)).body).toEqual({ twoFactorRedirect: false });
  expect((await browser.get("/me")).body).toMatchObject({ secondFactor: "none" });
  expect((await browser.get("/cases")).body).toMatchObject({ code: "second-factor-wanted" });
  expect((await browser.get("/me/sessions")).body).toMatchObject({ code: "second-factor-wanted" });
  expect((await browser.get("/auth/passkey/generate-register-options")).body.code).toBe("second-factor-wanted");
  const enrolled = await browser.post("/auth/two-factor/enable", { password });
  expect(enrolled.body.backupCodes).toHaveLength(10);
  const key = new URL(enrolled.body.totpURI).searchParams.get("secret") ?? "";
  const { bytesOfKey } = await import("../../test/support/totp.ts");
  const done = await browser.post("/auth/two-factor/verify-totp", { code: totpNow(bytesOfKey(key)) });
  expect(done.status).toBe(200);
  expect((await browser.get("/me")).body).toMatchObject({ secondFactor: "ready" });
  expect((await browser.get("/cases")).status).toBe(200);
});

test("a password alone does not get past a passkey that the account has", async () => {
  const { email, id } = await anAccount(false);
  await t.store.pool.query(
    `insert into passkeys (user_id, public_key, credential_id, counter, device_type, backed_up)
      values ($1::uuid, 'k', $1::text, 0, 'singleDevice', false)`,
    [id],
  );
  const browser = aBrowser(app);
  await firstStep(browser, email);
  expect((await browser.get("/me")).body.secondFactor).toBe("wanted");
  expect((await browser.get("/cases")).body.code).toBe("second-factor-wanted");
  expect((await browser.post("/auth/two-factor/enable", { password })).body.code).toBe("second-factor-wanted");
});

test("a wrong password and an unknown address are told in the same words, in the reader's language", async () => {
  const { email } = await anAccount();
  const wrong = await firstStep(aBrowser(app, "fr"), email, "not the right words");
  const unknown = await firstStep(aBrowser(app, "fr"), "nobody@greffe.example", "not the right words");
  expect(wrong.status).toBe(401);
  expect(wrong.body).toEqual(unknown.body);
  expect(wrong.body.title).toContain("mot de passe");
});

test("doors of the sign-in library that are not in the list are not there", async () => {
  const browser = await signedIn((await anAccount()).email);
  for (const path of ["/sign-up/email", "/update-user", "/change-email", "/delete-user", "/two-factor/disable"])
    expect((await browser.post(`/auth${path}`, { name: "Me" })).body.code, path).toBe("not-found");
  for (const path of ["/list-sessions", "/get-session", "/token", "/ok"])
    expect((await browser.get(`/auth${path}`)).body.code, path).toBe("not-found");
});

test("what the library would take beyond the form is thrown away: no trusted device skips the second factor", async () => {
  const { email } = await anAccount();
  const browser = aBrowser(app);
  await firstStep(browser, email);
  await browser.post("/auth/two-factor/verify-totp", { code: codeNow(), trustDevice: true, disableSession: true });
  expect([...browser.cookies.keys()].some((name) => name.includes("trust"))).toBe(false);
  const again = await firstStep(browser, email);
  expect(again.body).toEqual({ twoFactorRedirect: true });
});

test("ten wrong passwords close an account to the right one too, on every server, until the operator opens it", async () => {
  const { email, id } = await anAccount();
  for (let turn = 0; turn < 10; turn++) expect((await firstStep(aBrowser(app), email, "wrong words")).status).toBe(401);
  const locked = await firstStep(aBrowser(app), email);
  expect([locked.status, locked.body.code]).toEqual([423, "account-locked"]);
  const other = await openServer(t.parts);
  expect((await firstStep(aBrowser(other), email)).body.code).toBe("account-locked");
  await other.close();
  expect((await eventsOf(id)).filter((type) => type === "account-locked")).toHaveLength(1);
  expect((await t.call(operator, "POST", `/api/v1/people/${id}/unlock`)).status).toBe(200);
  await signedIn(email);
  await workOff(t);
  const told = t.sent.filter((mail) => mail.to === email).map((mail) => mail.subject);
  expect(told).toEqual([expect.stringContaining("bloqué")]);
});

test("an address without an account locks in the same way", async () => {
  const answers = [];
  for (let turn = 0; turn < 11; turn++)
    answers.push(await firstStep(aBrowser(app), "ghost@greffe.example", "wrong words"));
  expect(answers.at(9)?.body.code).toBe("sign-in-failed");
  expect(answers.at(10)?.body.code).toBe("account-locked");
});

test("of thirty wrong passwords at once no more than ten are looked at", async () => {
  const { email } = await anAccount();
  const answers = await Promise.all(Array.from({ length: 30 }, () => firstStep(aBrowser(app), email, "wrong words")));
  expect(answers.filter((answer) => answer.body.code === "sign-in-failed")).toHaveLength(10);
});

test("a stranger's guesses do not lock the owner out of a device that they have used", async () => {
  const { email } = await anAccount();
  const own = await signedIn(email);
  for (let turn = 0; turn < 11; turn++) await firstStep(aBrowser(app), email, "wrong words");
  expect((await firstStep(aBrowser(app), email)).body.code).toBe("account-locked");
  expect((await firstStep(own, email)).body).toEqual({ twoFactorRedirect: true });
});

test("wrong codes end the sign-in, and ten of them close the account to right codes and recovery codes", async () => {
  const { email, id } = await anAccount();
  const codes: string[] = [];
  for (let challenge = 0; challenge < 3; challenge++) {
    const browser = aBrowser(app);
    await firstStep(browser, email);
    for (let turn = 0; turn < 5; turn++)
      codes.push((await browser.post("/auth/two-factor/verify-totp", { code: "000000" })).body.code);
  }
  expect(codes.slice(0, 9)).toEqual(Array(9).fill("second-factor-wrong"));
  expect(codes.at(-1)).toBe("account-locked");
  const browser = aBrowser(app);
  await firstStep(browser, email);
  expect((await browser.post("/auth/two-factor/verify-totp", { code: codeNow() })).body.code).toBe("account-locked");
  expect((await eventsOf(id)).filter((type) => type === "account-locked")).toHaveLength(1);
  expect((await t.call(operator, "POST", `/api/v1/people/${id}/unlock`)).status).toBe(200);
  await signedIn(email);
});

test("a recovery code opens the account once, and new ones replace those left", async () => {
  const { email, id } = await anAccount();
  const browser = await signedIn(email);
  const made = await browser.post("/auth/two-factor/generate-backup-codes", { password });
  const [code] = made.body.backupCodes as string[];
  expect((await browser.get("/me/second-factors")).body).toMatchObject({ authenticator: true, recoveryCodesLeft: 10 });
  const lost = aBrowser(app);
  await firstStep(lost, email);
  expect((await lost.post("/auth/two-factor/verify-backup-code", { code })).status).toBe(200);
  expect((await lost.get("/me/second-factors")).body.recoveryCodesLeft).toBe(9);
  const again = aBrowser(app);
  await firstStep(again, email);
  expect((await again.post("/auth/two-factor/verify-backup-code", { code })).body.code).toBe("second-factor-wrong");
  expect(await eventsOf(id)).toEqual(expect.arrayContaining(["recovery-codes-renewed", "recovery-code-used"]));
});

test("a code of an authenticator opens one session only, unless this is a demonstration", async () => {
  const strict = await openServer({ ...t.parts, config: { ...t.parts.config, codesOnce: true } });
  const { email } = await anAccount();
  const code = codeNow();
  const answers = [];
  for (let turn = 0; turn < 2; turn++) {
    const browser = aBrowser(strict);
    await firstStep(browser, email);
    answers.push((await browser.post("/auth/two-factor/verify-totp", { code })).status);
    answers.push((await browser.get("/me")).status);
  }
  expect(answers).toEqual([200, 200, 401, 401]);
  await strict.close();
});

test("the list of sessions shows each device, and one of them or all others can be signed out", async () => {
  const { email } = await anAccount();
  const here = await signedIn(email);
  const there = await signedIn(email);
  const third = await signedIn(email);
  const listed = (await here.get("/me/sessions")).body.items;
  expect(listed).toHaveLength(3);
  expect(JSON.stringify(listed)).not.toContain("token");
  const other = (await there.get("/me/sessions")).body.items.find((one: { isThisOne: boolean }) => one.isThisOne);
  expect((await here.post(`/me/sessions/${other.id}/end`)).status).toBe(200);
  expect((await here.post(`/me/sessions/${other.id}/end`)).body.code).toBe("session-not-found");
  expect((await there.get("/me")).status).toBe(401);
  expect((await here.post("/me/sessions/end-others")).body).toEqual({ ended: 1 });
  expect((await third.get("/me")).status).toBe(401);
  expect((await here.get("/me")).status).toBe(200);
  const stranger = await signedIn((await anAccount()).email);
  const mine = (await here.get("/me/sessions")).body.items[0].id;
  expect((await stranger.post(`/me/sessions/${mine}/end`)).body.code).toBe("session-not-found");
});

test("signing in again on a device leaves no session behind", async () => {
  const { email, id } = await anAccount();
  await signedIn(email, await signedIn(email));
  const left = await t.store.pool.query("select from sessions where user_id = $1", [id]);
  expect(left.rowCount).toBe(1);
});

test.each([
  ["an hour without a request", "seen_at = now() - interval '61 minutes'"],
  ["twelve hours, however busy", "created_at = now() - interval '12 hours 1 minute'"],
  ["its own end", "expires_at = now()"],
])("a session ends after %s", async (_when, change) => {
  const { email, id } = await anAccount();
  const browser = await signedIn(email);
  await t.store.pool.query(`update sessions set ${change} where user_id = $1`, [id]);
  expect((await browser.get("/me")).status).toBe(401);
});

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

async function linksSent(email: string): Promise<readonly string[]> {
  await workOff(t);
  const mails = t.sent.filter((mail) => mail.to === email);
  return mails.flatMap((mail) => [...(/#([\w-]{40,})/.exec(mail.text)?.slice(1, 2) ?? [])]);
}

test("a forgotten password is chosen anew by a link that works once; nobody learns whether an address has an account", async () => {
  const { email, id } = await anAccount();
  const browser = await signedIn(email);
  const asked = await aBrowser(app).post("/password-links", { email: email.toUpperCase() });
  const unknown = await aBrowser(app).post("/password-links", { email: "nobody-at-all@greffe.example" });
  expect([asked.status, asked.body]).toEqual([unknown.status, unknown.body]);
  await aBrowser(app).post("/password-links", { email });
  const [former, latest] = await linksSent(email);
  expect(t.sent.some((mail) => mail.to === "nobody-at-all@greffe.example")).toBe(false);
  const use = (token = "", chosen = "un canot rouge et lent") =>
    aBrowser(app).post("/password-links/use", { token, password: chosen });
  expect((await use(former)).body.code).toBe("password-link-ended");
  expect((await use(latest, "motdepasse2026")).body.code).toBe("password-too-weak");
  const both = await Promise.all([use(latest), use(latest)]);
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 422]);
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

test("a sign-in from a new device is told to the owner; the first one of all is not", async () => {
  const { email } = await anAccount();
  const first = await signedIn(email);
  await signedIn(email, first);
  await workOff(t);
  expect(t.sent.filter((mail) => mail.to === email)).toHaveLength(0);
  await signedIn(email);
  await workOff(t);
  expect(t.sent.filter((mail) => mail.to === email).map((mail) => mail.subject)).toEqual([
    "Ouverture de session depuis un nouvel appareil / A sign-in from a new device",
  ]);
});

test("one address that knocks too often is asked to wait, whatever it claims to be", async () => {
  const knock = (forwarded: string) =>
    app.inject({
      method: "POST",
      url: "/api/v1/password-links",
      payload: { email: "somebody@greffe.example" },
      remoteAddress: "198.51.100.7",
      headers: { "x-forwarded-for": forwarded },
    });
  const answers = [];
  for (let turn = 0; turn < 11; turn++) answers.push((await knock(`203.0.113.${turn}`)).statusCode);
  expect(answers).toEqual([...Array(10).fill(202), 429]);
});
