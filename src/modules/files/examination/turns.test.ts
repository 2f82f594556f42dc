import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anArrivedUpload, aPdf } from "../../../../test/stages/files.ts";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../../kernel/actor.ts";
import {
  type ClaimedUpload,
  claimExamination,
  claimNextExamination,
  giveUpExamination,
} from "../commands/claim-examination.ts";
import { recordFinding } from "../commands/record-finding.ts";
import { examineNext, examineUpload } from "./examine-upload.ts";
import { examinations, places } from "./sandboxes.ts";

let t: Tribunal;
let [first, second]: Actor[] = [];
beforeAll(async () => {
  t = await aTribunal({ GREFFE_SOFFICE: "/nowhere/soffice" });
  [first, second] = [await t.person("counsel"), await t.person("counsel")];
});
afterAll(async () => {
  examinations.close();
  await t.close();
});
afterEach(() => t.store.pool.query("delete from uploads"));

const sent = (actor: Actor | undefined, name: string) =>
  actor === undefined ? Promise.reject(new Error("nobody")) : anArrivedUpload(t, actor, name, aPdf());
const next = (share: number) => t.store.transact(theSystem, (tx) => claimNextExamination(tx, share));
const names = (claims: readonly (ClaimedUpload | null)[]) => claims.map((one) => one?.fileName ?? null);

test("each account has its turn, and none more than its share at once, however much it has sent", async () => {
  for (const name of ["a1.pdf", "a2.pdf", "a3.pdf"]) await sent(first, name);
  for (const name of ["b1.pdf", "b2.pdf"]) await sent(second, name);
  const claims = [await next(1), await next(1), await next(1)];
  expect(names(claims)).toEqual(["a1.pdf", "b1.pdf", null]);
  expect(names([await next(2), await next(2), await next(2)])).toEqual(["a2.pdf", "b2.pdf", null]);
});

test("whoever was served longest ago comes first, and not whoever has waited with more", async () => {
  for (const name of ["a1.pdf", "a2.pdf"]) await sent(first, name);
  const one = await next(1);
  await sent(second, "b1.pdf");
  await t.store.transact(theSystem, (tx) =>
    recordFinding(tx, one?.id ?? "", { ok: false, code: "file-empty", facts: {} }),
  );
  expect(names([await next(1)])).toEqual(["b1.pdf"]);
});

test("what is under examination is not begun again; what a killed examiner left is, when its claim has run out", async () => {
  const id = await sent(first, "a.pdf");
  const claim = () => t.store.transact(theSystem, (tx) => claimExamination(tx, id));
  const claims = await Promise.all([claim(), claim(), next(9)]);
  expect(claims.filter((one) => one !== null)).toHaveLength(1);
  await examineUpload(t.services, id);
  const state = async () => (await t.store.pool.query("select state from uploads where id = $1", [id])).rows[0].state;
  expect(await state()).toBe("examining");
  await t.store.pool.query("update uploads set examined_by_until = now() - interval '1 second' where id = $1", [id]);
  await examineUpload(t.services, id);
  expect(await state()).toBe("ready");
  expect(await claim()).toBeNull();
});

test("an examination that came to no verdict is tried again later, and not at once", async () => {
  await sent(first, "a.pdf");
  const claimed = await next(1);
  if (claimed === null) throw new Error("Nothing was claimed");
  await t.store.transact(theSystem, (tx) => giveUpExamination(tx, claimed, 60));
  expect(await next(1)).toBeNull();
  await t.store.pool.query("update uploads set examined_by_until = now()");
  expect(names([await next(1)])).toEqual(["a.pdf"]);
});

test("one whose place is taken is asked for again, and the end of an examination calls the next", async () => {
  await t.store.pool.query("delete from graphile_worker._private_jobs");
  for (let one = 0; one <= places.share; one++) await sent(first, `${one}.pdf`);
  const held = await Promise.all(Array.from({ length: places.share }, () => next(places.share)));
  const jobs = async () =>
    (await t.store.pool.query("select key from graphile_worker.jobs where task_identifier = 'upload-completed'")).rows;
  await examineNext(t.services);
  await examineNext(t.services);
  expect(await jobs()).toEqual([{ key: "upload-waits" }]);
  await t.store.pool.query("update uploads set examined_by_until = now() where id = $1", [held[0]?.id]);
  await examineNext(t.services);
  expect(await jobs()).toContainEqual({ key: null });
});
