import { PassThrough } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { signInStage } from "../../../test/support/signing-in.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { accountCommand } from "./commands-cli.ts";
import { correctEmail } from "./index.ts";
import { routes } from "./routes.ts";

const { t, operator, anAccount, signedIn, close } = await signInStage();
const officer = await t.person("registry-officer");
afterAll(close);

const unknown = "01900000-0000-7000-8000-00000000ffff";
const post = (who: Actor, url: string, body: object = {}) => t.call(who, "POST", `/api/v1${url}`, body as Json);
const role = (changes: object = {}) => ({ role: "interpreter", officeId: null, division: null, ...changes });
const opening = (changes: object = {}) => ({
  email: "somebody@outside.example",
  name: "Somebody Outside",
  language: "en",
  roles: [role()],
  ...changes,
});

test("what is no identifier is nobody's account, role, session or passkey", async () => {
  expect(await notRefusedWithoutIdentifier(t, routes, { accountId: String(officer.accountId) })).toEqual([]);
});

test("an account has a name that can be read and an address of its own", async () => {
  expect((await post(operator, "/people", opening({ name: "—" }))).body).toMatchObject({
    code: "account-name-unreadable",
    fields: [{ path: "/name" }],
  });
  expect((await post(operator, "/people", opening())).status).toBe(201);
  expect((await post(operator, "/people", opening({ email: "Somebody@Outside.example" }))).body.code).toBe(
    "account-exists",
  );
  const { id } = await anAccount();
  const correct = (email: string) => t.store.transact(operator, (tx) => correctEmail(tx, id, email));
  await expect(correct(" somebody@outside.example ")).rejects.toMatchObject({ code: "account-exists" });
  await t.store.pool.query("update accounts set email_verified = true where id = $1", [id]);
  await correct("elsewhere@outside.example");
  const { rows } = await t.store.pool.query("select email, email_verified from accounts where id = $1", [id]);
  expect(rows).toEqual([{ email: "elsewhere@outside.example", email_verified: false }]);
});

test("nobody is offered to end a role of their own, and of another's what they may grant", async () => {
  const rolesOf = async (who: Actor, by: Actor) =>
    (await t.call(by, "GET", `/api/v1/people/${who.accountId}`)).body.roles.map(
      (one: { role: string; mayEnd: boolean }) => [one.role, one.mayEnd],
    );
  expect(await rolesOf(operator, operator)).toEqual([["operator", false]]);
  expect(await rolesOf(officer, operator)).toEqual([["registry-officer", true]]);
});

test("a role is given by whoever may, once at each place, with days in their order", async () => {
  const { accountId } = (await post(operator, "/people", opening({ email: "roles@outside.example" }))).body;
  const give = (changes: object, who = operator) => post(who, `/people/${accountId}/roles`, role(changes));
  expect((await give({ role: "operator" }, officer)).body.code).toBe("role-not-yours-to-grant");
  expect((await post(officer, "/people", opening({ roles: [role({ role: "member" })] }))).body.code).toBe(
    "role-not-yours-to-grant",
  );
  expect((await give({})).body.code).toBe("role-already-held");
  const member = { role: "member", division: "RPD", officeId: "toronto" };
  expect((await give(member)).status).toBe(201);
  expect((await give(member)).body.code).toBe("role-already-held");
  expect((await give({ ...member, division: "RAD" })).status).toBe(201);
  expect((await give({ ...member, officeId: "montreal" })).status).toBe(201);
  const during = (fromAt: string, untilAt: string) => give({ role: "minister-counsel", fromAt, untilAt });
  const [noon, later] = ["2026-12-01T12:00:00.000Z", "2026-12-01T12:00:00.001Z"];
  expect((await during(noon, noon)).body.code).toBe("role-dates-reversed");
  expect((await during(later, noon)).body.code).toBe("role-dates-reversed");
  expect((await during(noon, later)).status).toBe(201);
  const past = { role: "triage-officer", untilAt: "2026-11-24T15:00:00.000Z" };
  expect((await give(past)).body.code).toBe("role-dates-reversed");
  const person = (await t.call(operator, "GET", `/api/v1/people/${accountId}`)).body;
  const ofMember = person.roles.find((one: { role: string }) => one.role === "member");
  expect((await post(officer, `/people/${accountId}/roles/${ofMember.id}/end`)).body.code).toMatch(
    /role-not-yours-to-grant|account-not-yours/,
  );
});

