import type pg from "pg";
import { declarations } from "../src/app/declarations.ts";
import { type Actor, kindOf, nobody } from "../src/kernel/actor.ts";
import type { AccountId, CounselId } from "../src/kernel/ids.ts";
import { systemClock } from "../src/kernel/time.ts";
import { recordSearch } from "../src/modules/cases/consultations/record-search.ts";
import { listCases } from "../src/modules/cases/queries/list-cases.ts";
import { searchCases } from "../src/modules/cases/queries/search-cases.ts";
import { countQueues } from "../src/modules/work/queries/count-queues.ts";
import { listTasks } from "../src/modules/work/queries/list-tasks.ts";
import { listViews } from "../src/modules/work/queries/list-views.ts";
import { queues } from "../src/modules/work/rules/queues.ts";
import { startEmbeddedPostgres } from "../src/platform/database/embedded.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { createPool, createStore, type Store, type Transaction } from "../src/platform/database/store.ts";
import {
  caseOf,
  casePage,
  memberDesk,
  memberOf,
  nextHearings,
  officeSittings,
  sittings,
} from "./lists/case-and-desk.ts";
import { against, type Statement, statementsOf } from "./lists/peer.ts";
import { millionHome } from "./seed-million.ts";

const connections = 20;
const turns = 20;

interface Request {
  readonly actor: Actor;
  readonly run: (tx: Transaction) => Promise<unknown>;
  /** As its route does: a search is in the record, a list is not. */
  readonly record?: (tx: Transaction, answer: never) => Promise<unknown>;
}

interface Measure {
  readonly name: string;
  /** One reader's request of the measure: other readers, other words, at each turn. */
  readonly request: (turn: number) => Request;
  /** What somebody would write by hand for the part that ours asks of a function of the database. */
  readonly byHand?: (turn: number) => Statement;
}

/**
 * `npm run bench -- lists [WORDS OF A MEASURE]`: the lists and counts of the million (`seed-million`) with the access rules on, beside the
 * very statements that they send, prepared, without the rules, through `pg` on the same server in the same run. First
 * one reader alone, then twenty at once.
 */
export default async function lists(args: readonly string[]): Promise<void> {
  const server = await startEmbeddedPostgres({ directory: millionHome() });
  const pool = createPool(server.url, connections);
  const store = createStore(pool, systemClock, declarations);
  try {
    await migrate(pool);
    const heard = statementsOf((await store.actorPool.open()).pool);
    const wanted = args[0] ?? "";
    for (const measure of (await measures(pool)).filter((one) => one.name.includes(wanted)))
      await run(store, heard, server.url, measure);
  } finally {
    await store.close();
    await server.stop();
  }
}

async function run(store: Store, heard: ReturnType<typeof statementsOf>, url: string, measure: Measure): Promise<void> {
  const asked: (readonly Statement[])[] = [];
  // The peer works for nobody: whom ours is asked for stands in its statements.
  const named = (turn: number, of: Statement): Statement => ({
    ...of,
    text: of.text.replaceAll("(select greffe.actor())", `'${measure.request(turn).actor.accountId}'::uuid`),
  });
  const ours = async (turn: number) => {
    const { actor, run: read, record } = measure.request(turn);
    const answer = await store.readOnly(actor, read);
    if (record !== undefined) await store.transact(actor, (tx) => record(tx, answer as never));
  };
  heard.listen(true);
  heard.take();
  for (let turn = 0; turn < turns; turn++) {
    await ours(turn);
    const others = heard
      .take()
      .map((one) => named(turn, one))
      .filter(({ text }) => measure.byHand === undefined || !text.includes("greffe."));
    asked.push(measure.byHand === undefined ? others : [measure.byHand(turn), ...others]);
  }
  heard.listen(false);
  const peer = await against(url, connections, asked);
  try {
    for (const alone of [true, false]) {
      const mine = await timesOf(ours, alone ? 1 : connections);
      const theirs = await timesOf(peer.run, alone ? 1 : connections);
      print(measure.name, alone, mine, theirs);
    }
  } finally {
    await peer.close();
  }
}

/** Milliseconds of each request, by `readers` at once, after a shorter time that warms what is measured. */
async function timesOf(request: (turn: number) => Promise<unknown>, readers: number): Promise<number[]> {
  const times: number[] = [];
  for (const seconds of [2, 6]) {
    const until = performance.now() + seconds * 1000;
    const reader = async (nth: number) => {
      for (let n = 0; performance.now() < until; n++) {
        const began = performance.now();
        await request((n + nth * 7) % turns);
        if (seconds === 6) times.push(performance.now() - began);
      }
    };
    await Promise.all(Array.from({ length: readers }, (_, nth) => reader(nth)));
  }
  return times.sort((a, b) => a - b);
}

function print(name: string, alone: boolean, ours: readonly number[], peer: readonly number[]): void {
  const at = (times: readonly number[], share: number) =>
    Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 100) / 100;
  const spread = (times: readonly number[]) => ({ p50: at(times, 0.5), p90: at(times, 0.9), p99: at(times, 0.99) });
  const [mine, theirs] = [spread(ours), spread(peer)];
  const allowed = Math.round((theirs.p50 * 1.3 + 2) * 100) / 100;
  console.log(
    JSON.stringify({
      bench: "lists",
      measure: name,
      readers: alone ? 1 : connections,
      n: ours.length,
      ours: mine,
      peer: theirs,
      allowed,
    }),
  );
}

