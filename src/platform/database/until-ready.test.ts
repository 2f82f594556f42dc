import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { untilReady } from "./until-ready.ts";

const data = mkdtempSync(path.join(tmpdir(), "greffe-ready-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** A program in the place of a server: says `words` every 100 ms for `turns` turns, then does what `last` says. */
const server = (turns: number, words: string, last: string) =>
  spawn(process.execPath, [
    "-e",
    `let n = 0; const t = setInterval(() => {
      if (n++ < ${turns}) return process.stderr.write(${JSON.stringify(words)});
      clearInterval(t); ${last} }, 100); setTimeout(() => undefined, 60000)`,
  ]);
const ready = `require("node:fs").writeFileSync(${JSON.stringify(path.join(data, "postmaster.pid"))},
  [process.pid, "", "", "", "", "", "", "ready   "].join("\\n"))`;

test("a server that tells of its progress is waited for, however long it takes", async () => {
  const slow = server(30, "redo in progress\n", ready);
  await untilReady(slow, data, { silentMs: 2500 });
  slow.kill();
});

test("a server that says nothing is given up, with its last words", async () => {
  const silent = server(1, "the last word\n", "");
  await expect(untilReady(silent, data, { silentMs: 2500 })).rejects.toThrow(/nothing for 2.5 s.*the last word/s);
  silent.kill();
});

test("a server that ends is told of at once, with what it said", async () => {
  const ended = server(1, "FATAL: no\n", "process.exit(1)");
  await expect(untilReady(ended, data, { silentMs: 60_000 })).rejects.toThrow(/did not start.*FATAL: no/s);
});

/** A server that never says anything, in this state. */
const standing = (state: object) =>
  ({ pid: 7, exitCode: null, signalCode: null, stderr: new EventEmitter(), ...state }) as unknown as ChildProcess;
const lock = (lines: readonly string[]) => writeFileSync(path.join(data, "postmaster.pid"), lines.join("\n"));
const soon = { silentMs: 60 };

test.each([
  ["by itself", { exitCode: 0 }],
  ["by a signal", { signalCode: "SIGKILL" }],
])("a server that ended %s did not start, whatever its lock says", async (_how, state) => {
  lock(["7", "", "", "", "", "", "", "ready"]);
  await expect(untilReady(standing(state), data, soon)).rejects.toThrow("did not start");
});

test.each([
  ["is its own and says so", ["7", "", "", "", "", "", "", "ready  "], true],
  ["is another's", ["8", "", "", "", "", "", "", "ready"], false],
  ["says that it starts", ["7", "", "", "", "", "", "", "starting"], false],
  ["is not written to its end", ["7", ""], false],
])("a server whose lock %s is ready, or is not", async (_what, lines, isReady) => {
  lock(lines);
  const waited = untilReady(standing({}), data, soon);
  await (isReady ? waited : expect(waited).rejects.toThrow("said nothing for 0.06 s"));
});

test("a server without a lock is not ready", async () => {
  rmSync(path.join(data, "postmaster.pid"), { force: true });
  await expect(untilReady(standing({}), data, soon)).rejects.toThrow("is not ready");
});
