import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { keyIdOf, readArchiveKey, readIdentity, readRecipients, writeNewKey } from "./key-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-key-file-"));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (text: string) => {
  const file = path.join(folder, "key");
  writeFileSync(file, text);
  return file;
};

test("a new key is read as it was made, and none is ever written over", async () => {
  const file = path.join(folder, "new");
  await writeNewKey(file, new Date("2026-11-27T14:30:00Z"));
  const [, recipient = ""] = /public key: (age1\w+)/.exec(readFileSync(file, "utf8")) ?? [];
  expect(readIdentity(file)).toMatch(/^AGE-SECRET-KEY-1/);
  expect(await readRecipients(file)).toEqual([recipient]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keyIdOf(readArchiveKey(file))).toMatch(/^[0-9a-f]{32}$/);
  await expect(writeNewKey(file, new Date())).rejects.toMatchObject({ code: "EEXIST" });
  // A machine that makes backups needs no secret.
  const publicOnly = written(`# of the vault\n  ${recipient}\r\n`);
  expect(await readRecipients(publicOnly)).toEqual([recipient]);
  expect(() => readIdentity(publicOnly)).toThrow("holds no secret key");
});

test("a file without any key is none", async () => {
  await expect(readRecipients(written("# nothing\n"))).rejects.toThrow("is not a key of age");
});
