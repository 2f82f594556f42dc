import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../../test/stages/counsel.ts";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import { aVisitor } from "../../../../test/support/visitor.ts";
import { openServer } from "../../../app/server.ts";
import { type Role, theSystem } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { freePort } from "../../../platform/free-port.ts";
import { openAccount } from "../index.ts";

let t: Tribunal;
let app: FastifyInstance;
let address: string;

beforeAll(async () => {
  t = await aTribunal();
  const port = await freePort();
  address = `http://localhost:${port}`;
  app = await openServer({ ...t.services, config: { ...t.services.config, publicUrl: address } });
  await app.listen({ port, host: "localhost" });
});
afterAll(async () => {
  await app.close();
  await t.close();
});

async function anAccount(email: string, role: Role, counselId: Awaited<ReturnType<typeof aCounsel>> | null = null) {
  return t.store.transact(theSystem, (tx) =>
    openAccount(tx, {
      email,
      name: `A ${role}`,
      language: "en",
      password: null,
      roles: [{ role, officeId: null, division: null }],
      personId: null,
      counselId,
    }),
  );
}

/** From the button of the sign-in page to wherever the directory sends the visitor in the end. */
async function throughDirectory(email: string, tamper: (url: URL) => unknown = () => undefined) {
  const visitor = aVisitor(address);
  const begun = await visitor.post("/api/v1/auth/sign-in/social", { language: "en" });
  const start = new URL(((await begun.json()) as { url: string }).url);
  const asked = Object.fromEntries(start.searchParams);
  let next = start.href;
  for (let hop = 0; hop < 10; hop++) {
    const url = new URL(next, address);
    if (url.pathname.startsWith("/en")) return { visitor, end: url, asked };
    if (url.pathname.endsWith("/callback/directory")) await tamper(url);
    const isChoice = /\/interaction\/[\w-]+$/.test(url.pathname);
    const answer = await visitor.visit(
      isChoice ? `${url.pathname}/choose?account=${encodeURIComponent(email)}` : url.href,
    );
    const location = answer.headers.get("location");
    if (location === null) return { visitor, end: url, asked, status: answer.status };
    next = new URL(location, url).href;
  }
  throw new Error("no end");
}

const openSession = async (visitor: ReturnType<typeof aVisitor>) =>
  (await (await visitor.visit("/api/v1/me")).json()) as { account?: { email: string }; secondFactor?: string };

test("staff sign in through the directory with state, nonce and PKCE, and the account is linked to them", async () => {
  const id: AccountId = await anAccount("member@greffe.example", "member");
  const { visitor, end, asked } = await throughDirectory("member@greffe.example");
  expect(end.pathname + end.search).toBe("/en/");
  expect(asked).toMatchObject({ response_type: "code", code_challenge_method: "S256" });
  expect(asked["state"]?.length).toBeGreaterThan(20);
  expect(asked["nonce"]?.length).toBeGreaterThan(20);
  expect(await openSession(visitor)).toMatchObject({
    account: { email: "member@greffe.example" },
    secondFactor: "ready",
  });
  const again = await throughDirectory("member@greffe.example");
  expect((await openSession(again.visitor)).account?.email).toBe("member@greffe.example");
  const links = await t.store.pool.query("select account_id from credentials where user_id = $1", [id]);
  expect(links.rows).toEqual([{ account_id: "member@greffe.example" }]);
  const opened = await t.store.pool.query(
    "select payload from events where chain_id = $1 and type = 'session-opened'",
    [id],
  );
  expect(opened.rows.map((row) => row.payload.means)).toEqual(["directory", "directory"]);
});

test("signing out shows the directory's own way out", async () => {
  await anAccount("triage@greffe.example", "triage-officer");
  const { visitor } = await throughDirectory("triage@greffe.example");
  const out = (await (await visitor.post("/api/v1/auth/sign-out", {})).json()) as { url: string | null };
  const way = new URL(out.url ?? "");
  expect(way.pathname).toMatch(/^\/demonstration-directory\/session\/end/);
  expect(way.searchParams.get("post_logout_redirect_uri")).toBe(`${address}/`);
  expect((await visitor.visit("/api/v1/me")).status).toBe(401);
});

