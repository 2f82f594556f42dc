import { afterAll, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import { setting } from "../../../test/stages/hearing.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import { followMember, openTask } from "./index.ts";
import { jobs as workJobs } from "./jobs.ts";

const stage = await decisionStage();
const { t, member, clerk, aCase, set, aDay, post } = stage;
afterAll(() => t.close());

interface Waiting {
  readonly queue: string;
  readonly due: string;
  readonly held: string | null;
}
/** What waits on a case, once every job was done. */
async function waiting(caseId: string): Promise<readonly Waiting[]> {
  await workOff(t);
  const { rows } = await t.store.pool.query<Waiting>(
    `select queue, to_char(due_on, 'YYYY-MM-DD') as due, claimed_by as held from tasks
     where case_id = $1 and closed_at is null and queue not in ('letters-to-mail', 'same-person') order by queue`,
    [caseId],
  );
  return rows;
}
/** Since when the oldest hearing to record waits, as the member is told. */
const oldestToRecord = async (): Promise<string | null> => {
  const { body } = await t.call(member, "GET", "/api/v1/queues");
  const of = (one: { readonly queue: { readonly code: string } }) => one.queue.code === "hearings-to-record";
  return body.items.find(of).oldestOpenedAt;
};
const queuesOn = async (caseId: string) => (await waiting(caseId)).map((one) => one.queue);
const step = async (caseId: string, code: string, who = clerk) => {
  const { body } = await t.call(who, "GET", `/api/v1/cases/${caseId}`);
  const answer = await post(who, `/cases/${caseId}/steps`, { version: body.version, step: code, reason: "As asked" });
  expect(answer.body?.code ?? answer.status).toBe(200);
};

test("a referral opens the work with which a claim begins, by the days of its own limits, in its language", async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const { theCase } = await aCase(aReferral());
  expect(await waiting(theCase.id)).toEqual([{ queue: "choose-stream", due: "2026-11-25", held: null }]);
  const { rows } = await t.store.pool.query("select language, opened_at from tasks where case_id = $1", [theCase.id]);
  expect(rows[0]).toMatchObject({ language: "en", opened_at: new Date("2026-11-20T15:00:00.000Z") });
});

test("each stage of a claim finishes the work of the one before and opens its own, for whom the rule says", async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const on = aDay();
  const { theCase } = await aCase(aReferral());
  await step(theCase.id, "make-ready");
  expect(await queuesOn(theCase.id)).toEqual(["hearings-to-set"]);
  const { body: hearing } = await set(theCase.id, setting({ on, memberId: member.accountId }));
  expect(await waiting(theCase.id)).toEqual([{ queue: "hearings-to-record", due: on, held: member.accountId }]);
  // What is to be done on the day of a hearing does not wait before it.
  expect(await oldestToRecord()).toBeNull();
  t.at(`${on}T18:00:00.000Z`);
  expect((await oldestToRecord())?.slice(0, 10)).toBe(on);
  const undertakings = [{ byWhom: "counsel", what: "Medical report", dueOn: "2028-12-01" }];
  await post(member, `/hearings/${hearing.id}/outcome`, {
    outcome: "held",
    cause: null,
    decision: "reserved",
    note: null,
    undertakings,
  });
  expect(await waiting(theCase.id)).toMatchObject([
    { queue: "decisions-to-write", held: member.accountId },
    { queue: "undertakings", due: "2028-12-01", held: null },
  ]);
  const { rows } = await t.store.pool.query("select id from undertakings where case_id = $1", [theCase.id]);
  const met = await post(clerk, `/undertakings/${rows[0]?.id}/met`, { on });
  expect(met.body?.code ?? met.status).toBe(200);
  expect(await queuesOn(theCase.id)).toEqual(["decisions-to-write"]);
});

test("a hearing that is moved is due on its new day, and one that is cancelled is set anew", async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const [first, second] = [aDay(), aDay()];
  const { theCase } = await aCase(aReferral());
  const { body: hearing } = await set(theCase.id, setting({ on: first, memberId: member.accountId }));
  expect(await waiting(theCase.id)).toMatchObject([{ queue: "hearings-to-record", due: first }]);
  const officer = await t.person("scheduling-officer");
  const moved = await post(officer, `/hearings/${hearing.id}/change`, {
    version: hearing.version,
    ...setting({ on: second, memberId: member.accountId }),
    reason: { code: "correction", note: null },
  });
  expect(moved.body?.code ?? moved.status).toBe(200);
  expect(await waiting(theCase.id)).toMatchObject([{ queue: "hearings-to-record", due: second }]);
});

test("signing finishes the writing, and releasing finishes the last of it", async () => {
  const { theCase, decision } = await stage.signed();
  expect(await queuesOn(theCase.id)).toEqual(["decisions-to-release"]);
  await post(clerk, `/decisions/${decision.id}/release`);
  expect(await queuesOn(theCase.id)).toEqual([]);
});

