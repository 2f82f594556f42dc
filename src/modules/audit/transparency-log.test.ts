import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { nobody, theSystem } from "../../kernel/actor.ts";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { newId } from "../../kernel/ids.ts";
import { coverEvents, fromTheStart } from "./commands/cover-events.ts";
import { isExtension, isIncluded } from "./domain/check-proof.ts";
import { isSigned } from "./domain/log-key.ts";
import { leafHash } from "./domain/merkle.ts";
import { headText } from "./domain/tree-head.ts";
import { append, coverAll, openSigningKeys, proofOf, startLogKeeper } from "./index.ts";
import { logKeys } from "./queries/log-keys.ts";
import { rotateLogKey } from "./rotate-log-key.ts";
import { happenedOn } from "./testing.ts";

let t: Tribunal;
const folder = mkdtempSync(path.join(tmpdir(), "greffe-keys-"));
const keys = openSigningKeys(folder);
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true });
});

const happen = (caseId: string) => happenedOn(t.store, caseId, { type: "case-opened", payload: { n: 1 } });
const get = async (url: string) => (await t.call(nobody, "GET", `/api/v1/log/${url}`)).body;
/** A keeper whose rounds the test makes one by one; everything so far is covered. */
async function aKeeper() {
  let horizon = fromTheStart;
  const round = async () => {
    const done = await t.store.transact(theSystem, (tx) => coverEvents(tx, keys, horizon));
    horizon = done?.horizon ?? horizon;
    return done?.covered ?? -1;
  };
  while ((await round()) > 0);
  return { round, reached: () => horizon.after };
}
const anEvent = (id = newId()) =>
  `insert into events (chain_id, seq, type, actor_kind, occurred_at, payload, previous_hash, hash)
   values ('${id}', 1, 'x', 'system', now(), '{}', '\\x00', sha256('${id}'))`;
const hex = (text: string) => Buffer.from(text, "hex");
const included = (p: Record<string, never> | Awaited<ReturnType<typeof get>>) =>
  isIncluded({
    position: p.position,
    start: 0,
    end: p.head.size,
    leaf: leafHash(hex(p.eventHash)),
    root: hex(p.head.rootHash),
    proof: p.proof.map(hex),
  });

