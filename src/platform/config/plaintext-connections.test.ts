import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "../config.ts";

const home = mkdtempSync(path.join(tmpdir(), "greffe-plaintext-connections-"));
afterAll(() => rmSync(home, { recursive: true }));

type Settings = Readonly<Record<string, string>>;
const real = { GREFFE_HOME: home, GREFFE_DEMO: "0" };
const read = (env: Settings) => readConfig({ ...real, ...env }, home);
const storage = { GREFFE_S3_KEY_ID: "id", GREFFE_S3_SECRET: "secret" };
const directory = { GREFFE_OIDC_CLIENT_ID: "greffe", GREFFE_OIDC_CLIENT_SECRET: "secret" };
const authority = { GREFFE_TSA_CERT: "/authority.pem" };
const database = "postgres://greffe:pass-word@db.example/greffe";

const clear: readonly (readonly [string, Settings])[] = [
  ["DATABASE_URL", { DATABASE_URL: database }],
  ["DATABASE_URL", { DATABASE_URL: `${database}?sslmode=prefer` }],
  ["DATABASE_URL", { DATABASE_URL: `${database}?sslmode=no-verify` }],
  ["DATABASE_URL", { DATABASE_URL: `${database}?sslmode=require&sslmode=disable` }],
  ["DATABASE_URL", { DATABASE_URL: `${database}?sslmode=require&uselibpqcompat=true` }],
  ["DATABASE_URL", { DATABASE_URL: "postgres://localhost/greffe?host=db.example" }],
  ["DATABASE_URL", { DATABASE_URL: "postgres://greffe:pass-word@/greffe?host=db.example" }],
  ["DATABASE_URL", { DATABASE_URL: "postgres:///greffe", PGHOST: "db.example" }],
  ["GREFFE_SMTP_URL", { GREFFE_SMTP_URL: "smtp://mail.example" }],
  ["GREFFE_SMTP_URL", { GREFFE_SMTP_URL: "smtp://mail.example?requireTLS=false" }],
  ["GREFFE_SMTP_URL", { GREFFE_SMTP_URL: "smtps://mail.example?tls.rejectUnauthorized=false" }],
  ["GREFFE_S3_URL", { ...storage, GREFFE_S3_URL: "http://storage.example/files" }],
  ["GREFFE_OIDC_ISSUER", { ...directory, GREFFE_OIDC_ISSUER: "http://directory.example" }],
  ["GREFFE_TSA_URL", { ...authority, GREFFE_TSA_URL: "http://time.example" }],
  ["OTEL_EXPORTER_OTLP_ENDPOINT", { OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector.example:4318" }],
  ["GREFFE_CLAMD", { GREFFE_CLAMD: "scanner.example:3310" }],
  ["GREFFE_LISTEN", { GREFFE_PUBLIC_URL: "https://tribunal.example" }],
];

test.each(clear)("a real tribunal does not start with %s in clear: %j", (name, env) => {
  let said = "";
  try {
    read(env);
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toMatch(new RegExp(`^What ${name} names would go in clear.*GREFFE_PLAIN_INSIDE=${name}$`));
  expect(said).not.toContain("pass-word");
});

test.each(clear)("%s in clear is the operator's where they name it, and the demonstration's: %j", (name, env) => {
  expect(() => read({ ...env, GREFFE_PLAIN_INSIDE: name })).not.toThrow();
  expect(() => read({ ...env, GREFFE_DEMO: "1" })).not.toThrow();
});

test.each([
  { DATABASE_URL: `${database}?sslmode=verify-full` },
  { DATABASE_URL: `${database}?sslmode=require` },
  { DATABASE_URL: `${database}?sslmode=verify-full&uselibpqcompat=true` },
  { DATABASE_URL: "postgres://greffe@127.0.0.1:5432/greffe" },
  { DATABASE_URL: "postgres://greffe@[::1]/greffe" },
  { DATABASE_URL: "postgres://greffe@/greffe?host=/var/run/postgresql" },
  { DATABASE_URL: "postgres://%2Fvar%2Frun%2Fpostgresql/greffe" },
  { DATABASE_URL: "socket:/var/run/postgresql?db=greffe" },
  { DATABASE_URL: "postgres:///greffe" },
  { DATABASE_URL: "/var/run/postgresql greffe", PGHOST: "db.example" },
  { DATABASE_URL: "socket:/var/run/postgresql?db=greffe", PGHOST: "db.example" },
  { GREFFE_SMTP_URL: "smtps://greffe:word@mail.example" },
  { GREFFE_SMTP_URL: "smtp://mail.example:587?requireTLS=true" },
  { GREFFE_SMTP_URL: "smtp://localhost:25" },
  { ...storage, GREFFE_S3_URL: "https://storage.example/files" },
  { ...storage, GREFFE_S3_URL: "http://127.0.0.1:9000/files" },
  { ...directory, GREFFE_OIDC_ISSUER: "https://directory.example" },
  { ...authority, GREFFE_TSA_URL: "https://time.example" },
  { OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318" },
  { GREFFE_CLAMD: "/run/clamav/clamd.sock" },
  { GREFFE_CLAMD: "127.0.0.1:3310" },
  { GREFFE_PUBLIC_URL: "https://tribunal.example", GREFFE_LISTEN: "127.0.0.1" },
  { GREFFE_PUBLIC_URL: "https://tribunal.example", GREFFE_TLS_CERTIFICATE: "/c.pem", GREFFE_TLS_KEY: "/k.pem" },
] as readonly Settings[])("nothing is in clear with %j", (env) => {
  expect(() => read(env)).not.toThrow();
});

test("what may be in clear is named exactly, one by one", () => {
  const both = { DATABASE_URL: database, GREFFE_CLAMD: "scanner.example:3310" };
  expect(() => read({ ...both, GREFFE_PLAIN_INSIDE: "DATABASE_URL" })).toThrow(
    "GREFFE_PLAIN_INSIDE=DATABASE_URL,GREFFE_CLAMD",
  );
  expect(() => read({ ...both, GREFFE_PLAIN_INSIDE: "DATABASE_URL, GREFFE_CLAMD" })).not.toThrow();
  expect(() => read({ GREFFE_PLAIN_INSIDE: "1" })).toThrow("not 1");
});

test("certificates are looked at whatever else the process was told, and what cannot be understood is named only", () => {
  expect(() => read({ NODE_TLS_REJECT_UNAUTHORIZED: "0" })).toThrow("NODE_TLS_REJECT_UNAUTHORIZED");
  expect(() => read({ DATABASE_URL: "postgres://a:pass-word@b:port/" })).toThrow(/^DATABASE_URL must be an address$/);
});
