import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCluster, forgetUnfinished, isRunning } from "./embedded-cluster.ts";

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

test("what this very process was making in a life before is removed", () => {
  const aside = beingMadeBy(process.pid);
  forget();
  expect(existsSync(aside)).toBe(false);
  expect([isRunning(process.pid), isRunning(2 ** 22 + 1)]).toEqual([true, false]);
});

/** A program in the place of `initdb`. */
function initdb(lines: string): string {
  const file = path.join(directory, "initdb");
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o755);
  return file;
}
const launcher = { wrap: (file: string, args: readonly string[]) => ({ file, args: [...args] }) };
const making = (program: string) => createCluster(program, launcher, { directory, data: data() }, "a password");

test("a cluster is moved into its place whole, is not durable before all of it is on disk, and its password is gone", async () => {
  rmSync(data(), { recursive: true });
  const { made, durable } = making(
    initdb(`for a in "$@"; do case "$a" in --pgdata=*) mkdir -p "\${a#--pgdata=}"; esac
    case "$a" in --pwfile=*) cp "\${a#--pwfile=}" "${path.join(directory, "copied")}"; esac; done`),
  );
  expect(existsSync(path.join(directory, "data-is-not-durable"))).toBe(true);
  await made;
  expect(readFileSync(path.join(directory, "copied"), "utf8")).toBe("a password");
  await durable;
  expect(readdirSync(directory).toSorted()).toEqual(["copied", "data", "initdb"]);
});

test.each([
  ["fails", () => initdb("echo 'no space' >&2; exit 1"), "initdb failed: no space"],
  ["is not there", () => path.join(directory, "nowhere"), "initdb failed: spawn"],
])(
  "where the program that makes it %s, that is told, and nothing is taken for a cluster",
  async (_how, program, words) => {
    rmSync(data(), { recursive: true });
    const { made, durable } = making(program());
    durable.catch(() => undefined);
    await expect(made).rejects.toThrow(words);
    await expect(durable).rejects.toThrow(words);
    expect([existsSync(data()), existsSync(path.join(directory, "initdb-password"))]).toEqual([false, false]);
  },
);