describe("the transparency log", () => {
  it("covers every committed event once, under one signed head after another", async () => {
    const caseId = newId();
    const events = [];
    for (let i = 0; i < 12; i++) events.push(await happen(caseId));
    expect(await coverAll(t.store, keys)).toBeGreaterThanOrEqual(12);
    expect(await coverAll(t.store, keys)).toBe(0);
    for (const event of events) expect(included(await get(`proof?event=${event.hash}`))).toBe(true);
  });

  it("signs heads that anybody can check with the published key, as a note too", async () => {
    const head = await get("head");
    const { items, origin } = await get("keys");
    expect(head.origin).toBe(origin);
    const text = headText({ ...head, rootHash: hex(head.rootHash) });
    const key = Buffer.from(items[0].publicKey, "base64");
    expect(isSigned(text, Buffer.from(head.signature, "base64"), key)).toBe(true);
    expect(isSigned(text.replace("at 2", "at 1"), Buffer.from(head.signature, "base64"), key)).toBe(false);
    expect(head.note.startsWith(`${text}\n— ${origin} `)).toBe(true);
  });

  it("proves that every later head extends every earlier one, across tiles", async () => {
    const sizes: number[] = [(await get("head")).size];
    for (const n of [3, 300, 256, 1]) {
      const caseId = newId();
      await t.store.transact(theSystem, async (tx) => {
        for (let i = 0; i < n; i++) await append(tx, { chain: { caseId }, type: "case-opened", payload: {} });
      });
      await coverAll(t.store, keys);
      sizes.push((await get("head")).size);
    }
    for (const from of sizes)
      for (const to of sizes.filter((size) => size >= from)) {
        const proof = await get(`consistency?from=${from}&to=${to}`);
        const later = { size: to, root: hex(proof.to.rootHash), proof: proof.proof.map(hex) };
        expect(isExtension({ size: from, root: hex(proof.from.rootHash) }, later), `${from} ${to}`).toBe(true);
      }
    const event = await happen(newId());
    await coverAll(t.store, keys);
    expect(included(await get(`proof?event=${event.hash}`))).toBe(true);
    const old = await t.store.transact(theSystem, (tx) =>
      sql<{
        hash: Buffer;
      }>`select hash from events e join log_entries l on l.event_id = e.id where position in (1, 255, 256, 300)`.execute(
        tx.db,
      ),
    );
    for (const row of old.rows)
      for (const size of sizes.slice(-2))
        expect(included(await get(`proof?event=${row.hash.toString("hex")}&size=${size}`))).toBe(true);
  });

  it("skips no event whose transaction commits after one with a later number", async () => {
    const slow = await t.store.pool.connect();
    const { round, reached } = await aKeeper();
    await slow.query("begin");
    await slow.query(anEvent());
    for (let i = 0; i < 4; i++) {
      await happen(newId());
      expect(await round()).toBe(1);
    }
    await slow.query("commit");
    slow.release();
    expect(await round()).toBe(1);
    await happen(newId());
    expect(await round()).toBe(1);
    expect(await round()).toBe(0);
    const all = await t.store.pool.query("select max(id) as id from events");
    // Transactions of other databases on the same server hold the horizon back until they end.
    for (let turn = 0; turn < 400 && reached() < all.rows[0].id; turn++) {
      await pause(25);
      expect(await round()).toBe(0);
    }
    expect(reached()).toBeGreaterThanOrEqual(all.rows[0].id);
  });

  it("waits behind a long transaction for the same number, whatever is written meanwhile", async () => {
    const slow = await t.store.pool.connect();
    let horizon = fromTheStart;
    const seen = async () => {
      await happen(newId());
      const done = await t.store.transact(theSystem, (tx) => coverEvents(tx, keys, horizon));
      horizon = done?.horizon ?? horizon;
      return horizon.seen;
    };
    await slow.query("begin");
    await slow.query(anEvent());
    const first = await seen();
    expect(first).not.toBeNull();
    expect([await seen(), await seen()]).toEqual([first, first]);
    await slow.query("rollback");
    slow.release();
  });

  it("skips no event of the youngest transaction, which drew its number before an older one did", async () => {
    const [older, younger] = [await t.store.pool.connect(), await t.store.pool.connect()];
    const { round } = await aKeeper();
    for (const client of [older, younger]) {
      await client.query("begin");
      await client.query("select pg_current_xact_id()");
    }
    await younger.query(anEvent());
    await older.query(`${anEvent()}; commit`);
    expect(await round()).toBe(1);
    expect(await round()).toBe(0);
    await younger.query("commit");
    expect(await round()).toBe(1);
    for (const client of [older, younger]) client.release();
  });

  it("gives positions without a gap when several keepers run at once", async () => {
    const keepers = [1, 2, 3].map(() => startLogKeeper(t.store, keys, t.services.log));
    const caseIds = Array.from({ length: 30 }, () => newId<string>());
    await Promise.all(caseIds.map(happen));
    await Promise.all(keepers.map((keeper) => keeper.stop()));
    const count = await t.store.pool.query(
      "select (select count(*) from events)::int e, count(*)::int l, max(position)::int m, (select max(size) from log_heads)::int h from log_entries",
    );
    const { e, l, m, h } = count.rows[0];
    expect([l, m + 1, h]).toEqual([e, e, e]);
  });

  it("covers an event by itself", async () => {
    const keeper = startLogKeeper(t.store, keys, t.services.log);
    const event = await happen(newId());
    await expect.poll(() => get(`proof?event=${event.hash}`), { interval: 50 }).toHaveProperty("head");
    await keeper.stop();
  });

  it("answers an unknown event, an event of another form and an unsigned size in words", async () => {
    const unknown = await t.call(nobody, "GET", `/api/v1/log/proof?event=${"0".repeat(64)}`);
    expect([unknown.status, unknown.body.code]).toEqual([404, "log-event-unknown"]);
    expect((await get("proof?event=abc")).code).toBe("request-malformed");
    expect((await get("head?size=999999")).code).toBe("log-size-unknown");
    expect((await get("consistency?from=0")).code).toBe("log-size-unknown");
  });

  it("lets a reader of the case recompute the event from its fields, and shows others nothing", async () => {
    const caseId = newId<string>();
    const event = await happen(caseId);
    await coverAll(t.store, keys);
    const officer = await t.person("registry-officer");
    const stranger = await t.person("counsel");
    const seen = await t.call(officer, "GET", `/api/v1/cases/${caseId}/events/${event.seq}/proof`);
    expect(createHash("sha256").update(canonicalJson(seen.body.event)).digest("hex")).toBe(event.hash);
    expect(included(seen.body)).toBe(true);
    const refused = await t.call(stranger, "GET", `/api/v1/cases/${caseId}/events/${event.seq}/proof`);
    expect([refused.status, refused.body.code]).toEqual([404, "event-not-found"]);
    const proven = await t.store.transact(theSystem, (tx) => proofOf(tx, event.id));
    expect(proven.eventHash).toBe(event.hash);
  });

  it("goes on under a new key that the old one vouches for, and stops where the key is missing", async () => {
    const before = await t.store.transact(theSystem, logKeys);
    const { keyId, vouchedFor } = await t.store.transact(theSystem, (tx) => rotateLogKey(tx, keys));
    expect(vouchedFor).toBe(true);
    await coverAll(t.store, keys);
    expect((await get("head")).keyId).toBe(keyId);
    const { items } = await get("keys");
    expect(items.map((item: { keyId: string }) => item.keyId)).toEqual([before[0]?.keyId, keyId]);
    expect(items[0].validUntil).toBe(items[1].validFrom);
    await happen(newId());
    await expect(coverAll(t.store, openSigningKeys(path.join(folder, "elsewhere")))).rejects.toThrow(
      "not on this machine",
    );
    expect(await coverAll(t.store, keys)).toBe(1);
  });

  it("can only be added to by the application", async () => {
    const asApp = (statement: string) => t.store.transact(theSystem, (tx) => sql.raw(statement).execute(tx.db));
    for (const table of ["log_keys", "log_entries", "log_tiles", "log_heads", "log_timestamps"])
      await expect(asApp(`delete from ${table}`)).rejects.toThrow("permission denied");
    await expect(asApp("update log_heads set size = 1")).rejects.toThrow("permission denied");
  });
});
