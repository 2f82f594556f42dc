import pg from "pg";
import { expect, test } from "vitest";
import { actorLogin, clientAs } from "./actor-login.ts";

const key = Buffer.alloc(32, 7);

/** The owner of a database that has this key, and refuses to make the login so. */
function ownerOf(found: object | null, refusal: Error | null = null) {
  const asked: string[] = [];
  const query = async (text: string) => {
    asked.push(text.trim().split(/\s+/).slice(0, 2).join(" "));
    if (text.startsWith("create role") && refusal !== null) throw refusal;
    return { rows: found === null ? [] : [found] };
  };
  return { owner: { query } as unknown as pg.Pool, asked };
}
const refusedWith = (code: string) => Object.assign(new pg.DatabaseError("no", 1, "error"), { code });
const login = { login: "greffe_login_1", key, made: true, temporary: false };

test.each([
  ["is there", login, ["select k.login,"]],
  ["is not there yet", { ...login, made: false }, ["select k.login,", "create role"]],
  ["might make temporary tables", { ...login, temporary: true }, ["select k.login,", "do $$"]],
])("a login that %s is made where it is wanted, and the same each time", async (_what, found, questions) => {
  const { owner, asked } = ownerOf(found);
  const one = await actorLogin(owner);
  expect([one.user, one.key, asked]).toEqual(["greffe_login_1", key, questions]);
  expect(await actorLogin(owner)).toEqual(one);
});

test.each(["42710", "23505"])("a login that another process makes meanwhile (%s) is as good", async (code) => {
  const { owner } = ownerOf({ ...login, made: false }, refusedWith(code));
  expect((await actorLogin(owner)).user).toBe("greffe_login_1");
});

test("a role that may not make it is told what it needs, and another refusal is told as it is", async () => {
  const asked = (refusal: Error) => actorLogin(ownerOf({ ...login, made: false }, refusal).owner);
  await expect(asked(refusedWith("42501"))).rejects.toThrow(/CREATEROLE.*il lui faut CREATEROLE/s);
  for (const other of [refusedWith("57014"), Object.assign(new Error("42501"), { code: "42501" })])
    await expect(asked(other)).rejects.toBe(other);
});

test("a database without a key for its actors is a fault", async () => {
  await expect(actorLogin(ownerOf(null).owner)).rejects.toThrow("no key for its actors");
});

test("the login goes to the same database under its own name", () => {
  const Client = clientAs({ user: "u", password: "p", key });
  const client = new Client({ connectionString: "postgres://owner:secret@db.example:5433/greffe" });
  expect([client.user, client.password, client.host, client.port, client.database]).toEqual([
    "u",
    "p",
    "db.example",
    5433,
    "greffe",
  ]);
});
