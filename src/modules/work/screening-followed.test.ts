import { afterAll, expect, test } from "vitest";
import { aCaseWithCounsel } from "../../../test/stages/case-with-counsel.ts";
import { hearingStage } from "../../../test/stages/hearing.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { followRepresentative } from "./commands/follow-representative.ts";
import { followScreening } from "./commands/follow-screening.ts";

const { t, registry } = await hearingStage();
const officer = await registry();
afterAll(() => t.close());

let licence = 0;
/** A claim that stands somewhere, of whose screening something is known, and what waits on it afterwards. */
async function aClaim(status: string, screening: string | null) {
  const { theCase } = await aCaseWithCounsel(t, officer, `SCREEN-${++licence}`);
  await workOff(t);
  const know = (state: string | null) =>
    t.store.pool.query("update cases set status = $2, screening = $3 where id = $1", [theCase.id, status, state]);
  await know(screening);
  const follow = () => t.store.transact(theSystem, (tx) => followScreening(tx, theCase.id as CaseId));
  const waiting = async () => {
    const { rows } = await t.store.pool.query(
      `select queue, to_char(due_on, 'YYYY-MM-DD') as due, outcome from tasks
       where case_id = $1 and queue in ('choose-stream', 'screenings-to-follow', 'representatives-wanted') order by queue`,
      [theCase.id],
    );
    return rows.map((one) => `${one.queue} ${one.outcome ?? one.due}`);
  };
  return { id: theCase.id as CaseId, know, follow, waiting };
}

test("nothing is known of the screening: the stream is due by its own days, and nobody follows anything", async () => {
  const { follow, waiting } = await aClaim("received", null);
  const before = await waiting();
  await follow();
  expect(await waiting()).toEqual(before);
  expect(before).toEqual(["choose-stream 2026-11-25"]);
});

test("while its result is awaited somebody follows it, and the stream is due no earlier; once it came, five days after", async () => {
  const { know, follow, waiting } = await aClaim("received", "pending");
  await follow();
  await follow();
  expect(await waiting()).toEqual(["choose-stream 2027-01-25", "screenings-to-follow 2027-01-25"]);
  await know("confirmed");
  await follow();
  expect(await waiting()).toEqual(["choose-stream 2026-11-30", "screenings-to-follow received"]);
});

test("of a claim that is over nobody follows the screening", async () => {
  const { follow, waiting } = await aClaim("withdrawn", "pending");
  await follow();
  expect((await waiting()).filter((one) => one.startsWith("screenings"))).toEqual([]);
});

test.each([
  ["received", true, ["representatives-wanted 2026-12-04"]],
  ["received", false, []],
  ["withdrawn", true, []],
])(
  "of a case that stands at %s, a representative is looked for where one is wanted: %s",
  async (status, isWanted, found) => {
    const { id, waiting } = await aClaim(status, null);
    await t.store.pool.query("update cases set representative_wanted = $2 where id = $1", [id, isWanted]);
    await t.store.transact(theSystem, (tx) => followRepresentative(tx, id));
    expect((await waiting()).filter((one) => one.startsWith("representatives"))).toEqual(found);
  },
);
