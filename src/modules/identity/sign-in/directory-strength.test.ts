import { afterAll, beforeAll, expect, test } from "vitest";
import { aDirectory, type SignInThere } from "../../../../test/support/directory.ts";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import { aVisitor } from "../../../../test/support/visitor.ts";
import { openServer } from "../../../app/server.ts";
import { theSystem } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { freePort } from "../../../platform/free-port.ts";
import { openAccount } from "../index.ts";

const twoFactors = "urn:example:two-factors";

let t: Tribunal;
let directory: Awaited<ReturnType<typeof aDirectory>>;
let address: string;
const next: { current: SignInThere } = { current: { email: "", acr: null } };

beforeAll(async () => {
  t = await aTribunal();
  address = `http://localhost:${await freePort()}`;
  directory = await aDirectory(address, next);
});
afterAll(async () => {
  await directory.close();
  await t.close();
});

/** The tribunal, set to the directory by this issuer and to these values of `acr`, while `run` visits it. */
async function withTribunal<T>(issuer: string, acr: readonly string[], run: () => Promise<T>): Promise<T> {
  const config = { ...t.services.config, publicUrl: address, oidc: { ...directory.access, issuer, acr } };
  const app = await openServer({ ...t.services, config });
  await app.listen({ port: Number(new URL(address).port), host: "localhost" });
  try {
    return await run();
  } finally {
    await app.close();
  }
}

async function aMember(email: string): Promise<AccountId> {
  return t.store.transact(theSystem, (tx) =>
    openAccount(tx, {
      email,
      name: "A member",
      language: "fr",
      password: null,
      roles: [{ role: "member", officeId: null, division: null }],
      personId: null,
      counselId: null,
    }),
  );
}

const begin = (visitor: ReturnType<typeof aVisitor>) => visitor.post("/api/v1/auth/sign-in/social", { language: "fr" });

/** From the button to where the directory sends the visitor in the end. */
async function signIn(there: SignInThere) {
  next.current = there;
  const visitor = aVisitor(address);
  let url = new URL(((await (await begin(visitor)).json()) as { url: string }).url);
  const asked = url.searchParams.get("acr_values");
  while (!url.pathname.startsWith("/fr")) {
    const answer = await visitor.visit(url.href);
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`${answer.status} at ${url.href}`);
    url = new URL(location, url);
  }
  return { asked, end: url, isIn: (await visitor.visit("/api/v1/me")).status === 200 };
}

const tracesOf = async (id: AccountId) => {
  const events = await t.store.pool.query("select type from events where chain_id = $1", [id]);
  const links = await t.store.pool.query("select from credentials where user_id = $1", [id]);
  return { events: events.rows.map((row) => row.type), links: links.rows.length };
};

test("with an accepted way the directory is asked for it, and its ID token that says so opens a session", async () => {
  const id = await aMember("strong@tribunal.example");
  await withTribunal(directory.access.issuer, ["urn:example:card", twoFactors], async () => {
    const { asked, end, isIn } = await signIn({ email: "strong@tribunal.example", acr: twoFactors });
    expect([asked, end.pathname, isIn]).toEqual([`urn:example:card ${twoFactors}`, "/fr/", true]);
  });
  expect((await tracesOf(id)).events).toContain("session-opened");
});

test("an ID token of a weaker sign-in, or of one that is not named, opens and links nothing", async () => {
  const id = await aMember("weak@tribunal.example");
  await withTribunal(directory.access.issuer, [twoFactors], async () => {
    for (const acr of ["urn:example:password", null]) {
      const { end, isIn } = await signIn({ email: "weak@tribunal.example", acr });
      expect([end.pathname, end.searchParams.get("error"), isIn]).toEqual([
        "/fr/sign-in",
        "directory-sign-in-too-weak",
        false,
      ]);
    }
  });
  const { events, links } = await tracesOf(id);
  expect([events.filter((type) => type === "sign-in-failed").length, links]).toEqual([2, 0]);
  expect(events).not.toContain("session-opened");
});

test("whoever came in by a strong sign-in does not come in again by a weak one", async () => {
  await aMember("later@tribunal.example");
  await withTribunal(directory.access.issuer, [twoFactors], async () => {
    expect((await signIn({ email: "later@tribunal.example", acr: twoFactors })).isIn).toBe(true);
    expect((await signIn({ email: "later@tribunal.example", acr: "urn:example:password" })).isIn).toBe(false);
  });
});

test("without accepted ways the directory decides how somebody signs in", async () => {
  await aMember("any@tribunal.example");
  await withTribunal(directory.access.issuer, [], async () => {
    const { asked, isIn } = await signIn({ email: "any@tribunal.example", acr: "urn:example:password" });
    expect([asked, isIn]).toEqual([null, true]);
  });
});

test("a directory that describes itself as another issuer than the configured one lets nobody in", async () => {
  await aMember("elsewhere@tribunal.example");
  const { issuer } = directory.access;
  for (const configured of [`${issuer}/`, issuer.replace("localhost", "127.0.0.1")])
    await withTribunal(configured, [], async () => {
      const visitor = aVisitor(address);
      const begun = await begin(visitor);
      expect([begun.status, ((await begun.json()) as { code: string }).code]).toEqual([
        503,
        "directory-not-the-configured",
      ]);
      const back = await visitor.visit("/api/v1/auth/callback/directory?code=1&state=2");
      expect(back.headers.get("location")).toBe("/en/sign-in?error=directory-not-the-configured");
    });
});