test("work that was finished stays finished when its job runs again", async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const { theCase } = await aCase(aReferral());
  await step(theCase.id, "make-ready");
  await workOff(t);
  await t.store.pool.query(
    "select graphile_worker.add_job('after-case-opened', json_build_object('caseId', $1::text)), graphile_worker.add_job('deadlines-changed', json_build_object('caseId', $1::text))",
    [theCase.id],
  );
  expect(await queuesOn(theCase.id)).toEqual(["hearings-to-set"]);
});

test("a person for whom a representative is wanted waits with the registry until somebody is designated", async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const { theCase } = await aCase(aReferral());
  const { body } = await t.call(clerk, "GET", `/api/v1/cases/${theCase.id}`);
  const person = body.parties[0].personId;
  const change = (of: object, version: number) =>
    post(clerk, `/cases/${theCase.id}/parties/${person}/representative`, {
      version,
      reason: "As asked",
      actingPersonId: null,
      acting: null,
      ...of,
    });
  const wanted = await change({ basis: "wanted" }, body.version);
  expect(wanted.body?.code ?? wanted.status).toBe(200);
  expect(await queuesOn(theCase.id)).toEqual(["choose-stream", "representatives-wanted"]);
  await change({ basis: "none" }, wanted.body.version);
  expect(await queuesOn(theCase.id)).toEqual(["choose-stream"]);
});

test("a case that is given to a member: nobody looks for one any more, and what waits for its member is theirs", async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const { theCase } = await aCase(aReferral());
  await workOff(t);
  const subject = { kind: "case", id: theCase.id } as const;
  const about = { caseId: theCase.id as CaseId, subject, officeId: "toronto", division: "RPD" } as const;
  await t.store.transact(theSystem, async (tx) => {
    for (const queue of ["members-wanted", "files-to-review"]) await openTask(tx, { ...about, queue });
    await followMember(tx, about.caseId, member.accountId as AccountId);
  });
  expect(await waiting(theCase.id)).toMatchObject([
    { queue: "choose-stream", held: null },
    { queue: "files-to-review", held: member.accountId },
  ]);
});

const runJob = async (name: string) => {
  const found = workJobs.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No job ${name}`);
  await found.handle({}, t.services);
};

test("an appeal that is not perfected by its day goes before a member, once, and leaves with the case", async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const { theCase } = await aCase(aReferral({}, { division: "RAD", proceedingType: "appeal", origin: null }));
  const [waits] = await waiting(theCase.id);
  expect(waits?.queue).toBe("appeals-to-perfect");
  t.at(`${waits?.due}T15:00:00.000Z`);
  await runJob("overdue-work-opened");
  expect(await queuesOn(theCase.id)).toEqual(["appeals-to-perfect"]);
  t.at("2027-03-01T15:00:00.000Z");
  await runJob("overdue-work-opened");
  await runJob("overdue-work-opened");
  expect(await queuesOn(theCase.id)).toEqual(["appeals-not-perfected", "appeals-to-perfect"]);
  await step(theCase.id, "dismiss-not-perfected", await t.person("member"));
  expect(await queuesOn(theCase.id)).toEqual([]);
});

test("a case for which nobody has anything to do, of before a rule existed, gets the work of where it stands, once", async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const { theCase: fresh } = await aCase(aReferral());
  const { theCase: ready } = await aCase(aReferral());
  const { theCase: appeal } = await aCase(aReferral({}, { division: "RAD", proceedingType: "appeal", origin: null }));
  const { theCase: perfected } = await aCase(
    aReferral({}, { division: "RAD", proceedingType: "appeal", origin: null }),
  );
  await step(ready.id, "make-ready");
  await step(perfected.id, "perfect");
  await workOff(t);
  const all = [fresh.id, ready.id, appeal.id, perfected.id];
  await t.store.pool.query("delete from task_claims where case_id = any($1)", [all]);
  await t.store.pool.query("delete from tasks where case_id = any($1)", [all]);
  t.at("2026-11-25T15:00:00.000Z");
  await runJob("missing-work-opened");
  await runJob("missing-work-opened");
  expect(await queuesOn(fresh.id)).toEqual(["choose-stream"]);
  expect(await queuesOn(ready.id)).toEqual(["hearings-to-set"]);
  // Where a case begins, no step leads.
  expect(await queuesOn(appeal.id)).toEqual(["appeals-to-perfect"]);
  // One of the two waits wherever the case stands.
  expect(await queuesOn(perfected.id)).toEqual(["appeals-to-decide", "records-to-send"]);
  // Over the whole table: no open case waits for nobody.
  const { rows } = await t.store.pool.query(`select c.file_number, c.status from cases c
    where c.finalized_on is null and not exists (select from tasks t where t.case_id = c.id and t.closed_at is null)`);
  expect(rows).toEqual([]);
});
