import { afterAll, expect, test } from "vitest";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aContent, aRepresentedCase, inHand } from "../../../test/stages/submission.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { followNewDays } from "./commands/follow-days.ts";
import type { TaskView } from "./contract.ts";

const { t, officer } = await hearingStage();
const clerk = await t.person("registry-officer");
afterAll(() => t.close());

/** As the job does each minute. */
async function followed(): Promise<void> {
  let after: CaseId | null = null;
  do {
    const from: CaseId | null = after;
    after = await t.store.transact(theSystem, (tx) => followNewDays(tx, from));
  } while (after !== null);
}

/** A case on which documents of these types wait for review. */
async function filed(...types: readonly string[]) {
  const theCase = await aRepresentedCase(t, clerk);
  const uploads = await Promise.all(types.map(() => aReadyUpload(t, theCase.counsel, { pages: 1 })));
  const content = aContent(uploads);
  const documents = content.documents.map((one, at) => ({ ...one, typeCode: types[at] ?? "" }));
  const sent = await t.call(theCase.counsel, "POST", `/api/v1/cases/${theCase.caseId}/submissions`, {
    ...content,
    documents,
  } as never);
  expect(sent.body.code ?? sent.status).toBe(201);
  return {
    ...theCase,
    submissionId: sent.body.submissionId as string,
    ids: sent.body.documents as { documentId: string }[],
  };
}
async function heardOn(caseId: string, on: string) {
  const { body: view } = await t.call(officer, "GET", `/api/v1/cases/${caseId}`);
  if (view.status.code === "received")
    await t.call(clerk, "POST", `/api/v1/cases/${caseId}/steps`, {
      version: view.version,
      step: "make-ready",
      reason: "x",
    });
  const set = await t.call(officer, "POST", `/api/v1/cases/${caseId}/hearings`, setting({ on }) as never);
  expect(set.body.code ?? set.status).toBe(201);
  await workOff(t);
  return set.body;
}
async function listed(query: string, who = clerk): Promise<readonly TaskView[]> {
  const answer = await t.call(who, "GET", `/api/v1/queues/filings-review/tasks?${query}`);
  expect(answer.body.code ?? answer.status).toBe(200);
  return answer.body.items;
}
const casesOf = (tasks: readonly TaskView[], own: readonly { caseId: string }[]) =>
  tasks.flatMap((one) => own.findIndex((theCase) => theCase.caseId === one.caseId)).filter((at) => at >= 0);

const soon = await filed("identity-document", "disclosure", "identity-document");
const later = await filed("disclosure");
const never = await filed("written-representations");
const all = [later, never, soon];

test("of what has just come it is said that its days are not worked out, and then which they are", async () => {
  const of = async () => (await listed("")).find((one) => one.caseId === soon.caseId);
  expect(await of()).toMatchObject({
    kinds: ["identity-document", "disclosure"],
    filedAs: "counsel-of-record",
    daysKnown: false,
    hearingOn: null,
    limit: null,
  });
  await followed();
  expect(await of()).toMatchObject({ daysKnown: true, hearingOn: null });
  await heardOn(later.caseId, "2027-02-12");
  await heardOn(soon.caseId, "2027-01-15");
  const { hearingOn, limit } = (await of()) ?? {};
  expect(hearingOn).toBe("2027-01-15");
  const limits = await t.call(clerk, "GET", `/api/v1/cases/${soon.caseId}/deadlines`);
  const open = limits.body.items
    .filter(
      (one: { standing: string; state: string; effect: string }) =>
        one.standing === "expected" && one.effect === "no-later-than" && one.state === "coming",
    )
    .sort((a: { safeOn: string }, b: { safeOn: string }) => a.safeOn.localeCompare(b.safeOn));
  expect(limit).toEqual({ on: open[0].safeOn, what: open[0].what });
});

test("the queue is sorted by the next hearing and by the nearest limit, those without one last in both directions, a page at a time", async () => {
  for (const sort of ["hearing", "limit"]) {
    const whole = await listed(`sort=${sort}&limit=100`);
    expect(casesOf(whole, all), sort).toEqual([2, 0, 1]);
    expect(casesOf(await listed(`sort=${sort}&order=desc&limit=100`), all), sort).toEqual([0, 2, 1]);
  }
  for (const query of [
    "sort=hearing",
    "sort=limit",
    "sort=due",
    "sort=received",
    "sort=hearing&order=desc",
    "sort=limit&order=desc",
    "sort=due&order=desc",
  ]) {
    const whole = (await listed(`${query}&limit=100`)).map((one) => one.id);
    const paged: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const at: string = next === "" ? "" : `&after=${next}`;
      const page = await t.call(clerk, "GET", `/api/v1/queues/filings-review/tasks?${query}&limit=1${at}`);
      paged.push(...page.body.items.map((one: TaskView) => one.id));
      next = page.body.next;
    }
    expect(paged, query).toEqual(whole);
  }
  // As before: the words of the interface stay.
  expect(await listed("order=newest")).toEqual(await listed("order=desc"));
});

