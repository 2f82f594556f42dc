import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openScratch } from "./scratch.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-scratch-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const here = hostname().replaceAll(".", "-");
async function* content(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part);
}

test("what processes of this machine left that are no more is removed, and nothing of others", () => {
  // Linux gives no process so high a number.
  const names = [`${here}.4194301.x`, `${here}.${process.pid}.x`, "another-machine.4194301.x", `${here}.1.x`];
  for (const name of names) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, "left.pdf"), "x");
  }
  openScratch(folder);
  expect(readdirSync(folder).toSorted()).toEqual(names.slice(1).toSorted());
});

test("a folder that is not there yet is none to sweep, and one that is no folder is an error", async () => {
  const scratch = openScratch(path.join(folder, "new", "scratch"));
  expect(await scratch.with(content("a", "b"), ".txt", async (file) => path.extname(file))).toBe(".txt");
  writeFileSync(path.join(folder, "file"), "x");
  expect(() => openScratch(path.join(folder, "file"))).toThrow("ENOTDIR");
});

test("a file is gone when the work has ended, by a fault too, and when it could not be written", async () => {
  const scratch = openScratch(folder);
  const files: string[] = [];
  const failing = async (file: string) => {
    files.push(file);
    rmSync(file);
    throw new Error("a fault");
  };
  await expect(scratch.with(content("a"), "", failing)).rejects.toThrow("a fault");
  async function* broken() {
    yield Buffer.from("a");
    throw new Error("cut off");
  }
  await expect(scratch.with(broken(), "", async () => 1)).rejects.toThrow("cut off");
  expect(files.map((file) => existsSync(file))).toEqual([false]);
  expect(readdirSync(folder).flatMap((one) => readdirSync(path.join(folder, one)))).toEqual([]);
});
