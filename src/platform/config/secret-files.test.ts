import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { databasePasswordFileIn } from "./secret-files.ts";

const home = mkdtempSync(path.join(tmpdir(), "greffe-secret-files-"));
afterAll(() => rmSync(home, { recursive: true }));
const read = (env: Readonly<Record<string, string>>) => readConfig({ GREFFE_HOME: home, ...env }, home);

function fileOf(content: string): string {
  const file = path.join(home, `secret-of-${Math.random()}`);
  writeFileSync(file, content);
  return file;
}

test("every secret may come from a file, with or without an end of line", () => {
  const config = read({
    DATABASE_URL_FILE: fileOf("postgres://greffe:a@db.example/greffe\n"),
    GREFFE_SECRET_FILE: fileOf("the secret\r\n"),
    GREFFE_SMTP_URL_FILE: fileOf("smtps://greffe:b@mail.example"),
    GREFFE_S3_URL: "https://storage.example/files",
    GREFFE_S3_KEY_ID: "id",
    GREFFE_S3_SECRET_FILE: fileOf("c\n"),
    GREFFE_OIDC_ISSUER: "https://directory.example",
    GREFFE_OIDC_CLIENT_ID: "greffe",
    GREFFE_OIDC_CLIENT_SECRET_FILE: fileOf(" d \n"),
    GREFFE_METRICS_TOKEN_FILE: fileOf("e\n"),
    OTEL_EXPORTER_OTLP_ENDPOINT: "https://collector.example",
    OTEL_EXPORTER_OTLP_HEADERS_FILE: fileOf("authorization=f\n"),
  });
  expect(config).toMatchObject({
    databaseUrl: "postgres://greffe:a@db.example/greffe",
    secret: "the secret",
    mail: { url: "smtps://greffe:b@mail.example" },
    blobs: { storage: { secret: "c" } },
    oidc: { clientSecret: " d " },
    metricsToken: "e",
    traces: { headers: { authorization: "f" } },
  });
});

test("both forms at once, a file that is empty and one that is not there are refused by name", () => {
  expect(() => read({ GREFFE_SECRET: "one", GREFFE_SECRET_FILE: fileOf("two") })).toThrow("GREFFE_SECRET_FILE");
  expect(() => read({ GREFFE_METRICS_TOKEN_FILE: fileOf("\n") })).toThrow("GREFFE_METRICS_TOKEN_FILE");
  expect(() => read({ GREFFE_SMTP_URL_FILE: path.join(home, "nowhere") })).toThrow("nowhere");
});

test("an address of the database in a file is as little in clear as one in the environment", () => {
  const DATABASE_URL_FILE = fileOf("postgres://greffe:pass-word@db.example/greffe");
  expect(() => read({ GREFFE_DEMO: "0", DATABASE_URL_FILE })).toThrow("DATABASE_URL");
});

test("the database's password is in its file or in the address, and belongs to a managed database", () => {
  const GREFFE_DATABASE_PASSWORD_FILE = fileOf("word\n");
  const url = "postgres://greffe@db.example/greffe";
  expect(read({ DATABASE_URL: url, GREFFE_DATABASE_PASSWORD_FILE }).databasePasswordFile).toBe(
    GREFFE_DATABASE_PASSWORD_FILE,
  );
  for (const env of [
    {},
    { DATABASE_URL: "postgres://greffe:word@db.example/greffe" },
    { DATABASE_URL: `${url}?password=word` },
  ])
    expect(() => read({ ...env, GREFFE_DATABASE_PASSWORD_FILE })).toThrow("GREFFE_DATABASE_PASSWORD_FILE");
});

test.each([
  ["postgres://greffe@db.example/greffe", true],
  ["postgres://greffe:@db.example/greffe", true],
  ["postgres://greffe:a@db.example/greffe", false],
  ["postgres://greffe@db.example/greffe?password=a", false],
  ["postgres://greffe@db.example/greffe?password=", false],
  ["host=db.example user=greffe", true],
])("beside the address %s a file of passwords is taken: %s", (address, is) => {
  const file = fileOf("of the moment");
  const given = () => databasePasswordFileIn({ GREFFE_DATABASE_PASSWORD_FILE: file, DATABASE_URL: address });
  if (is) expect(given()).toBe(file);
  else expect(given).toThrow("must hold no password");
});

test("a file of passwords needs a database of its own, and something in it; without one there is none", () => {
  expect(databasePasswordFileIn({ DATABASE_URL: "postgres://db" })).toBeNull();
  expect(() => databasePasswordFileIn({ GREFFE_DATABASE_PASSWORD_FILE: "a" })).toThrow("needs DATABASE_URL");
  const empty = { GREFFE_DATABASE_PASSWORD_FILE: fileOf("\n"), DATABASE_URL: "postgres://db" };
  expect(() => databasePasswordFileIn(empty)).toThrow("is empty");
});
