import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { productRoot } from "../src/kernel/product-root.ts";
import { startEmbeddedPostgres } from "../src/platform/database/embedded.ts";
import { freePort } from "../src/platform/free-port.ts";

/** What `npm start` runs, until `/readyz` says yes; then it is asked to end, in order. @returns milliseconds */
async function startTribunal(home: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(productRoot, "tools/bootstrap.mjs"), "start"], {
    env: { ...process.env, GREFFE_HOME: home, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    for (;;) {
      const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isReady) return performance.now() - began;
      if (child.exitCode !== null) throw new Error(`The tribunal ended with ${child.exitCode}`);
      await pause(10);
    }
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

/** The peer: PostgreSQL alone on the same folder, until it answers its first question. @returns milliseconds */
async function startPostgres(home: string): Promise<number> {
  const began = performance.now();
  const server = await startEmbeddedPostgres({ directory: path.join(home, "postgres") });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("select 1");
  const took = performance.now() - began;
  await client.end();
  await server.stop();
  return took;
}

function told(measure: string, values: readonly number[]): number {
  const sorted = values.map(Math.round).sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  const load = Number(loadavg()[0]?.toFixed(1));
  console.log(
    JSON.stringify({ measure, medianMs: median, minMs: sorted[0], maxMs: sorted.at(-1), turns: sorted.length, load }),
  );
  return median;
}

/** `start [TURNS]`: first starts on empty folders, then PostgreSQL alone and the tribunal in turns on one that is filled. */
export default async function start(args: readonly string[]): Promise<void> {
  const turns = Number(args[0] ?? 5);
  const first: number[] = [];
  let home = "";
  const folders: string[] = [];
  try {
    // One more before they count: it builds what `npm start` runs, when a source changed.
    for (let turn = 0; turn <= turns; turn++) {
      home = mkdtempSync(path.join(tmpdir(), "greffe-start-"));
      folders.push(home);
      const took = await startTribunal(home);
      if (turn > 0) first.push(took);
    }
    told("first start, with a demonstration", first);
    const alone: number[] = [];
    const ours: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      alone.push(await startPostgres(home));
      ours.push(await startTribunal(home));
    }
    const over = told("start of an existing tribunal", ours) - told("PostgreSQL alone on the same folder", alone);
    console.log(JSON.stringify({ measure: "over PostgreSQL", ms: over, barMs: 600 }));
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}
