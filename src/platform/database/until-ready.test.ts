import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
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
