import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aDatabase } from "../../../test/support/database.ts";
import { nobody, theSystem } from "../../kernel/actor.ts";
import { nothingDeclared } from "../../kernel/declarations.ts";
import { type AccountId, newId } from "../../kernel/ids.ts";
import { systemClock } from "../../kernel/time.ts";
import { createPool, createStore, type Store } from "../../platform/database/store.ts";
import { append, listCaseEvents, tribunalChainId, verifyChain } from "./index.ts";

let store: Store;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await aDatabase();
  drop = database.drop;
  store = createStore(createPool(database.url), systemClock, nothingDeclared);
});
afterAll(async () => {
  await store.close();
  await drop();
});

const opened = (caseId: string) =>
  store.transact(theSystem, (tx) =>
    append(tx, { chain: { caseId }, type: "case-opened", payload: { é: 1, a: [null] } }),
  );

describe("the record of a case", () => {
  it("gives forty appenders at once forty sequence numbers without a gap, and the chain verifies", async () => {
    const caseId = newId();
    await Promise.all(Array.from({ length: 40 }, () => opened(caseId)));
    const { rows } = await store.pool.query("select seq from events where chain_id = $1 order by id", [caseId]);
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(await store.transact(theSystem, (tx) => verifyChain(tx, caseId))).toEqual({ ok: true, events: 40 });
  });

  it("has the hash that anybody computes from the event, whatever its payload holds, whoever acted", async () => {
    const payloads = [{ 'a"b\\c': "d\u0001\n'é😀", z: [1.5, -0, 1e21, true, null, { y: [] }] }, {}];
    const caseId = newId();
    const actor = { ...theSystem, kind: "staff" as const, accountId: newId<AccountId>() };
    for (const payload of payloads)
      for (const chain of ["tribunal", { accountId: actor.accountId }, { caseId }] as const)
        await store.transact(actor, (tx) => append(tx, { chain, type: "case-opened", payload }));
    for (const chainId of [tribunalChainId, actor.accountId, caseId])
      expect(await store.transact(theSystem, (tx) => verifyChain(tx, chainId))).toEqual({ ok: true, events: 2 });
  });

  it("appends nothing when the command that appended fails", async () => {
    const caseId = newId();
    const failing = store.transact(theSystem, async (tx) => {
      await append(tx, { chain: { caseId }, type: "case-opened", payload: {} });
      throw new Error("the command fails after its event");
    });
    await expect(failing).rejects.toThrow("after its event");
    expect(await store.transact(theSystem, (tx) => verifyChain(tx, caseId))).toEqual({ ok: true, events: 0 });
  });

  it("names the event whose payload somebody with the owner's rights changed", async () => {
    const caseId = newId();
    for (let i = 0; i < 3; i++) await opened(caseId);
    await store.pool.query('update events set payload = \'{"é":2,"a":[null]}\' where chain_id = $1 and seq = 2', [
      caseId,
    ]);
    expect(await store.transact(theSystem, (tx) => verifyChain(tx, caseId))).toEqual({ ok: false, wrongSeq: 2 });
  });

  it("sees that the newest event was taken away", async () => {
    const caseId = newId();
    for (let i = 0; i < 3; i++) await opened(caseId);
    await store.pool.query("delete from events where chain_id = $1 and seq = 3", [caseId]);
    expect(await store.transact(theSystem, (tx) => verifyChain(tx, caseId))).toEqual({ ok: false, wrongSeq: 3 });
  });

  it("lets the application's own role neither change nor delete an event", async () => {
    await opened(newId());
    const asApp = (statement: string) => store.transact(theSystem, (tx) => sql.raw(statement).execute(tx.db));
    await expect(asApp("update events set type = 'x'")).rejects.toThrow("permission denied");
    await expect(asApp("delete from events")).rejects.toThrow("permission denied");
  });

  it("shows nothing of a case to somebody without a relation to it", async () => {
    const caseId = newId();
    await opened(caseId);
    const stranger = { ...nobody, kind: "party" as const, accountId: newId<never>() };
    expect(await store.transact(stranger, (tx) => listCaseEvents(tx, caseId, { before: null, limit: 10 }))).toEqual([]);
    expect(
      await store.transact(theSystem, (tx) => listCaseEvents(tx, caseId, { before: null, limit: 10 })),
    ).toHaveLength(1);
  });
});