test("the queue is narrowed by the kind of a document that waits, and by how near the hearing is", async () => {
  expect(casesOf(await listed("kind=disclosure"), all)).toEqual([2, 0]);
  expect(casesOf(await listed("kind=identity-document"), all)).toEqual([2]);
  expect(await listed("kind=nothing-known")).toEqual([]);
  expect(casesOf(await listed("hearingWithin=60"), all)).toEqual([2]);
  expect(casesOf(await listed("hearingWithin=90&sort=hearing"), all)).toEqual([2, 0]);
  expect(casesOf(await listed("hearingWithin=90&kind=disclosure&sort=hearing&order=desc"), all)).toEqual([0, 2]);
  const wrong = await t.call(clerk, "GET", "/api/v1/queues/filings-review/tasks?sort=name");
  expect(wrong.status).toBe(400);
});

test("what is corrected or decided is another kind, or none, in the same moment; a closed item is found by none", async () => {
  const theCase = await filed("disclosure", "identity-document");
  const hand = await inHand(t, clerk, theCase.submissionId);
  const [first, second] = theCase.ids.map((one) => one.documentId);
  const address = `/api/v1/submissions/${theCase.submissionId}`;
  const corrected = await t.call(clerk, "PATCH", `${address}/documents/${first}`, {
    ...hand,
    ...{ typeCode: "written-representations", description: "New address" },
  } as never);
  expect(corrected.body.code ?? corrected.status).toBe(200);
  const kinds = async () => (await t.call(clerk, "GET", `/api/v1/tasks/${hand.taskId}`)).body.kinds;
  const kept = async () =>
    (await t.store.pool.query("select kind from task_kinds where task_id = $1 order by 1", [hand.taskId])).rows.map(
      (row) => row.kind,
    );
  expect(await kinds()).toEqual(["written-representations", "identity-document"]);
  expect(await kept()).toEqual(["identity-document", "written-representations"]);
  const decide = async (documentId: string | undefined, version: number) => {
    const decisions = [{ documentId, outcome: "docketed" }];
    const done = await t.call(clerk, "POST", `${address}/decisions`, {
      taskId: hand.taskId,
      version,
      decisions,
    } as never);
    expect(done.body.code ?? done.status).toBe(200);
  };
  await decide(second, hand.version + 1);
  expect(await kinds()).toEqual(["written-representations"]);
  await decide(first, hand.version + 2);
  expect(await kept()).toEqual([]);
});

test("a hearing that is moved, cancelled or over is no longer the next one", async () => {
  const theCase = await filed("disclosure");
  const of = async () => (await listed("limit=100")).find((one) => one.caseId === theCase.caseId)?.hearingOn;
  const hearing = await heardOn(theCase.caseId, "2027-01-22");
  expect(await of()).toBe("2027-01-22");
  const moved = await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/change`, {
    version: hearing.version,
    reason: { code: "member-unavailable", note: null },
    ...setting({ on: "2027-01-29" }),
  } as never);
  expect(moved.body.code ?? moved.status).toBe(200);
  await workOff(t);
  expect(await of()).toBe("2027-01-29");
  t.at("2027-01-30T15:00:00.000Z");
  expect(await of()).toBeNull();
  await followed();
  const { rows } = await t.store.pool.query(
    "select hearing_on::text from tasks where case_id = $1 and closed_at is null",
    [theCase.caseId],
  );
  expect(new Set(rows.map((row) => row.hearing_on))).toEqual(new Set(["infinity"]));
  t.at("2026-11-24T15:00:00.000Z");
});

test("of a sealed case nothing is found by kind by who may not open it, and a party reads no kinds", async () => {
  const theCase = await filed("disclosure");
  await t.store.pool.query("insert into sealed_cases (case_id, sealed_at, ordered_by) values ($1, now(), $2)", [
    theCase.caseId,
    officer.accountId,
  ]);
  expect((await listed("kind=disclosure&limit=100")).some((one) => one.caseId === theCase.caseId)).toBe(false);
  const count = (actor: typeof clerk) =>
    t.store.transact(actor, async (tx) => {
      const found = await tx.db
        .selectFrom("task_kinds")
        .select("task_id")
        .where("case_id", "=", theCase.caseId as CaseId)
        .execute();
      return found.length;
    });
  expect(await count(clerk)).toBe(0);
  expect(await count(theSystem)).toBe(1);
  expect(await count(later.counsel)).toBe(0);
});

test("the names of the kinds are the staff’s; who is signed out is told nothing", async () => {
  const names = await t.call(clerk, "GET", "/api/v1/document-types");
  expect(names.body.items).toContainEqual(expect.objectContaining({ code: "disclosure", fr: expect.any(String) }));
  expect((await t.call(soon.counsel, "GET", "/api/v1/document-types")).status).toBe(403);
});
