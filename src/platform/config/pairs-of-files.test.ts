import { expect, test } from "vitest";
import { archiveIn } from "./archive.ts";
import { signingIn } from "./signing.ts";
import { hasTls, tlsIn } from "./tls.ts";

const home = "/srv/greffe";

test.each([
  [{}, false, null],
  [{}, true, { key: `${home}/demonstration-signing/key.pem`, isDemonstration: true }],
  [
    { GREFFE_SIGNING_KEY: "k", GREFFE_SIGNING_CERTIFICATE: "c" },
    false,
    { key: "k", certificate: "c", isDemonstration: false },
  ],
  [{ GREFFE_SIGNING_KEY: "k", GREFFE_SIGNING_CERTIFICATE: "c" }, true, { key: "k", isDemonstration: false }],
])("of %j (a demonstration: %s) the tribunal signs with %j", (env, demo, files) => {
  const found = signingIn(env, home, demo);
  if (files === null) expect(found).toBeNull();
  else expect(found).toMatchObject(files);
});

test.each([{ GREFFE_SIGNING_KEY: "k" }, { GREFFE_SIGNING_CERTIFICATE: "c" }])("%j alone signs nothing", (env) => {
  for (const demo of [true, false]) expect(() => signingIn(env, home, demo)).toThrow("go together");
});

test("a server's own TLS has a certificate and its key, and is no demonstration's", () => {
  const both = { GREFFE_TLS_CERTIFICATE: "c", GREFFE_TLS_KEY: "k" };
  expect([tlsIn({}, false), tlsIn({}, true)]).toEqual([null, null]);
  expect(tlsIn(both, false)).toEqual({ certificate: "c", key: "k" });
  expect(() => tlsIn(both, true)).toThrow("needs GREFFE_DEMO=0");
  for (const one of [{ GREFFE_TLS_CERTIFICATE: "c" }, { GREFFE_TLS_KEY: "k" }])
    expect(() => tlsIn(one, false)).toThrow("go together");
  expect([hasTls(both), hasTls({ GREFFE_TLS_KEY: "k" })]).toEqual([true, false]);
});

const kept = (folder: string, more: Record<string, string> = { GREFFE_ARCHIVE_KEY: "/safe/key" }) =>
  archiveIn({ GREFFE_ARCHIVE: folder, ...more }, home);

test("an archive has a folder elsewhere and a key, for the embedded database", () => {
  expect(archiveIn({ GREFFE_ARCHIVE_KEY: "/safe/key" }, home)).toBeNull();
  for (const folder of ["/other/archive", "/srv/greffe-archive", "/srv"])
    expect(kept(folder)).toEqual({ folder, keyFile: "/safe/key" });
  for (const folder of [home, `${home}/archive`, `${home}/a/../archive`])
    expect(() => kept(folder), folder).toThrow("lies in GREFFE_HOME");
  expect(() => kept("/other", {})).toThrow("needs GREFFE_ARCHIVE_KEY");
  expect(() => kept("/other", { GREFFE_ARCHIVE_KEY: "k", DATABASE_URL: "postgres://db" })).toThrow("embedded database");
});
