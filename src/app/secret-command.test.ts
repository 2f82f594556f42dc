import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { aBrowser } from "../../test/support/browser.ts";
import { signInStage } from "../../test/support/signing-in.ts";
import { readConfig } from "../platform/config.ts";
import { markRunning, markStopped } from "./running.ts";
import { secretCommand } from "./secret-command.ts";
import { openServer } from "./server.ts";

const { t, anAccount, signedIn, close } = await signInStage();
afterAll(close);

const { home } = t.services.config;
const file = path.join(home, "secret");
const lines = () => readFileSync(file, "utf8").split("\n");
/** As a process has it that starts now. */
const services = (env: Readonly<Record<string, string>> = {}) => ({
  ...t.services,
  config: readConfig({ GREFFE_HOME: home, GREFFE_LOG: "silent", ...env }, home),
});

async function secret(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const code = await secretCommand(argv, io, async () => services(env));
  return { code, out: io.out.read()?.toString() ?? "", err: io.err.read()?.toString() ?? "" };
}
const json = async (verb: string) => {
  const { code, out } = await secret([verb, "--json"]);
  return { exit: code, ...JSON.parse(out) };
};

test("the secret in its file is changed in four steps, none of which locks anybody out", async () => {
  const { email } = await anAccount();
  const [former = ""] = lines();
  expect(await json("status")).toMatchObject({ present: 2, former: 0, lost: 0, formerSecrets: 0 });
  markRunning(home, t.databaseUrl);
  expect((await json("new")).exit).toBe(0);
  expect([lines()[1], lines().length, statSync(file).mode & 0o777]).toEqual([former, 2, 0o600]);
  expect(lines()[0]).toMatch(/^[\w-]{43}$/);
  // What runs knows the former secret only: it could not read what is encrypted anew.
  expect(await json("rewrite")).toMatchObject({ exit: 1, ok: false, code: "restart-wanted" });
  markRunning(home, t.databaseUrl);
  expect(await json("status")).toMatchObject({ present: 0, former: 2, lost: 0, formerSecrets: 1 });
  expect(await json("forget")).toMatchObject({ ok: false, code: "former-secret-used" });
  expect(await json("rewrite")).toMatchObject({ rewritten: 2, lost: 0 });
  expect((await json("forget")).ok).toBe(true);
  markStopped(home);
  expect([lines().length, lines().includes(former)]).toEqual([1, false]);
  const app = await openServer(services());
  await signedIn(email, aBrowser(app));
  await app.close();
  const events = await t.store.pool.query("select type from events where type ~ 'secret' order by id");
  expect(events.rows.map((row) => row.type)).toEqual([
    "installation-secret-added",
    "installation-secret-rewritten",
    "former-secrets-forgotten",
  ]);
});

test("a secret that the operator gives is theirs to change, and what rests under one that is not given is counted", async () => {
  const elsewhere = { GREFFE_SECRET: "another secret of the operator, long enough" };
  for (const verb of ["new", "forget"]) {
    const { code, out } = await secret([verb], elsewhere);
    expect([code, out]).toEqual([1, expect.stringContaining("GREFFE_SECRET_FORMER")]);
  }
  expect(JSON.parse((await secret(["status", "--json"], elsewhere)).out)).toMatchObject({ present: 0, lost: 2 });
  const rewritten = await secret(["rewrite", "--json"], elsewhere);
  expect([rewritten.code, JSON.parse(rewritten.out)]).toEqual([1, { ok: false, rewritten: 0, lost: 2 }]);
  const both = { ...elsewhere, GREFFE_SECRET_FORMER: `one more,${lines()[0]}` };
  expect(JSON.parse((await secret(["rewrite", "--json"], both)).out)).toEqual({ ok: true, rewritten: 2, lost: 0 });
});

test("wrong use is answered with 2 and the help, --help with 0", async () => {
  for (const argv of [[], ["melt"], ["status", "more"]])
    expect(await secret(argv)).toMatchObject({ code: 2, out: "", err: expect.stringContaining("greffe secret") });
  expect(await secret(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("rewrite") });
});
