import { afterAll, expect, test } from "vitest";
import { aBrowser } from "../../../../test/support/browser.ts";
import { workOff } from "../../../../test/support/jobs.ts";
import { signInStage } from "../../../../test/support/signing-in.ts";
import { openServer } from "../../../app/server.ts";

const { t, app, operator, anAccount, codeNow, firstStep, signedIn, eventsOf, close } = await signInStage();
afterAll(close);

test("ten wrong passwords close an account to the right one too, on every server, until the operator opens it", async () => {
  const { email, id } = await anAccount();
  for (let turn = 0; turn < 10; turn++) expect((await firstStep(aBrowser(app), email, "wrong words")).status).toBe(401);
  const locked = await firstStep(aBrowser(app), email);
  expect([locked.status, locked.body.code]).toEqual([423, "account-locked"]);
  const other = await openServer(t.services);
  expect((await firstStep(aBrowser(other), email)).body.code).toBe("account-locked");
  await other.close();
  await workOff(t);
  expect((await eventsOf(id)).filter((type) => type === "sign-in-failed")).toHaveLength(11);
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
  expect((await browser.post("/auth/two-factor/verify-totp", { code: await codeNow() })).body.code).toBe(
    "account-locked",
  );
  expect((await eventsOf(id)).filter((type) => type === "account-locked")).toHaveLength(1);
  expect((await t.call(operator, "POST", `/api/v1/people/${id}/unlock`)).status).toBe(200);
  await signedIn(email);
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
