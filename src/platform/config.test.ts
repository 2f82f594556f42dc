import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "./config.ts";

const home = mkdtempSync(path.join(tmpdir(), "greffe-config-"));
afterAll(() => rmSync(home, { recursive: true }));
const read = (env: Readonly<Record<string, string>>) => readConfig({ GREFFE_HOME: home, ...env }, home);

const storage = {
  GREFFE_S3_URL: "https://storage.example/files",
  GREFFE_S3_KEY_ID: "id",
  GREFFE_S3_SECRET: "secret",
};
const directory = {
  GREFFE_OIDC_ISSUER: "https://directory.example",
  GREFFE_OIDC_CLIENT_ID: "greffe",
  GREFFE_OIDC_CLIENT_SECRET: "secret",
};

test("a variable that is passed on empty is one that nobody set", () => {
  const config = read({ DATABASE_URL: "", GREFFE_SMTP_URL: "", GREFFE_SECRET: "", OTEL_EXPORTER_OTLP_ENDPOINT: "" });
  expect([config.databaseUrl, config.mail.url, config.traces, config.secret.length]).toEqual([null, null, null, 43]);
});

type Case = readonly [env: Readonly<Record<string, string>>, name: string];

test.each<Case>([
  ...["http", "-1", "65536", "80.5"].map((PORT): Case => [{ PORT }, "PORT"]),
  ...["-1", "601", "soon", " "].map((it): Case => [{ GREFFE_DRAIN_SECONDS: it }, "GREFFE_DRAIN_SECONDS"]),
  ...["ftp://localhost", "localhost"].map((it): Case => [{ GREFFE_PUBLIC_URL: it }, "GREFFE_PUBLIC_URL"]),
  [{ GREFFE_PUBLIC_URL: "https://tribunal.example" }, "GREFFE_DEMO"],
  [{ GREFFE_LOG: "loud" }, "GREFFE_LOG"],
  [{ GREFFE_SCHEDULE_SECONDS: "1.5" }, "GREFFE_SCHEDULE_SECONDS"],
  [{ GREFFE_SCHEDULE_THREADS: "0" }, "GREFFE_SCHEDULE_THREADS"],
  ...["https://storage.example", "https://storage.example/", "ftp://storage.example/files", "storage", "a:/b"].map(
    (it): Case => [{ ...storage, GREFFE_S3_URL: it }, "GREFFE_S3_URL must"],
  ),
  [{ ...storage, GREFFE_S3_KEY_ID: "" }, "GREFFE_S3_KEY_ID"],
  [{ ...storage, GREFFE_S3_SECRET: "" }, "GREFFE_S3_SECRET"],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "somewhere" }, "OTEL_EXPORTER_OTLP_ENDPOINT"],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://c.example", OTEL_TRACES_SAMPLER_ARG: "2" }, "OTEL_TRACES_SAMPLER_ARG"],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://c.example", OTEL_TRACES_SAMPLER_ARG: "-0.1" }, "OTEL_TRACES_SAMPLER_ARG"],
  [{ GREFFE_OIDC_ISSUER: "https://directory.example" }, "GREFFE_OIDC_CLIENT_ID"],
  [{ ...directory, GREFFE_OIDC_CLIENT_ID: "" }, "GREFFE_OIDC_CLIENT_ID"],
  [{ ...directory, GREFFE_OIDC_CLIENT_SECRET: "" }, "GREFFE_OIDC_CLIENT_ID"],
  [{ ...directory, GREFFE_OIDC_ACR: "one two" }, "GREFFE_OIDC_ACR"],
  [{ GREFFE_OIDC_ACR: "urn:example:two-factors" }, "GREFFE_OIDC_ISSUER"],
  [{ GREFFE_OIDC_ISSUER: "https://directory.example", GREFFE_OIDC_ACR: "," }, "GREFFE_OIDC_ACR"],
  [{ GREFFE_PUBLIC_URL: "tribunal.example" }, "GREFFE_PUBLIC_URL"],
  [{ GREFFE_DEMO: "0", GREFFE_PUBLIC_URL: "http://tribunal.example" }, "GREFFE_PUBLIC_URL"],
  [{ GREFFE_DEMO: "0", GREFFE_TLS_CERTIFICATE: "/a.pem" }, "GREFFE_TLS_KEY"],
  [{ GREFFE_DEMO: "1", GREFFE_TLS_CERTIFICATE: "/a.pem", GREFFE_TLS_KEY: "/a.key" }, "GREFFE_DEMO"],
  [
    {
      GREFFE_DEMO: "0",
      GREFFE_TLS_CERTIFICATE: "/a",
      GREFFE_TLS_KEY: "/b",
      GREFFE_PUBLIC_URL: "http://localhost:3000",
    },
    "GREFFE_PUBLIC_URL",
  ],
  [{ GREFFE_TSA_URL: "https://time.example" }, "GREFFE_TSA_CERT"],
  [{ GREFFE_ARCHIVE: "/elsewhere" }, "GREFFE_ARCHIVE_KEY"],
  [{ GREFFE_ARCHIVE: "/elsewhere", GREFFE_ARCHIVE_KEY: "/safe/key", DATABASE_URL: "postgres://db" }, "DATABASE_URL"],
  [{ GREFFE_ARCHIVE: path.join(home, "archive"), GREFFE_ARCHIVE_KEY: "/safe/key" }, "GREFFE_HOME"],
])("%j is refused, and the variable is named", (env, name) => {
  expect(() => read(env)).toThrow(name);
});

