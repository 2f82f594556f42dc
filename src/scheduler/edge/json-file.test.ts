import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readJsonFile } from "./read-json-file.ts";
import { writeJsonFile } from "./write-json-file.ts";

const folder = await mkdtemp(path.join(tmpdir(), "schedule-"));
afterAll(() => rm(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

test("what is written is read again, with the mark that some editors put first", async () => {
  await writeJsonFile(at("plan.json"), { hearings: [] });
  expect(await readJsonFile(at("plan.json"))).toEqual({ hearings: [] });
  await writeFile(at("marked.json"), "\ufeff[1]");
  expect(await readJsonFile(at("marked.json"))).toEqual([1]);
});

test("a file that cannot be written leaves what was there, and nothing beside it", async () => {
  await writeFile(at("kept.json"), "kept");
  const round: { self?: object } = {};
  round.self = round;
  await expect(writeJsonFile(at("kept.json"), round)).rejects.toMatchObject({ code: "schedule-file-unwritable" });
  await expect(writeJsonFile(at("nowhere/plan.json"), {})).rejects.toMatchObject({ code: "schedule-file-unwritable" });
  expect(await readFile(at("kept.json"), "utf8")).toBe("kept");
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("a file that is not there, is a folder, is no JSON or is too large is refused by name", async () => {
  await expect(readJsonFile(at("none.json"))).rejects.toMatchObject({ code: "schedule-file-unreadable" });
  await expect(readJsonFile(folder)).rejects.toMatchObject({ code: "schedule-file-unreadable" });
  await writeFile(at("words.json"), "not json");
  await expect(readJsonFile(at("words.json"))).rejects.toMatchObject({ code: "schedule-not-json" });
  // A file of holes: it takes no room on the disk.
  await writeFile(at("large.json"), "");
  await truncate(at("large.json"), 500_000_001);
  await expect(readJsonFile(at("large.json"))).rejects.toMatchObject({ code: "schedule-file-too-large" });
});
