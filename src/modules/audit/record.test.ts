import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aDatabase } from "../../../test/support/database.ts";
import { theSystem } from "../../kernel/actor.ts";
import { nothingDeclared } from "../../kernel/declarations.ts";
import { newId } from "../../kernel/ids.ts";
import { systemClock } from "../../kernel/time.ts";
import { createPool, createStore, type Store } from "../../platform/database/store.ts";
import { append, auditCommand, coverAll, openSigningKeys } from "./index.ts";
import { proveConsistency } from "./queries/prove-event.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-record-"));
const at = (name: string) => path.join(folder, name);
const keys = openSigningKeys(at("keys"));
let store: Store;
let drop: () => Promise<void>;
let lines: string[];

const happen = (caseId: string, times: number) =>
  store.transact(theSystem, async (tx) => {
    for (let i = 0; i < times; i++)
      await append(tx, { chain: { caseId }, type: "case-opened", payload: { é: i, a: [null] } });
  });

async function run(...argv: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const io = { out, err, isTerminal: false, language: "en" as const };
  const code = await auditCommand(argv, io, async () => ({ store, logKeys: at("keys") }));
  const said = String(out.read() ?? "");
  return {
    code,
    said: argv.includes("--json") && said !== "" ? JSON.parse(said) : said,
    err: String(err.read() ?? ""),
  };
}
const exported = () => run("export", "--out", at("record"), "--json");
const verified = (file = at("record"), key = at("record.pub")) => run("verify", file, "--key", key, "--json");
const judged = async (changed: string | Buffer) => {
  writeFileSync(at("changed"), changed);
  return (await verified(at("changed"))).said;
};
const joined = (all: readonly string[]) => `${all.join("\n")}\n`;
const indexOf = (kind: string, nth = 0) =>
  lines.map((line, i) => [line, i] as const).filter(([line]) => line.includes(`"kind":"${kind}"`))[nth]?.[1] ?? -1;

beforeAll(async () => {
  const database = await aDatabase();
  drop = database.drop;
  store = createStore(createPool(database.url), systemClock, nothingDeclared);
  const caseIds = Array.from({ length: 4 }, () => newId<string>());
  for (const caseId of caseIds) await happen(caseId, 3);
  await coverAll(store, keys);
  for (const caseId of caseIds) await happen(caseId, 70);
  await coverAll(store, keys);
  const { said } = await run("rotate-key", "--json");
  expect(said).toMatchObject({ ok: true, keyId: expect.stringMatching(/\S/) });
  await exported();
  lines = readFileSync(at("record"), "utf8").trimEnd().split("\n");
});
afterAll(async () => {
  await store.close();
  await drop();
  rmSync(folder, { recursive: true });
});