test("the demonstration's directory offers its own staff and nobody else", async () => {
  await anAccount("somebody@irb.invalid", "registry-officer");
  await anAccount("counsel@greffe.example", "counsel", await aCounsel(t, { licenceNumber: "DIR-1" }));
  for (const email of ["somebody@irb.invalid", "counsel@greffe.example", "nobody@greffe.example"]) {
    const { end, status, visitor } = await throughDirectory(email);
    expect([end.pathname.includes("/interaction/"), status]).toEqual([true, 404]);
    expect((await visitor.visit("/api/v1/me")).status).toBe(401);
  }
});

test("an account that is not staff is not linked, even when the directory vouches for its address", async () => {
  // The directory knows the address of somebody who holds two roles here: one of the staff's, long ended.
  const id = await anAccount("former@greffe.example", "scheduling-officer");
  const started = throughDirectory("former@greffe.example", () => undefined);
  await started;
  await t.store.pool.query("delete from credentials where user_id = $1", [id]);
  await t.store.pool.query("delete from sessions where user_id = $1", [id]);
  const late = await throughDirectory("former@greffe.example", () => endRoles(id));
  expect(late.end.searchParams.get("error")).not.toBeNull();
  expect((await late.visitor.visit("/api/v1/me")).status).toBe(401);
});

async function endRoles(id: AccountId): Promise<void> {
  await t.store.pool.query("update role_assignments set until_at = from_at where account_id = $1", [id]);
}

test("an answer with a changed state or code opens nothing", async () => {
  await anAccount("support@greffe.example", "adjudicative-support");
  for (const changed of ["state", "code"]) {
    const { end, visitor } = await throughDirectory("support@greffe.example", (url) =>
      url.searchParams.set(changed, "somebody-else"),
    );
    expect([end.pathname, end.searchParams.has("error")], changed).toEqual(["/en/sign-in", true]);
    expect((await visitor.visit("/api/v1/me")).status).toBe(401);
  }
});

test("a closed account does not open through the directory, and the sign-in page says so", async () => {
  const id = await anAccount("closed@greffe.example", "member");
  await throughDirectory("closed@greffe.example");
  const close = () => t.store.pool.query("update accounts set closed_at = now() where id = $1", [id]);
  const late = await throughDirectory("closed@greffe.example", close);
  expect([late.end.pathname, late.end.searchParams.has("error")]).toEqual(["/en/sign-in", true]);
  expect((await late.visitor.visit("/api/v1/me")).status).toBe(401);
});

test("whoever comes from the directory with nothing that can be taken is led to the sign-in page", async () => {
  for (const query of ["", "?error=access_denied", "?state=unknown&code=unknown"]) {
    const answer = await app.inject({
      url: `/api/v1/auth/callback/directory${query}`,
      headers: { "accept-language": "fr-CA" },
    });
    expect(answer.statusCode, query).toBe(302);
    expect(answer.headers.location, query).toMatch(/^\/fr\/sign-in\?error=[\w-]+$/);
  }
});

test("a directory that does not answer is said so, and asked again at the next attempt", async () => {
  const oidc = { issuer: "http://localhost:9/nowhere", clientId: "greffe", clientSecret: "secret", acr: [] };
  const away = await openServer({ ...t.services, config: { ...t.services.config, oidc } });
  const answer = await away.inject({
    method: "POST",
    url: "/api/v1/auth/sign-in/social",
    payload: { language: "fr" },
    headers: { "accept-language": "fr" },
  });
  expect([answer.statusCode, answer.json().code]).toEqual([503, "directory-away"]);
  const back = await away.inject("/api/v1/auth/callback/directory?state=x&code=y");
  expect(back.headers.location).toBe("/en/sign-in?error=directory-away");
  // The demonstration's own directory is not there beside a real one.
  expect((await away.inject("/demonstration-directory/.well-known/openid-configuration")).statusCode).toBe(404);
  await away.close();
});
