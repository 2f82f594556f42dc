import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { requireUnbreached } from "./breached-passwords.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-breached-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, "hashes");
const known = Array.from({ length: 200 }, (_, index) => `breached password ${index}`);
const sha1 = (text: string) => createHash("sha1").update(text).digest("hex").toUpperCase();

test.each([
  ["with counts and Windows ends of line", (hash: string, index: number) => `${hash}:${index * 997}\r\n`],
  ["bare", (hash: string) => `${hash}\n`],
])("every password of the list is refused and no other, %s", async (_how, line) => {
  writeFileSync(file, known.map(sha1).sort().map(line).join(""));
  for (const password of known) await expect(requireUnbreached(file, password)).rejects.toThrow("password-breached");
  for (let index = 0; index < 60; index++) await requireUnbreached(file, `another password ${index}`);
});

test("a list without an end of line, an empty one and none at all are fine; one that is not there is a fault", async () => {
  writeFileSync(file, sha1("the only one"));
  await expect(requireUnbreached(file, "the only one")).rejects.toThrow("password-breached");
  await requireUnbreached(file, "another");
  writeFileSync(file, "");
  await requireUnbreached(file, "another");
  await requireUnbreached(null, "another");
  await expect(requireUnbreached(path.join(folder, "nowhere"), "another")).rejects.toThrow("ENOENT");
});
