import { afterAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { jobs as representationJobs } from "../representation/index.ts";
import { jobs } from "./jobs.ts";

const { t, member, aCase, aDay, set, registry } = await hearingStage();
afterAll(() => t.close());

const tasksOf = async (caseId: string) =>
  (await t.store.pool.query("select outcome from tasks where queue = 'counsel-suspended' and case_id = $1", [caseId]))
    .rows;
const counselOf = async (caseId: string) =>
  (
    await t.store.pool.query(
      "select p.state from hearing_people p join hearing_cases hc on hc.hearing_id = p.hearing_id where hc.case_id = $1 and p.role = 'counsel' order by p.set_at",
      [caseId],
    )
  ).rows;

test("a licence is suspended: the hearing to come is an officer’s to see to, until counsel may act again", async () => {
  const officer = await registry();
  const { theCase, counselId } = await aCase();
  const without = await aCase();
  await set(theCase.id, setting({ on: aDay(), memberId: member.accountId }));
  const standing = async (is: string) => {
    const answer = await t.call(officer, "POST", `/api/v1/counsels/${counselId}/standing`, { standing: is });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    await runJobs(t, representationJobs);
    await runJobs(t, jobs);
  };
  await standing("suspended");
  expect(await tasksOf(theCase.id)).toEqual([{ outcome: null }]);
  expect(await counselOf(theCase.id)).toEqual([{ state: "left" }]);
  expect(await tasksOf(without.theCase.id)).toEqual([]);
  // Said twice, it is one thing to do.
  await standing("revoked");
  expect(await tasksOf(theCase.id)).toHaveLength(1);
  await standing("good");
  expect(await tasksOf(theCase.id)).toEqual([{ outcome: "counsel-may-act" }]);
  expect((await counselOf(theCase.id)).map(({ state }) => state)).toEqual(["left", "set"]);
});
