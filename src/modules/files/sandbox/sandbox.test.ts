import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPdf } from "../../../../test/stages/files.ts";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import { usageOf } from "./process-usage.ts";
import { Sandbox } from "./sandbox.ts";
import { endProcess, watchProcess } from "./watch-process.ts";

const hasProc = existsSync("/proc/self/stat");
let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

/** A shell that begins another one that does this, in a session of its own, and waits for it. */
const grandchild = (script: string) =>
  spawn("/bin/sh", ["-c", `setsid sh -c '${script}' & wait`], { detached: true, stdio: "ignore" });

test.runIf(hasProc).each([
  ["processor time", "while :; do :; done", { cpuMs: 700, memoryBytes: 1e9 }],
  ["memory", "sleep 60", { cpuMs: 60_000, memoryBytes: 1000 }],
])(
  "a process is held to its %s with all that it began, wherever that went",
  async (_what, script, allowed) => {
    const child = grandchild(script);
    const pid = child.pid ?? 0;
    await expect.poll(() => usageOf(pid)?.pids.length ?? 0).toBeGreaterThan(1);
    const pids = usageOf(pid)?.pids ?? [];
    const over = Promise.withResolvers<void>();
    const unwatch = watchProcess(pid, allowed, over.resolve);
    await over.promise;
    unwatch();
    await expect.poll(() => pids.filter((one) => usageOf(one) !== null && !isZombie(one))).toEqual([]);
  },
  30_000,
);

function isZombie(pid: number): boolean {
  return (usageOf(pid)?.memoryBytes ?? 0) === 0;
}

test.runIf(hasProc)("what a process has used is the kernel's own account", () => {
  const used = usageOf(process.pid);
  expect(used?.memoryBytes).toBeGreaterThan(process.memoryUsage.rss() / 3);
  expect(used?.pids).toContain(process.pid);
  expect(usageOf(2_000_000_000)).toBeNull();
  endProcess(2_000_000_000);
});

test("who comes beside somebody whose files take long does not wait for them", async () => {
  const sandbox = new Sandbox({ all: 2, share: 1 });
  const heavy = await t.services.blobs.put([aPdf(20_000)]);
  const light = await t.services.blobs.put([aPdf(1)]);
  const limits = { cpuMs: 60_000, wallMs: 60_000, memoryBytes: 2e9 };
  const examine = (hash: string, owner: string) =>
    t.services.blobs.withFile(hash, (file) =>
      sandbox.run({ kind: "examine-pdf", file, maxPages: 99_999 }, limits, owner),
    );
  const order: string[] = [];
  const all = [..."123456"].map((n) => examine(heavy.hash, "first").then(() => order.push(`first ${n}`)));
  await pause(50);
  all.push(examine(light.hash, "second").then(() => order.push("second")));
  await Promise.all(all);
  sandbox.close();
  expect(order.indexOf("second")).toBeLessThan(3);
}, 120_000);
