import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Actor, kindOf, nobody, theSystem } from "../src/kernel/actor.ts";
import { type CaseId, newId } from "../src/kernel/ids.ts";
import { systemClock } from "../src/kernel/time.ts";
import { beginRepresentation, openCase } from "../src/modules/cases/index.ts";
import { receiptOf, type SubmissionContent, submit } from "../src/modules/filings/index.ts";
import { openAccount } from "../src/modules/identity/index.ts";
import { registerCounsel } from "../src/modules/parties/index.ts";
import { startEmbeddedPostgres } from "../src/platform/database/embedded.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { createPool, createStore, type Store } from "../src/platform/database/store.ts";

const clients = 8;
const rounds = 5;
const perRound = 40;

interface Filer {
  readonly actor: Actor;
  readonly caseIds: readonly CaseId[];
}

/**
 * `npm run bench -- filing`: one document filed durably (checks, document, receipt number, chained events, task, job,
 * receipt read back) beside inserts of one row on the same server in the same run, alone and by eight clients at once.
 * The two take turns, so that a noisy machine is noisy for both.
 */
export default async function filing(): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), "greffe-bench-"));
  const server = await startEmbeddedPostgres({ directory: path.join(directory, "postgres") });
  const pool = createPool(server.url, clients);
  const store = createStore(pool, systemClock);
  try {
    await migrate(pool);
    await pool.query("create table bench_rows (id uuid primary key, text text not null, at timestamptz not null)");
    const filers = await prepare(store);
    await measure(store, filers);
  } finally {
    await store.close();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measure(store: Store, filers: readonly Filer[]): Promise<void> {
  const insert = async () => {
    const text = "x".repeat(100);
    await store.pool.query("insert into bench_rows values ($1, $2, now())", [randomUUID(), text]);
  };
  const total = (rounds + 1) * (clients * perRound + perRound);
  const uploads = await someUploads(store, filers, total);
  const file = async (client: number, turn: number) => {
    const filer = filers[client % filers.length];
    const uploadId = uploads.get(filer?.actor.accountId ?? "")?.pop();
    const caseId = filer?.caseIds[turn % filer.caseIds.length];
    if (filer === undefined || uploadId === undefined || caseId === undefined) throw new Error("Nothing left to file");
    await store.transact(filer.actor, async (tx) => receiptOf(tx, await submit(tx, caseId, contentOf(uploadId))));
  };
  const rates = { ours: [] as number[], peer: [] as number[] };
  const alone = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const insertRate = await rateOf(insert);
    const fileRate = await rateOf(file);
    const insertTimes = await timesOf(insert);
    const fileTimes = await timesOf((turn) => file(round, turn));
    // The first round warms the server, the pages and the program's own code.
    if (round === 0) continue;
    rates.peer.push(insertRate);
    rates.ours.push(fileRate);
    alone.peer.push(...insertTimes);
    alone.ours.push(...fileTimes);
  }
  const peerName = "single-row insert, same server";
  print(
    "commits-8-clients",
    median(rates.ours),
    median(rates.peer),
    peerName,
    "per second",
    rounds * clients * perRound,
  );
  print("latency-alone", median(alone.ours), median(alone.peer), peerName, "ms", rounds * perRound);
}

function print(measure: string, ours: number, peer: number, peerName: string, unit: string, n: number): void {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  console.log(
    JSON.stringify({
      bench: "filing",
      measure,
      ours: round(ours),
      peer: round(peer),
      peerName,
      ratio: round(ours / peer),
      unit,
      n,
    }),
  );
}

async function rateOf(run: (client: number, turn: number) => Promise<void>): Promise<number> {
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

function contentOf(uploadId: string): SubmissionContent {
  return {
    documents: [
      {
        key: "1",
        uploadId,
        returnedDocumentId: null,
        fileName: "evidence.pdf",
        typeCode: "disclosure",
        description: "Country evidence",
        language: "en",
      },
    ],
    service: { kind: "no-other-party", to: "", method: null, on: "", explanation: "" },
    note: "",
    counter: null,
  };
}

/** Eight counsel, each of record on ten files. */
async function prepare(store: Store): Promise<Filer[]> {
  const filers: Filer[] = [];
  for (let client = 0; client < clients; client++)
    filers.push(await store.transact(theSystem, (tx) => aFiler(tx, client)));
  return filers;
}

async function aFiler(tx: Parameters<typeof openCase>[0], client: number): Promise<Filer> {
  const counselId = await registerCounsel(tx, {
    familyName: "Benchworth",
    givenNames: `Ari ${client}`,
    kind: "lawyer",
    regulator: "LSO",
    licenceNumber: `BENCH-${client}`,
    standing: "good",
    email: null,
    firm: null,
    language: "en",
  });
  const accountId = await openAccount(tx, {
    email: `bench-${client}@greffe.example`,
    name: "A counsel",
    language: "en",
    password: null,
    roles: [{ role: "counsel", officeId: null, division: null }],
    personId: null,
    counselId,
  });
  const caseIds: CaseId[] = [];
  for (let turn = 0; turn < 10; turn++) {
    const opened = await openCase(tx, {
      division: "RPD",
      proceedingType: "claim",
      officeId: "toronto",
      language: "en",
      claimType: null,
      origin: "inland",
      country: "HTI",
      receivedAt: tx.now,
      person: {
        familyName: "Zorvath",
        givenNames: "Alvo",
        latinFamilyName: null,
        latinGivenNames: null,
        alsoKnownAs: [],
        bornOn: null,
        bornYear: null,
        nationalities: [],
        uci: null,
        language: null,
      },
      interpreterLanguage: null,
      interpreterDialect: null,
      contact: [],
    });
    await beginRepresentation(tx, opened.caseId, {
      personId: opened.personId,
      counselId,
      scope: "whole-proceeding",
      authorisation: "referral",
    });
    caseIds.push(opened.caseId);
  }
  return { actor: { ...nobody, kind: kindOf(["counsel"]), roles: ["counsel"], accountId, counselId }, caseIds };
}

/** Uploads that have arrived, been hashed and examined: what is measured begins when counsel presses Submit. */
async function someUploads(store: Store, filers: readonly Filer[], total: number): Promise<Map<string, string[]>> {
  const each = Math.ceil(total / filers.length) + perRound;
  const made = new Map<string, string[]>();
  for (const { actor } of filers) {
    const ids = Array.from({ length: each }, () => newId<string>());
    await store.pool.query(
      `insert into uploads (id, account_id, file_name, size_bytes, state, hash, media_type, pages, pdf_hash, created_at, completed_at, examined_at)
       select id, $2, 'evidence.pdf', 1000, 'ready', encode(sha256(id::text::bytea), 'hex'), 'application/pdf', 3,
         encode(sha256(id::text::bytea), 'hex'), now(), now(), now() from unnest($1::uuid[]) id`,
      [ids, actor.accountId],
    );
    made.set(actor.accountId ?? "", ids);
  }
  return made;
}
