import { afterAll, expect, test } from "vitest";
import { workOff } from "../../../../test/support/jobs.ts";
import { signInStage } from "../../../../test/support/signing-in.ts";

const { t, anAccount, signedIn, close } = await signInStage();
afterAll(close);

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

test("a page that only asks again does not keep a session open; whoever does something does", async () => {
  const { email, id } = await anAccount();
  const browser = await signedIn(email);
  const seenFor = async (minutes: number) =>
    t.store.pool.query(`update sessions set seen_at = now() - interval '${minutes} minutes' where user_id = $1`, [id]);
  const left = async (headers: Record<string, string>) => (await browser.get("/me/session", headers)).body.idleSeconds;
  await seenFor(56);
  const polled = await left({ "x-idle-seconds": "3360" });
  expect(polled).toBeGreaterThan(200);
  expect(polled).toBeLessThan(250);
  expect(await left({ "x-idle-seconds": "5" })).toBeGreaterThan(3590);
  await seenFor(56);
  expect(await left({})).toBeGreaterThan(3590);
  await seenFor(61);
  expect((await browser.get("/me/session", { "x-idle-seconds": "3" })).status).toBe(401);
});
