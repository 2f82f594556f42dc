import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { addSecret, forgetFormerSecrets, installationSecretIn } from "./installation-secret.ts";

const home = mkdtempSync(path.join(tmpdir(), "greffe-secret-"));
const file = path.join(home, "secret");
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(home, { recursive: true }));

test("a home without a secret gets one, which stays", () => {
  const made = installationSecretIn({}, home);
  expect(made).toEqual({ secret: expect.stringMatching(/^[\w-]{43}$/), formerSecrets: [], secretFile: file });
  expect(installationSecretIn({}, home)).toEqual(made);
});

test("a home that has its secret is only read", () => {
  writeFileSync(file, "present");
  utimesSync(home, 1, 1);
  expect(installationSecretIn({}, home).secret).toBe("present");
  expect(statSync(home).mtimeMs).toBe(1000);
});

test("the file's first line is the present secret, the others are former ones, newest first", () => {
  writeFileSync(file, "the oldest\n");
  addSecret(file);
  const middle = installationSecretIn({}, home);
  expect(middle.formerSecrets).toEqual(["the oldest"]);
  addSecret(file);
  const last = installationSecretIn({}, home);
  expect(last.formerSecrets).toEqual([middle.secret, "the oldest"]);
  expect(new Set([last.secret, ...last.formerSecrets]).size).toBe(3);
  forgetFormerSecrets(file);
  expect(installationSecretIn({}, home)).toEqual({ ...last, formerSecrets: [] });
  expect(readFileSync(file, "utf8")).toBe(last.secret);
});

test("a secret that is given comes with its former ones, and leaves the file alone", () => {
  const env = { GREFFE_SECRET: "present", GREFFE_SECRET_FORMER: "newer, older,\n" };
  expect(installationSecretIn(env, home)).toEqual({
    secret: "present",
    formerSecrets: ["newer", "older"],
    secretFile: null,
  });
  expect(() => readFileSync(file)).toThrow("ENOENT");
});

test("a former secret alone, and one that is still the present one, are refused", () => {
  expect(() => installationSecretIn({ GREFFE_SECRET_FORMER: "older" }, home)).toThrow("GREFFE_SECRET_FORMER");
  expect(() => installationSecretIn({ GREFFE_SECRET: "same", GREFFE_SECRET_FORMER: "same" }, home)).toThrow(
    "GREFFE_SECRET_FORMER names GREFFE_SECRET",
  );
});

test("a home in which no secret can be written is told, and nothing of it stays", () => {
  expect(() => installationSecretIn({}, path.join(home, "nowhere"))).toThrow("ENOENT");
  // A name that leads nowhere: it is not there when it is looked for, and in the way when it is made.
  symlinkSync(path.join(home, "of-the-first"), file);
  expect(() => installationSecretIn({}, home)).toThrow("ENOENT");
  expect(readdirSync(home)).toEqual(["secret"]);
});