test.each(["false", "true", "no", "off", "False", "0 ", "00", "", "2"])(
  "GREFFE_DEMO=%j is neither yes nor no, and starts nothing",
  (word) => {
    expect(() => read({ GREFFE_DEMO: word })).toThrow("GREFFE_DEMO");
  },
);

test("a tribunal on its own machine may be spoken to in clear, and one with a certificate of its own is at https", () => {
  const at = (env: Readonly<Record<string, string>>) => read({ GREFFE_DEMO: "0", ...env }).publicUrl;
  expect(at({ PORT: "3100" })).toBe("http://localhost:3100");
  expect(at({ GREFFE_PUBLIC_URL: "http://127.0.0.1:3100/" })).toBe("http://127.0.0.1:3100");
  expect(at({ GREFFE_PUBLIC_URL: "https://tribunal.example", GREFFE_LISTEN: "127.0.0.1" })).toBe(
    "https://tribunal.example",
  );
  expect(at({ GREFFE_TLS_CERTIFICATE: "/a.pem", GREFFE_TLS_KEY: "/a.key" })).toBe("https://localhost:3000");
});

test("what nobody sets is a tribunal that needs nothing else, in a folder of the product's own", () => {
  expect(readConfig({}, home)).toMatchObject({
    home: path.join(home, ".greffe"),
    port: 3000,
    listen: "0.0.0.0",
    drainSeconds: 0,
    mail: { url: null, from: "greffe@tribunal.invalid", inbox: path.join(home, ".greffe", "inbox") },
    blobs: { keys: path.join(home, ".greffe", "blob-keys"), keysAreGiven: false, storage: null },
    timeStamps: null,
    oidc: null,
    trustedProxies: [],
    traces: null,
    logLevel: "warn",
  });
});

test.each([
  [{ PORT: "0" }, { port: 0 }],
  [{ PORT: "65535" }, { port: 65_535 }],
  [{ GREFFE_DRAIN_SECONDS: "0.5" }, { drainSeconds: 0.5 }],
  [{ GREFFE_DRAIN_SECONDS: "600" }, { drainSeconds: 600 }],
  [{ GREFFE_TRUSTED_PROXIES: "10.0.0.1, ,10.0.0.2" }, { trustedProxies: ["10.0.0.1", "10.0.0.2"] }],
  [{ GREFFE_BLOB_KEYS: "/safe/keys" }, { blobs: { keys: "/safe/keys", keysAreGiven: true } }],
  [storage, { blobs: { storage: { region: "ca-central-1", keyId: "id", secret: "secret" } } }],
  [{ ...storage, GREFFE_S3_REGION: "elsewhere" }, { blobs: { storage: { region: "elsewhere" } } }],
  [directory, { oidc: { clientId: "greffe", acr: [] } }],
  [{ ...directory, GREFFE_OIDC_ACR: "urn:a, urn:b" }, { oidc: { acr: ["urn:a", "urn:b"] } }],
  [
    { OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318/", OTEL_EXPORTER_OTLP_HEADERS: "key = a%20b=c, other=d" },
    { traces: { url: "http://localhost:4318/v1/traces", headers: { key: "a b=c", other: "d" }, ratio: 1 } },
  ],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318", OTEL_TRACES_SAMPLER_ARG: "0" }, { traces: { ratio: 0 } }],
])("%j is understood", (env, config) => {
  expect(read(env as never)).toMatchObject(config);
});