describe("the exported record", () => {
  it("proves no head from a later one, and a folder in its place is a fault of the machine", async () => {
    const { rows } = await store.pool.query<{ size: number }>("select size from log_heads order by size");
    const [earlier, later] = [rows[0]?.size ?? 0, rows.at(-1)?.size ?? 0];
    const proof = (from: number, to: number) => store.readOnly(theSystem, (tx) => proveConsistency(tx, from, to));
    expect((await proof(earlier, later)).later.size).toBe(later);
    await expect(proof(later, earlier)).rejects.toMatchObject({ code: "log-size-unknown" });
    await expect(verified(folder)).rejects.toThrow("EISDIR");
  });

  it("verifies by itself with the public key beside it, and says what it holds", async () => {
    const { code, said } = await verified();
    expect([code, said]).toMatchObject([0, { ok: true, events: 293, uncovered: 0, chains: 5 }]);
    expect(lines.filter((line) => line.includes('"kind":"tile"'))).toHaveLength(1);
  });

  it("names what a flipped byte changed, wherever it is", async () => {
    const bytes = readFileSync(at("record"));
    const firstEvent = bytes.indexOf('{"actorId"');
    const everywhere = Array.from({ length: 100 }, (_, i) => Math.floor((bytes.length * (i + 0.5)) / 100));
    const oneEvent = Array.from({ length: lines[indexOf("event")]?.length ?? 0 }, (_, i) => firstEvent + i);
    for (const offset of [...everywhere, ...oneEvent.filter((_, i) => i % 7 === 0), bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[offset] = (changed[offset] ?? 0) ^ (1 << (offset % 8));
      const line = bytes.subarray(0, offset).toString("latin1").split("\n").length;
      const said = await judged(changed);
      expect(said.ok, `offset ${offset}`).toBe(false);
      expect(Math.abs(said.line - line), `offset ${offset}: ${JSON.stringify(said)}`).toBeLessThanOrEqual(
        lines[line - 1]?.includes('"kind":"event"') ? 0 : lines.length,
      );
    }
  }, 120_000);

  it("names the event that was changed and signed into nothing", async () => {
    const line = indexOf("event", 100);
    const event = JSON.parse(lines[line] ?? "");
    const said = await judged(joined(lines.with(line, (lines[line] ?? "").replace("system", "staff0"))));
    expect(said).toMatchObject({
      code: "event-changed",
      line: line + 1,
      position: 100,
      event: `${event.chainId}:${event.seq}`,
    });
  });

  it("names a record cut short, at a line and within one", async () => {
    expect((await judged(joined(lines.slice(0, 50)))).code).toBe("truncated");
    expect((await judged(joined(lines.slice(0, -1)))).code).toBe("truncated");
    expect((await judged(joined(lines).slice(0, -1))).code).toBe("truncated");
    expect((await judged("")).code).toBe("truncated");
  });

  it("names lines exchanged, doubled, left out and added", async () => {
    const first = indexOf("event");
    const [a = "", b = ""] = lines.slice(first, first + 2);
    expect((await judged(joined(lines.with(first, b).with(first + 1, a)))).code).toBe("event-missing");
    expect((await judged(joined(lines.toSpliced(first + 1, 0, a)))).code).toBe("event-repeated");
    expect((await judged(joined(lines.toSpliced(first, 1)))).code).toBe("event-missing");
    expect((await judged(joined(lines.toSpliced(indexOf("head", 1), 1)))).code).toBe("end-wrong");
    expect((await judged(joined(lines.toSpliced(indexOf("tile"), 1)))).code).toBe("tile-wrong");
    expect((await judged(joined(lines.toSpliced(indexOf("chain"), 1)))).code).toBe("chain-head-wrong");
    expect((await judged(joined([...lines, a]))).code).toBe("added-after-end");
    expect((await judged(joined(lines.toSpliced(lines.length - 1, 0, a)))).code).toBe("line-out-of-place");
  });

  it("names the newest event taken away together with its head", async () => {
    const last = lines.findLastIndex((line) => line.includes('"kind":"event"'));
    const said = await judged(joined(lines.filter((_, i) => i !== last && i !== last + 1)));
    expect(said.ok).toBe(false);
    expect(said.code).toBe("chain-head-wrong");
  });

  it("refuses another key, and accepts an older one that vouches for the newest", async () => {
    const other = openSigningKeys(at("other"));
    const { key } = await other.create();
    const { createPublicKey } = await import("node:crypto");
    writeFileSync(at("other.pub"), createPublicKey(key).export({ type: "spki", format: "pem" }));
    expect((await verified(at("record"), at("other.pub"))).said.code).toBe("another-key");
    const first = JSON.parse(lines[1] ?? "");
    const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(first.publicKey, "hex")]);
    writeFileSync(
      at("first.pub"),
      createPublicKey({ key: der, format: "der", type: "spki" }).export({ type: "spki", format: "pem" }),
    );
    expect((await verified(at("record"), at("first.pub"))).code).toBe(0);
  });

  it("holds the record against a head that somebody kept", async () => {
    const head = JSON.parse(lines[indexOf("head", 1)] ?? "");
    writeFileSync(at("head.json"), JSON.stringify(head));
    expect((await run("verify", at("record"), "--key", at("record.pub"), "--head", at("head.json"))).code).toBe(0);
    writeFileSync(at("head.json"), JSON.stringify({ ...head, rootHash: "0".repeat(64) }));
    const said = await run("verify", at("record"), "--key", at("record.pub"), "--head", at("head.json"));
    expect([said.code, said.said]).toEqual([1, expect.stringContaining("head-not-kept")]);
  });

  it("takes no head that is none, and no key of another kind", async () => {
    const rootHash = "0".repeat(64);
    for (const head of [
      "no JSON",
      "{}",
      { size: 1 },
      { rootHash },
      { size: "1", rootHash },
      { size: 1, rootHash: 2 },
    ]) {
      writeFileSync(at("wrong.json"), typeof head === "string" ? head : JSON.stringify(head));
      const said = await run("verify", at("record"), "--key", at("record.pub"), "--head", at("wrong.json"));
      expect(said.code, JSON.stringify(head)).toBe(2);
    }
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    writeFileSync(at("other.pub"), publicKey.export({ type: "spki", format: "pem" }));
    expect((await verified(at("record"), at("other.pub"))).code).toBe(2);
  });

  it("answers wrong use with 2 and help with 0, and leaves no half file behind", async () => {
    expect((await run("--help")).code).toBe(0);
    for (const argv of [
      [],
      ["burn"],
      ["export"],
      ["verify"],
      ["verify", at("none"), "--key", at("record.pub")],
      ["verify", at("record")],
    ])
      expect((await run(...argv)).code, argv.join(" ")).toBe(2);
    await expect(run("export", "--out", at("no/such/folder"))).rejects.toThrow("ENOENT");
  });
});

