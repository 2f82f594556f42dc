import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { declarations } from "../src/app/declarations.ts";
import { newId } from "../src/kernel/ids.ts";
import { systemClock } from "../src/kernel/time.ts";
import { receiptOf } from "../src/modules/filings/index.ts";
import { fileSubmission } from "../src/modules/filings/receipt/file-submission.ts";
import { startEmbeddedPostgres } from "../src/platform/database/embedded.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { createPool, createStore, type Store } from "../src/platform/database/store.ts";
import { contentOf, type Filer, someFilers, someUploads } from "./filing/filers.ts";
import { filePlainly, makePlainFiling } from "./filing/plain.ts";

const clients = 8;
const rounds = 5;
const perRound = 40;

/** One run of what is measured: by which client, and how often before. */
type Run = (client: number, turn: number) => Promise<void>;

/**
 * `npm run bench -- filing`: one document filed durably (checks, document, receipt number, chained events, task, job,
 * receipt read back) beside inserts of one row on the same server in the same run, alone and by eight clients at once;
 * and beside the same rows written by one plain function, which says what they cost by themselves.
 * The three take turns, so that a noisy machine is noisy for all.
 */
export default async function filing(): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), "greffe-bench-"));
  const server = await startEmbeddedPostgres({ directory: path.join(directory, "postgres") });
  const pool = createPool(server.url, clients);
  const store = createStore(pool, systemClock, declarations);
  try {
    await migrate(pool);
    await pool.query("create table bench_rows (id uuid primary key, text text not null, at timestamptz not null)");
    await makePlainFiling(pool);
    const filers = await someFilers(store, clients);
    await measure(await runsOf(store, filers));
  } finally {
    await store.close();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Ours first: an office's receipt books are put down with its first filing. */
async function runsOf(store: Store, filers: readonly Filer[]): Promise<Record<"ours" | "plain" | "peer", Run>> {
  // Ours and the plain ones, in each round of all and in one round alone.
  const uploads = await someUploads(store, filers, 2 * (rounds + 2) * perRound);
  const next = (client: number, turn: number) => {
    const filer = filers[client % filers.length];
    const uploadId = uploads.get(filer?.actor.accountId ?? "")?.pop();
    const caseId = filer?.caseIds[turn % filer.caseIds.length];
    if (filer === undefined || uploadId === undefined || caseId === undefined) throw new Error("Nothing left to file");
    return { actor: filer.actor, uploadId, caseId };
  };
  return {
    ours: async (client, turn) => {
      const { actor, caseId, uploadId } = next(client, turn);
      await store.transact(actor, async (tx) =>
        receiptOf(tx, await fileSubmission(tx, caseId, contentOf(uploadId), null)),
      );
    },
    plain: async (client, turn) => {
      const { actor, ...of } = next(client, turn);
      const ids = { documentId: newId<string>(), submissionId: newId<string>() };
      await filePlainly(store.pool, { accountId: actor.accountId, ...of, ...ids });
    },
    peer: async () => {
      await store.pool.query("insert into bench_rows values ($1, $2, now())", [randomUUID(), "x".repeat(100)]);
    },
  };
}

async function measure(runs: Awaited<ReturnType<typeof runsOf>>): Promise<void> {
  const kinds = ["ours", "plain", "peer"] as const;
  const rates = { ours: [] as number[], plain: [] as number[], peer: [] as number[] };
  const alone = { ours: [] as number[], plain: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= rounds; round++)
    for (const kind of kinds) {
      const rate = await rateOf(runs[kind]);
      const times = await timesOf((turn) => runs[kind](round, turn));
      // The first round warms the server, the pages and the program's own code.
      if (round === 0) continue;
      rates[kind].push(rate);
      alone[kind].push(...times);
    }
  for (const [measured, peer] of [
    ["ours", "peer"],
    ["plain", "peer"],
    ["ours", "plain"],
  ] as const) {
    print(`${measured}-commits-8-clients`, rates[measured], rates[peer], names[peer], "per second");
    print(`${measured}-latency-alone`, alone[measured], alone[peer], names[peer], "ms");
  }
}

const names = { peer: "single-row insert, same server", plain: "the same rows by one plain function" } as const;

function print(
  measure: string,
  ours: readonly number[],
  peer: readonly number[],
  peerName: string,
  unit: string,
): void {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const [us, them] = [median(ours), median(peer)];
  const ratio = round(us / them);
  const line = { bench: "filing", measure, ours: round(us), peer: round(them), peerName, ratio, unit, n: ours.length };
  console.log(JSON.stringify(line));
}

async function rateOf(run: Run): Promise<number> {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; turn < perRound; turn++) await run(client, turn);
    }),
  );
  return (clients * perRound * 1000) / (performance.now() - began);
}

async function timesOf(run: (turn: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < perRound; turn++) {
    const began = performance.now();
    await run(turn);
    times.push(performance.now() - began);
  }
  return times;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