async function measures(pool: pg.Pool): Promise<readonly Measure[]> {
  const counsel = await pool.query<{ account: string; counsel: string; files: number }>(
    `select a.id as account, a.counsel_id as counsel, count(*)::int as files from case_access c
       join accounts a on a.id = c.account_id group by 1, 2 order by files`,
  );
  const of = (share: number) => {
    const row = counsel.rows[Math.floor((counsel.rows.length - 1) * share)];
    if (row === undefined) throw new Error("No counsel: run `npm run bench -- seed-million` first");
    return { files: row.files, actor: counselActor(row.account as AccountId, row.counsel as CounselId) };
  };
  const names = await pool.query<{ search_text: string }>(
    "select search_text from persons tablesample bernoulli (0.1) limit $1",
    [turns],
  );
  const wordsOf = (turn: number) => names.rows[turn % names.rows.length]?.search_text ?? "zorvath";
  // A search is in the chain of who searched: twenty readers are as many officers, each with their own.
  const officerOf = (turn: number) => ({
    ...officer,
    accountId: accounts[turn % accounts.length] ?? officer.accountId,
  });
  const accounts = counsel.rows.slice(0, turns).map((row) => row.account as AccountId);
  const offices = ["toronto", "montreal", "vancouver", "calgary", "ottawa"];
  const few = of(0.5);
  const most = of(1);
  return [
    list(`cases of a counsel with ${few.files} files`, few.actor),
    list(`cases of the counsel with most files (${most.files})`, most.actor),
    list("cases of the tribunal, for an officer", officer, "name"),
    { name: "the page of a file", request: (turn) => ({ actor: officer, run: (tx) => casePage(tx, caseOf(turn)) }) },
    { name: "a member’s sittings", request: (turn) => ({ actor: memberOf(turn), run: sittings }) },
    { name: "hearings of an office in a week", request: () => ({ actor: officer, run: officeSittings }) },
    {
      name: `next hearings of a counsel with ${few.files} files`,
      request: () => ({ actor: few.actor, run: nextHearings }),
    },
    { name: "next hearings of the counsel with most files", request: () => ({ actor: most.actor, run: nextHearings }) },
    { name: "a member’s desk", request: (turn) => ({ actor: memberOf(turn), run: memberDesk }) },
    {
      name: "a registry queue",
      request: (turn) => ({
        actor: officer,
        run: (tx) =>
          listTasks(tx, {
            queue: "filings-review",
            officeId: offices[turn % offices.length] ?? null,
            division: null,
            held: "all",
            kind: null,
            hearingWithin: null,
            sort: "received",
            descending: false,
            after: null,
            limit: 50,
          }),
      }),
    },
    {
      name: "counts and ages of queues",
      request: () => ({ actor: officer, run: countQueues }),
      byHand: () => countByHand,
    },
    {
      name: "late work, across queues",
      request: () => ({
        actor: officer,
        run: (tx) => listViews(tx, { view: "late", language: null, after: null, limit: 25 }),
      }),
    },
    {
      name: "search by name",
      request: (turn) => search(officerOf(turn), wordsOf(turn), false),
      byHand: (turn) => wholeByHand(wordsOf(turn)),
    },
    {
      name: "search by parts of a name",
      request: (turn) => search(officerOf(turn), wordsOf(turn).replaceAll(/\b\w/g, ""), true),
      byHand: (turn) => partsByHand(wordsOf(turn).replaceAll(/\b\w/g, "")),
    },
  ];
}

/** The officer that `seed-million` makes. */
const officer: Actor = {
  ...nobody,
  kind: kindOf(["registry-officer"]),
  roles: ["registry-officer"],
  accountId: "01920000-0000-7000-8000-0000000186a0" as AccountId,
};

const countByHand: Statement = {
  text: `select queue, office_id, count(*), count(claimed_by), count(*) filter (where claimed_by = $1), min(opened_at)
    from tasks where closed_at is null and queue = any($2) group by queue, office_id order by office_id`,
  values: [officer.accountId, queues.filter((one) => one.roles.includes("registry-officer")).map((one) => one.code)],
};

const search = (actor: Actor, words: string, parts: boolean): Request => ({
  actor,
  run: (tx) => searchCases(tx, { words, parts, sort: "received", order: "desc", after: 0, limit: 50 }),
  record: (tx, answer) => recordSearch(tx, words, answer, "bench"),
});

const wholeByHand = (text: string): Statement => ({
  text: `select distinct cp.case_id from persons p join case_parties cp on cp.person_id = p.id
    where string_to_array(p.search_text, ' ') @> $1 limit 200`,
  values: [text.split(" ")],
});

const partsByHand = (text: string): Statement => {
  const words = text.split(" ");
  const each = words.map((_, n) => `p.search_text like $${n + 1}`).join(" and ");
  return {
    text: `select distinct cp.case_id from persons p join case_parties cp on cp.person_id = p.id where ${each} limit 200`,
    values: words.map((word) => `%${word}%`),
  };
};

const list = (name: string, actor: Actor, sort: "received" | "name" = "received"): Measure => ({
  name,
  request: () => ({
    actor,
    run: (tx) =>
      listCases(tx, {
        division: null,
        status: null,
        officeId: null,
        language: null,
        withoutCounsel: false,
        representativeWanted: false,
        sort,
        order: "desc",
        after: null,
        limit: 50,
      }),
  }),
});

const counselActor = (accountId: AccountId, counselId: CounselId): Actor => ({
  ...nobody,
  kind: kindOf(["counsel"]),
  roles: ["counsel"],
  accountId,
  counselId,
});