describe("every column behind the record", () => {
  const tables = ["events", "chain_heads", "log_entries", "log_tiles", "log_heads", "log_keys"];
  /** What the owner of the database could put in the place of a value, by its type; a null is filled. */
  const others: Readonly<Record<string, (value: string) => string>> = {
    uuid: () => "gen_random_uuid()",
    bigint: (value) => `${value} + 1000000`,
    smallint: (value) => `${value} + 5`,
    text: (value) => `coalesce(${value}, '') || 'x'`,
    "timestamp with time zone": (value) => `${value} + interval '1 second'`,
    jsonb: () => `'{"other": true}'`,
    bytea: (value) => `coalesce(set_byte(${value}, 3, get_byte(${value}, 3) # 1), '\\x01')`,
  };

  async function withChange(table: string, column: string, type: string, check: () => Promise<void>): Promise<void> {
    const client = await store.pool.connect();
    const other = others[type];
    if (other === undefined) throw new Error(`No other value for ${type}`);
    await client.query("alter table events alter id set generated by default");
    await client.query(`set session_replication_role = replica; create temp table saved as select * from ${table}`);
    await client.query(
      `update ${table} set "${column}" = ${other(`"${column}"`)} where ctid =
         (select ctid from ${table} order by ctid offset (select count(*) / 2 from ${table}) limit 1)`,
    );
    try {
      await check();
    } finally {
      await client.query(`delete from ${table}; insert into ${table} overriding system value select * from saved`);
      client.release(true);
    }
  }

  it("is found and named when somebody with the owner's rights changes it", async () => {
    const columns = await store.pool.query<{ table_name: string; column_name: string; data_type: string }>(
      "select table_name, column_name, data_type from information_schema.columns where table_name = any($1) order by 1, 2",
      [tables],
    );
    expect(columns.rows.length).toBeGreaterThan(28);
    for (const { table_name, column_name, data_type } of columns.rows)
      await withChange(table_name, column_name, data_type, async () => {
        const done = await exported().catch((error: Error) => error);
        // Where the signer itself no longer finds its key, the export refuses and says so.
        if (done instanceof Error) return expect(done.message).toContain("is not on this machine");
        const { code, said } = await verified();
        expect([code, said.ok], `${table_name}.${column_name}`).toEqual([1, false]);
        expect(said.text.length).toBeGreaterThan(20);
      });
    await exported();
    expect((await verified()).code).toBe(0);
  }, 120_000);
});
