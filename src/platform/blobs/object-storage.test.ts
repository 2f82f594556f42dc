import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { ReadableStream } from "node:stream/web";
import { afterAll, beforeEach, expect, test } from "vitest";
import { anObjectStorage, standInAccess } from "../../../test/support/object-storage.ts";
import { createObjectStorage, type ObjectStorage } from "./object-storage.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-storage-"));
const standIn = await anObjectStorage();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await standIn.close();
});
let storage: ObjectStorage;
beforeEach(() => {
  standIn.objects.clear();
  standIn.problems.length = 0;
  storage = createObjectStorage({ ...standInAccess, url: standIn.url }, 1);
});
const bytes = (words: string) => Buffer.from(words);
const contentOf = async (name: string) => {
  const answer = await storage.get(name, { from: 0, to: 99 });
  return answer === null ? null : text(answer.body as ReadableStream);
};

test("an object is there once it is put, from a file or from memory, and not before or after", async () => {
  const file = path.join(folder, "content");
  writeFileSync(file, "of a file");
  expect([await storage.exists("a"), await contentOf("a")]).toEqual([false, null]);
  expect([await storage.put("a", file, true), await storage.put("b", bytes("of memory"), false)]).toEqual([true, true]);
  expect([await storage.exists("a"), await contentOf("a"), await contentOf("b")]).toEqual([
    true,
    "of a file",
    "of memory",
  ]);
  await storage.remove("a");
  await storage.remove("a");
  expect(await storage.exists("a")).toBe(false);
});

test("an object that is to be new is not written over, and one that need not be is", async () => {
  await storage.put("a", bytes("first"), true);
  expect([await storage.put("a", bytes("second"), true), await contentOf("a")]).toEqual([false, "first"]);
  expect([await storage.put("a", bytes("third"), false), await contentOf("a")]).toEqual([true, "third"]);
});

test("who else writes it at this moment has it, and a storage that knows no conditions is asked without", async () => {
  standIn.problems.push(409);
  expect([await storage.put("a", bytes("x"), true), await storage.exists("a")]).toEqual([false, false]);
  standIn.problems.push(501);
  expect([await storage.put("a", bytes("x"), true), await contentOf("a")]).toEqual([true, "x"]);
  standIn.problems.push(409);
  await expect(storage.put("a", bytes("x"), false)).rejects.toThrow("answered 409");
});

test("a copy of what is not there is none, and one that fails after its answer has begun is told", async () => {
  expect(await storage.copy("a", "b")).toBe(false);
  await storage.put("a", bytes("x"), true);
  expect([await storage.copy("a", "b"), await contentOf("b")]).toEqual([true, "x"]);
  standIn.problems.push(200);
  await expect(storage.copy("a", "c")).rejects.toThrow("The object a was not copied");
});

test.each([["/greffe"], [""], ["/"]])(
  "names are those of the folder %j of the bucket, on every page of a list",
  async (of) => {
    const own = createObjectStorage({ ...standInAccess, url: standIn.url.replace("/greffe", of) }, 1);
    for (let nth = 0; nth < 5; nth++) await own.put(`blobs/${nth}`, bytes("x"), true);
    await own.put("other/1", bytes("x"), true);
    expect(await own.copy("blobs/0", "blobs/5")).toBe(true);
    const names: string[] = [];
    for await (const batch of own.list("blobs/")) {
      names.push(...batch.map((one) => one.name));
      expect(batch.every((one) => Math.abs(one.changedAtMs - Date.now()) < 3_600_000)).toBe(true);
    }
    expect(names).toEqual([0, 1, 2, 3, 4, 5].map((nth) => `blobs/${nth}`));
  },
);

test.each<[string, (number | "cut")[]]>([
  ["is overloaded", [503, 500]],
  ["asks for patience", [429]],
  ["breaks off three times", ["cut", "cut", "cut"]],
])("a storage that %s is asked again", async (_how, problems) => {
  await storage.put("a", bytes("x"), true);
  standIn.problems.push(...problems);
  expect(await contentOf("a")).toBe("x");
});

test.each<[string, (number | "cut")[], string]>([
  ["does not answer four times", ["cut", "cut", "cut", "cut"], "does not answer"],
  ["is overloaded four times", [503, 503, 503, 503], "answered 503 SlowDown"],
  ["refuses", [403], "answered 403 SlowDown"],
  ["has an empty object", [416], "The object a is empty"],
])("a storage that %s is told", async (_how, problems, words) => {
  await storage.put("a", bytes("x"), true);
  standIn.problems.push(...problems);
  await expect(contentOf("a")).rejects.toThrow(words);
});

test("a refusal without words is told by its number", async () => {
  standIn.problems.push(403);
  await expect(storage.exists("a")).rejects.toThrow(/answered 403$/);
});
