import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetUnfinished } from "./embedded-cluster.ts";

let directory = "";
const data = () => path.join(directory, "data");
const forget = () => forgetUnfinished({ directory, data: data() });

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "greffe-cluster-"));
  mkdirSync(data());
  writeFileSync(path.join(data(), "PG_VERSION"), "18\n");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function beingMadeBy(pid: number): string {
  const aside = path.join(directory, `data-being-made-${pid}`);
  mkdirSync(aside);
  return aside;
}

test("a cluster that is on disk stays as it is", () => {
  forget();
  expect(existsSync(path.join(data(), "PG_VERSION"))).toBe(true);
});

test("a cluster whose files never were all on disk is made anew: nobody was told of anything in it", () => {
  writeFileSync(path.join(directory, "data-is-not-durable"), "");
  forget();
  expect(existsSync(data())).toBe(false);
});

test("what a killed start was making is removed, and the cluster beside it is not", () => {
  // Linux gives no process so high a number.
  const aside = beingMadeBy(2 ** 22 + 1);
  forget();
  expect(existsSync(aside)).toBe(false);
  expect(existsSync(data())).toBe(true);
});

test("what another process is making at this moment is left to it, and the start says so", () => {
  const aside = beingMadeBy(process.ppid);
  expect(forget).toThrow("being started already");
  expect(existsSync(aside)).toBe(true);
});

test("a number that somebody else has meanwhile keeps nobody from starting", () => {
  const aside = beingMadeBy(process.ppid);
  const before = Date.now() / 1000 - 3600;
  utimesSync(aside, before, before);
  forget();
  expect(existsSync(aside)).toBe(false);
});
