import { symmetricEncrypt } from "better-auth/crypto";
import { afterAll, expect, test } from "vitest";
import { aBrowser } from "../../../../test/support/browser.ts";
import { password, signInStage } from "../../../../test/support/signing-in.ts";
import { codeOfKey } from "../../../../test/support/totp.ts";
import { openServer } from "../../../app/server.ts";
import { theSystem } from "../../../kernel/actor.ts";
import { verifyChain } from "../../audit/index.ts";
import { decrypted } from "../encrypted-columns.ts";

const { t, app, anAccount, codeNow, firstStep, signedIn, eventsOf, close } = await signInStage();
afterAll(close);

test("a password and then a code of the authenticator open a session, and signing out ends it", async () => {
  const { email, id } = await anAccount();
  const browser = aBrowser(app);
  expect((await firstStep(browser, email)).body).toEqual({ twoFactorRedirect: true });
  expect((await browser.get("/cases")).status).toBe(401);
  const second = await browser.post("/auth/two-factor/verify-totp", { code: await codeNow() });
  // The token stays in its cookie: no script of a page ever holds it.
  expect(second.body).toEqual({ done: true });
  expect((await browser.get("/me")).body).toMatchObject({ account: { email, language: "fr" }, secondFactor: "ready" });
  expect((await browser.get("/cases")).status).toBe(200);
  const before = new Map(browser.cookies);
  await browser.post("/auth/sign-out");
  for (const [name, value] of before) browser.cookies.set(name, value);
  expect((await browser.get("/cases")).status).toBe(401);
  expect(await eventsOf(id)).toEqual(expect.arrayContaining(["session-opened", "session-ended"]));
  expect(await t.store.transact(theSystem, (tx) => verifyChain(tx, id))).toMatchObject({ ok: true });
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
  const done = await browser.post("/auth/two-factor/verify-totp", { code: await codeOfKey(key) });
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

test("an authenticator that rests under a former secret opens a session, and rests under the present one from then on", async () => {
  const { email, id } = await anAccount();
  const { config } = t.services;
  const former = "a former secret of this tribunal";
  const ciphertext = async () =>
    (await t.store.pool.query("select secret from two_factors where user_id = $1", [id])).rows[0].secret as string;
  const plain = (await decrypted(await ciphertext(), config))?.plain ?? "";
  const data = await symmetricEncrypt({ key: former, data: plain });
  await t.store.pool.query("update two_factors set secret = $2 where user_id = $1", [id, data]);
  const renewed = await openServer({ ...t.services, config: { ...config, formerSecrets: [former] } });
  const browser = aBrowser(renewed);
  await firstStep(browser, email);
  expect((await browser.post("/auth/two-factor/verify-totp", { code: await codeNow() })).status).toBe(200);
  expect(await decrypted(await ciphertext(), config)).toEqual({ plain, isPresent: true });
  await renewed.close();
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
  await browser.post("/auth/two-factor/verify-totp", {
    code: await codeNow(),
    trustDevice: true,
    disableSession: true,
  });
  expect([...browser.cookies.keys()].some((name) => name.includes("trust"))).toBe(false);
  const again = await firstStep(browser, email);
  expect(again.body).toEqual({ twoFactorRedirect: true });
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

test("of recovery codes only hashes are kept, and a code counts however its letters and dashes are typed", async () => {
  const { email, id } = await anAccount();
  const browser = await signedIn(email);
  const made = await browser.post("/auth/two-factor/generate-backup-codes", { password });
  const codes = made.body.backupCodes as string[];
  expect(codes.every((code) => /^([A-Z2-9]{4}-){5}[A-Z2-9]{4}$/.test(code))).toBe(true);
  const kept = await keptOf(id);
  expect(kept).toHaveLength(10);
  for (const one of kept) expect(one).toMatch(/^sha256:[0-9a-f]{64}$/);
  const lost = aBrowser(app);
  await firstStep(lost, email);
  const code = ` ${(codes[3] ?? "").toLowerCase().replaceAll("-", " ")} `;
  // What stands in the database opens nothing.
  expect((await lost.post("/auth/two-factor/verify-backup-code", { code: kept[3]?.slice(0, 40) })).status).toBe(401);
  expect((await lost.post("/auth/two-factor/verify-backup-code", { code })).status).toBe(200);
  expect(await keptOf(id)).toEqual(kept.filter((_, nth) => nth !== 3));
});

test("codes that were handed out before hashes were kept still open the account once", async () => {
  const { email, id } = await anAccount();
  const former = ["aB3dE-fGh1jKlMn0pQr", "zYxWv-uTsRqPoNmLkJi"];
  const ciphertext = await symmetricEncrypt({ key: t.services.config.secret, data: JSON.stringify(former) });
  await t.store.pool.query("update two_factors set backup_codes = $1 where user_id = $2", [ciphertext, id]);
  const lost = aBrowser(app);
  await firstStep(lost, email);
  const use = (code: string) => lost.post("/auth/two-factor/verify-backup-code", { code });
  expect((await use("AB3DE-FGH1JKLMN0PQR")).body.code).toBe("second-factor-wrong");
  expect((await use("aB3dE-fGh1jKlMn0pQr")).status).toBe(200);
  expect(await keptOf(id)).toEqual([expect.stringMatching(/^sha256:/)]);
  const again = aBrowser(app);
  await firstStep(again, email);
  expect((await again.post("/auth/two-factor/verify-backup-code", { code: former[0] })).status).toBe(401);
});

test("a recovery code that is sent many times at once opens one session, and a signed-out sender none", async () => {
  const { email, id } = await anAccount();
  const browser = await signedIn(email);
  const made = await browser.post("/auth/two-factor/generate-backup-codes", { password });
  const [code] = made.body.backupCodes as string[];
  const many = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const one = aBrowser(app);
      await firstStep(one, email);
      return one;
    }),
  );
  const answers = await Promise.all(many.map((one) => one.post("/auth/two-factor/verify-backup-code", { code })));
  expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
  expect((await eventsOf(id)).filter((type) => type === "recovery-code-used")).toHaveLength(1);
  expect(await keptOf(id)).toHaveLength(9);
  const nobody = aBrowser(app);
  const next = (made.body.backupCodes as string[])[1];
  expect((await nobody.post("/auth/two-factor/verify-backup-code", { code: next })).status).toBe(401);
  expect((await nobody.post("/auth/two-factor/verify-backup-code", { code: { $ne: "" } })).status).toBe(400);
  expect((await nobody.post("/auth/two-factor/generate-backup-codes", { password })).body.code).toBe("signed-out");
  expect(await keptOf(id)).toHaveLength(9);
});

/** What the database holds of an account's recovery codes, opened. */
async function keptOf(accountId: string): Promise<readonly string[]> {
  const found = await t.store.pool.query("select backup_codes from two_factors where user_id = $1", [accountId]);
  return JSON.parse((await decrypted(found.rows[0].backup_codes, t.services.config))?.plain ?? "[]");
}

test("a code of an authenticator opens one session only, unless this is a demonstration", async () => {
  const strict = await openServer({ ...t.services, config: { ...t.services.config, codesOnce: true } });
  const { email } = await anAccount();
  const code = await codeNow();
  const answers = [];
  for (let turn = 0; turn < 2; turn++) {
    const browser = aBrowser(strict);
    await firstStep(browser, email);
    // The same code in another form is the same code.
    const form =
      turn === 0 ? `${code.slice(0, 3)} ${code.slice(3)}` : `${code.slice(0, 3)}\u00a0-\u200b${code.slice(3)}`;
    answers.push((await browser.post("/auth/two-factor/verify-totp", { code: form })).status);
    answers.push((await browser.get("/me")).status);
  }
  expect(answers).toEqual([200, 200, 401, 401]);
  await strict.close();
});

test("what cannot be a code is told so and counts for no guess, and the right one still opens", async () => {
  const { email } = await anAccount();
  const browser = aBrowser(app);
  await firstStep(browser, email);
  for (const code of ["12345", "1234567", "12a456", "K7QM-4TRX-9WPA-BCDE-FGHJ-2345", " ", "１２３"]) {
    for (let turn = 0; turn < 2; turn++) {
      const answer = await browser.post("/auth/two-factor/verify-totp", { code });
      expect([answer.status, answer.body.code], code).toEqual([422, "second-factor-not-six-digits"]);
    }
  }
  const arabic = (await codeNow()).replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
  expect((await browser.post("/auth/two-factor/verify-totp", { code: ` ${arabic}\u202f` })).status).toBe(200);
});

test("a recovery code is neither taken nor used up while an authenticator is added", async () => {
  const { email, id } = await anAccount(false);
  const browser = aBrowser(app);
  await firstStep(browser, email);
  const enrolled = await browser.post("/auth/two-factor/enable", { password });
  const [code] = enrolled.body.backupCodes as string[];
  const early = await browser.post("/auth/two-factor/verify-backup-code", { code });
  expect([early.status, early.body.code]).toEqual([422, "recovery-code-too-early"]);
  expect(await keptOf(id)).toHaveLength(10);
});

test("a closed account opens with neither factor, in the words for an address that is not there", async () => {
  const { email, id } = await anAccount();
  const between = aBrowser(app);
  await firstStep(between, email);
  await t.store.pool.query("update accounts set closed_at = now() where id = $1", [id]);
  const first = await firstStep(aBrowser(app), email);
  expect([first.status, first.body.code, [...between.cookies].length > 0]).toEqual([401, "sign-in-failed", true]);
  const second = await between.post("/auth/two-factor/verify-totp", { code: await codeNow() });
  expect([second.status, second.body.code]).toEqual([401, "sign-in-failed"]);
  expect((await t.store.pool.query("select from sessions where user_id = $1", [id])).rows).toHaveLength(0);
});

test("a wrong password costs the database the same for an address that has an account and for one that has not", async () => {
  const { email } = await anAccount();
  const statements = async (address: string) => {
    const asked: string[] = [];
    const query = t.store.pool.query.bind(t.store.pool);
    const spy = (...given: unknown[]) => {
      asked.push(JSON.stringify((given[0] as { text?: string }).text ?? given[0]));
      return (query as (...all: unknown[]) => unknown)(...given);
    };
    t.store.pool.query = spy as typeof t.store.pool.query;
    const jobs = async () =>
      Number(
        (await query("select count(*) from graphile_worker.jobs where task_identifier = 'after-sign-in-failed'"))
          .rows[0].count,
      );
    const before = await jobs();
    await firstStep(aBrowser(app), address, "not the right words");
    t.store.pool.query = query;
    return { asked, jobs: (await jobs()) - before };
  };
  const known = await statements(email);
  expect(known).toEqual(await statements("nobody-here@greffe.example"));
  expect(known.jobs).toBe(1);
});
