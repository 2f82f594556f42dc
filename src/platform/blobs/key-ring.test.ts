import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { KeyRing } from "./key-ring.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-ring-"));
  file = path.join(folder, "keys");
});
afterEach(() => rmSync(folder, { recursive: true }));
const aKey = () => randomBytes(32).toString("base64url");

test("the last key of the file encrypts, all of them open, and remarks and empty lines are none", async () => {
  const [first, second] = [aKey(), aKey()];
  writeFileSync(file, `# of the first year\n${first}\n\n  ${second}  \n# the end\n`);
  const ring = new KeyRing(file);
  const all = await ring.all();
  expect(all.map(({ key }) => key.toString("base64url"))).toEqual([first, second]);
  expect(await ring.current()).toEqual(all[1]);
  expect(await ring.find(all[0]?.id ?? "")).toEqual(all[0]);
  await expect(ring.find("0".repeat(32))).rejects.toThrow(
    "The key 00000000000000000000000000000000 of the blobs is not in",
  );
});

test.each([
  ["remarks alone", "# nothing yet\n", "has no key"],
  ["a key that is too short", `${randomBytes(31).toString("base64url")}\n`, "not a key of 32 bytes"],
  ["a key that is too long", `${randomBytes(33).toString("base64url")}\n`, "not a key of 32 bytes"],
])("a file with %s encrypts nothing", async (_what, text, words) => {
  writeFileSync(file, text);
  await expect(new KeyRing(file).current()).rejects.toThrow(words);
});

test("a file that is not there is told, and one that cannot be looked for is another matter", async () => {
  expect(await new KeyRing(file).exists()).toBe(false);
  await expect(new KeyRing(file).all()).rejects.toThrow("is not there");
  writeFileSync(file, aKey());
  expect(await new KeyRing(file).exists()).toBe(true);
  await expect(new KeyRing(path.join(file, "below")).exists()).rejects.toMatchObject({ code: "ENOTDIR" });
});

test("the file is read again when it has changed, and not otherwise", async () => {
  writeFileSync(file, aKey());
  utimesSync(file, 1, 1);
  const ring = new KeyRing(file);
  const before = await ring.current();
  writeFileSync(file, aKey());
  utimesSync(file, 1, 1);
  expect(await ring.current()).toEqual(before);
  utimesSync(file, 2, 2);
  expect(await ring.current()).not.toEqual(before);
});

test("a key that is made or added is for the tribunal alone, and leaves nothing beside it", async () => {
  const ring = new KeyRing(file);
  await ring.create();
  const first = await ring.current();
  await ring.create();
  expect(await new KeyRing(file).current()).toEqual(first);
  const id = await ring.add();
  expect((await ring.all()).map((one) => one.id)).toEqual([first.id, id]);
  expect([statSync(file).mode & 0o777, readdirSync(folder)]).toEqual([0o600, ["keys"]]);
  expect(readFileSync(file, "utf8").split("\n").length).toBe(3);
});