test("nobody manages their own account, one that is not there, or, as an officer, one of the tribunal's people", async () => {
  const acts = ["close", "unlock", "reset-second-factors"];
  const colleague = await t.person("member");
  for (const act of acts) {
    const on = (who: Actor, id: string | null) => post(who, `/people/${id}/${act}`);
    expect((await on(operator, operator.accountId)).body.code, act).toBe("own-account");
    expect((await on(operator, unknown)).body.code, act).toBe("account-not-found");
    expect((await on(officer, colleague.accountId)).body.code, act).toMatch(/account-not-yours|action-not-allowed/);
  }
  await expect(
    t.store.transact(officer, (tx) => correctEmail(tx, colleague.accountId as AccountId, "a@b.example")),
  ).rejects.toMatchObject({ code: "account-not-yours" });
  expect((await t.call(operator, "GET", `/api/v1/people/${unknown}`)).body.code).toBe("account-not-found");
});

test("a second factor that was reset is asked for anew", async () => {
  const { id } = await anAccount();
  expect((await post(operator, `/people/${id}/reset-second-factors`)).status).toBe(200);
  const { rows } = await t.store.pool.query("select two_factor_enabled from accounts where id = $1", [id]);
  expect(rows).toEqual([{ two_factor_enabled: false }]);
});

test("people are listed by a role that they hold", async () => {
  const listed = await t.call(operator, "GET", "/api/v1/people?role=operator");
  const ids = listed.body.items.map((one: { id: string }) => one.id);
  expect([ids.includes(operator.accountId), ids.includes(officer.accountId)]).toEqual([true, false]);
});

test("a session or a passkey that is not one's own is not ended", async () => {
  const browser = await signedIn((await anAccount()).email);
  for (const id of ["no-identifier", unknown]) {
    expect((await browser.post(`/me/sessions/${id}/end`)).body.code, id).toBe("session-not-found");
    expect((await browser.post(`/me/passkeys/${id}/remove`)).body.code, id).toBe("passkey-not-found");
  }
});

test("the command opens an account with a link, refuses a second one at its address, and says how it is used", async () => {
  const run = async (line: string) => {
    const io = { out: new PassThrough(), err: new PassThrough() };
    const code = await accountCommand(line.split(" "), io, () => Promise.resolve(t.services));
    const said = (stream: PassThrough): string => stream.read()?.toString() ?? "";
    return { code, out: said(io.out), err: said(io.err) };
  };
  const whole = "open --email first@greffe.example --name First --role operator";
  const opened = await run(`${whole} --language fr`);
  expect(opened).toMatchObject({ code: 0, out: expect.stringContaining("/fr/password#"), err: "" });
  expect(await run(whole)).toEqual({ code: 1, out: "", err: "account-exists\n" });
  const asJson = await run("open --email second@greffe.example --name Second --role member --json");
  expect(Object.keys(JSON.parse(asJson.out))).toEqual(["accountId", "link"]);
  expect(await run("--help")).toMatchObject({ code: 0, out: expect.stringContaining("greffe account open") });
  for (const wrong of [
    "close --email a@b.example --name A --role operator",
    "open --name A --role operator",
    "open --email a@b.example --role operator",
    "open --email nowhere --name A --role operator",
    "open --email a@b.example --name A",
    "open --email a@b.example --name A --role counsel",
    "open --email a@b.example --name A --role delegate",
    "open --email a@b.example --name A --role king",
    "open --email a@b.example --name A --role operator --language de",
  ])
    expect(await run(wrong), wrong).toMatchObject({ code: 2, out: "", err: expect.stringContaining("greffe account") });
  const { rows } = await t.store.pool.query("select count(*)::int as n from accounts where email = 'a@b.example'");
  expect(rows[0].n).toBe(0);
});
