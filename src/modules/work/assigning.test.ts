import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReferral } from "../../../test/stages/referral.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { type CaseId, newId } from "../../kernel/ids.ts";
import { escalateLate } from "./commands/escalate-late.ts";
import { holdTaskOf } from "./commands/hold-task-of.ts";
import { openTask } from "./index.ts";
import { routes } from "./routes.ts";
import { queueOf } from "./rules/queues.ts";

let t: Tribunal;
let officer: Actor;
let colleague: Actor;
let triage: Actor;
let operator: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  colleague = await t.person("registry-officer");
  triage = await t.person("triage-officer");
  operator = await t.person("operator");
});
afterAll(() => t.close());

async function aCase(officeId = "toronto"): Promise<{ id: CaseId; fileNumber: string }> {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { officeId }));
  return { id: sent.body.cases[0].id as CaseId, fileNumber: sent.body.cases[0].fileNumber };
}
async function aTask(queue = "filings-review", officeId = "toronto", theCase?: { id: CaseId; fileNumber: string }) {
  const on = theCase ?? (await aCase(officeId));
  const subjectId = newId();
  await t.store.transact(theSystem, (tx) =>
    openTask(tx, {
      queue,
      caseId: on.id,
      subject: { kind: "submission", id: subjectId },
      officeId,
      division: "RPD",
    }),
  );
  const found = await t.store.pool.query("select id from tasks where subject_id = $1", [subjectId]);
  return { id: String(found.rows[0].id), theCase: on };
}
const get = (who: Actor, path: string) => t.call(who, "GET", `/api/v1${path}`);
const post = (who: Actor, path: string, body: object = {}) => t.call(who, "POST", `/api/v1${path}`, body as never);
const give = (who: Actor, id: string, to: Actor) => post(who, `/tasks/${id}/give`, { accountId: to.accountId });
const seen = async (who: Actor, view: string, more = "") =>
  (await get(who, `/tasks?view=${view}&limit=100${more}`)).body.items.map((one: { id: string }) => one.id);
const claim = (who: Actor, id: string, body: object = {}) => post(who, `/tasks/${id}/claim`, body);
const takeover = { takeover: { reason: "absent" } };

describe("giving", () => {
  test("one's own, or what nobody has, goes to a colleague, and the record tells to whom", async () => {
    const { id, theCase } = await aTask();
    const given = await give(officer, id, colleague);
    expect(given.body).toMatchObject({ claim: { accountId: colleague.accountId, mine: false } });
    expect((await give(officer, id, colleague)).body.code).toBe("task-given-already");
    expect((await give(officer, id, officer)).body.code).toBe("task-claimed-by-another");
    expect((await give(colleague, id, officer)).body).toMatchObject({ claim: { accountId: officer.accountId } });
    const { body } = await get(officer, `/cases/${theCase.id}/history`);
    const told = body.items.filter((one: { type: string }) => one.type === "task-given");
    expect(told[0].payload).toMatchObject({ taskId: id, to: officer.accountId, takenFrom: colleague.accountId });
  });

  test("goes to nobody outside the queue's roles, and is done by nobody outside them", async () => {
    const { id } = await aTask();
    expect((await give(officer, id, triage)).body.code).toBe("colleague-not-found");
    expect((await give(triage, id, officer)).body.code).toBe("queue-not-yours");
    expect((await give(operator, id, officer)).status).toBe(403);
    expect((await give(nobody, id, officer)).status).toBe(401);
    expect((await give(officer, "none", officer)).body.code).toBe("task-not-found");
  });

  test("of two who give one item at once, it is in one pair of hands at the end, and both are told the truth", async () => {
    const { id } = await aTask();
    const answers = await Promise.all([give(officer, id, colleague), give(colleague, id, officer)]);
    const held = (await get(officer, `/tasks/${id}`)).body.claim.accountId;
    for (const one of answers) if (one.status === 200) expect([officer.accountId, colleague.accountId]).toContain(held);
    expect(answers.some((one) => one.status === 200)).toBe(true);
  });

  test("an item of a sealed case goes only to whoever is on it, and nobody else is offered", async () => {
    const { id, theCase } = await aTask();
    await t.store.pool.query(
      "insert into case_access (case_id, account_id, relation, source_id, from_at) values ($1, $2, 'assigned-staff', $3, now())",
      [theCase.id, officer.accountId, newId()],
    );
    await post(operator, "/sealed-cases", { fileNumber: theCase.fileNumber, reason: "safety" });
    expect((await give(officer, id, colleague)).body.code).toBe("colleague-not-on-file");
    expect((await give(colleague, id, officer)).body.code).toBe("task-not-found");
    expect(
      (await get(officer, `/tasks/${id}/colleagues`)).body.items.map((one: { accountId: string }) => one.accountId),
    ).toEqual([officer.accountId]);
  });
});

test("many are given by load: the oldest first, each to whoever has the least, those who may not open a case passed over", async () => {
  const other = await t.person("registry-officer");
  const queue = "undertakings";
  const ids = [];
  for (let n = 0; n < 5; n++) ids.push((await aTask(queue, "vancouver")).id);
  await claim(other, ids[4] ?? "");
  const sealed = await aTask(queue, "vancouver");
  await post(operator, "/sealed-cases", { fileNumber: sealed.theCase.fileNumber, reason: "safety" });
  const answer = await post(officer, `/queues/${queue}/assign`, {
    accountIds: [other.accountId, colleague.accountId],
    count: 10,
    officeId: "vancouver",
  });
  const counts = new Map(
    answer.body.given.map((one: { accountId: string; count: number }) => [one.accountId, one.count]),
  );
  expect(counts).toEqual(
    new Map([
      [other.accountId, 2],
      [colleague.accountId, 2],
    ]),
  );
  const left = await t.store.pool.query("select claimed_by from tasks where id = $1", [sealed.id]);
  expect(left.rows[0].claimed_by).toBeNull();
  expect((await post(officer, `/queues/${queue}/assign`, { accountIds: [triage.accountId], count: 1 })).body.code).toBe(
    "colleague-not-found",
  );
  expect((await post(triage, `/queues/${queue}/assign`, { accountIds: [other.accountId], count: 1 })).body.code).toBe(
    "queue-not-yours",
  );
  expect(
    (await post(await t.person("member"), `/queues/${queue}/assign`, { accountIds: [other.accountId], count: 1 }))
      .status,
  ).toBe(403);
});

test("whoever replaces a colleague sees the colleague's work among their own and takes it over at once, on those days alone", async () => {
  const [away, present] = [await t.person("registry-officer"), await t.person("registry-officer")];
  const { id } = await aTask();
  await claim(away, id);
  expect((await claim(present, id, takeover)).body.code).toBe("task-claimed-by-another");
  const leave = (from: string, until: string, who = present) =>
    post(away, "/work-replacements", { replacementId: who.accountId, fromOn: from, untilOn: until });
  expect((await leave("2026-11-20", "2026-11-23")).body.code).toBe("replacement-days-wrong");
  expect((await leave("2026-11-28", "2026-11-24")).body.code).toBe("replacement-days-wrong");
  expect((await leave("2026-12-01", "2027-12-03")).body.code).toBe("replacement-days-wrong");
  expect((await leave("2026-11-24", "2026-11-28", away)).body.code).toBe("replacement-of-nobody");
  expect((await leave("2026-11-24", "2026-11-28", triage)).body.code).toBe("replacement-of-nobody");
  const made = await leave("2026-11-24", "2026-11-28");
  expect(made.status).toBe(201);
  expect((await leave("2026-11-26", "2026-12-01")).body.code).toBe("replacement-overlaps");
  expect(await seen(present, "mine")).toContain(id);
  expect((await claim(present, id, takeover)).body.claim).toMatchObject({ mine: true });
  await give(present, id, away);
  const replacement = made.body.items[0].id;
  expect((await post(present, `/work-replacements/${replacement}/end`)).body.code).toBe("replacement-not-found");
  await post(away, `/work-replacements/${replacement}/end`);
  expect(await seen(present, "mine")).not.toContain(id);
  expect((await claim(present, id, takeover)).body.code).toBe("task-claimed-by-another");
});

test("a replacement of one day, up to a year, may begin and end today", async () => {
  const [away, present] = [await t.person("registry-officer"), await t.person("registry-officer")];
  const leave = (from: string, until: string) =>
    post(away, "/work-replacements", { replacementId: present.accountId, fromOn: from, untilOn: until });
  expect((await leave("2026-11-24", "2026-11-24")).status).toBe(201);
  expect((await leave("2026-12-01", "2027-12-02")).status).toBe(201);
});

test("what is no identifier is nobody's task or replacement, and a queue that is none is not found", async () => {
  const { id, theCase } = await aTask();
  expect(
    await notRefusedWithoutIdentifier(t, routes, { taskId: id, caseId: theCase.id, queue: "filings-review" }),
  ).toEqual([]);
  expect((await get(officer, "/queues/nobodys-queue/colleagues")).body.code).toBe("queue-not-found");
});

test("what somebody holds is done by nobody else, until it was left alone as long as its queue says", async () => {
  const { id } = await aTask();
  const { rows } = await t.store.pool.query("select queue, subject_id from tasks where id = $1", [id]);
  const hold = (who: Actor, subjectId = rows[0].subject_id as string) =>
    t.store.transact(who, (tx) => holdTaskOf(tx, { queue: rows[0].queue, subjectId }));
  expect(await hold(officer, newId())).toBeNull();
  expect((await hold(officer))?.id).toBe(id);
  await claim(officer, id);
  await expect(hold(colleague)).rejects.toMatchObject({ code: "task-claimed-by-another" });
  expect((await hold(officer))?.id).toBe(id);
  const minutes = queueOf("filings-review")?.staleAfterMinutes ?? 0;
  const until = Date.parse("2026-11-24T15:00:00.000Z") + minutes * 60_000;
  t.at(new Date(until - 1).toISOString());
  await expect(hold(colleague)).rejects.toMatchObject({ code: "task-claimed-by-another" });
  t.at(new Date(until).toISOString());
  expect((await hold(colleague))?.id).toBe(id);
  t.at("2026-11-24T15:00:00.000Z");
});

describe("the views", () => {
  test("mine, of nobody, late and of my section, what is due first at the top, in a language", async () => {
    const { id } = await aTask("same-person");
    const held = await aTask("same-person");
    await claim(officer, held.id);
    expect(await seen(officer, "mine")).toContain(held.id);
    expect(await seen(officer, "unassigned")).toContain(id);
    expect(await seen(officer, "unassigned")).not.toContain(held.id);
    expect(await seen(officer, "unassigned", "&language=fr")).not.toContain(id);
    expect(await seen(officer, "late")).not.toContain(id);
    t.at("2026-12-10T15:00:00.000Z");
    expect(await seen(officer, "late")).toContain(id);
    t.at("2026-11-24T15:00:00.000Z");
    const { body } = await get(officer, "/tasks?view=unassigned&limit=1");
    const next = await get(officer, `/tasks?view=unassigned&limit=1&after=${body.next}`);
    expect(next.body.items[0].id).not.toBe(body.items[0].id);
    expect(next.body.items[0].dueOn >= body.items[0].dueOn).toBe(true);
  });

  test("my section is that of my role's office and division", async () => {
    const local = await t.person("registry-officer");
    await t.store.pool.query(
      "update role_assignments set office_id = 'montreal', division = 'RPD' where account_id = $1",
      [local.accountId],
    );
    const [here, there] = [await aTask("same-person", "montreal"), await aTask("same-person", "toronto")];
    expect(await seen(local, "section")).toContain(here.id);
    expect(await seen(local, "section")).not.toContain(there.id);
  });

  test("nobody sees what is not of their queues", async () => {
    const { id } = await aTask();
    expect(await seen(triage, "unassigned")).not.toContain(id);
    expect((await get(await t.person("counsel"), "/tasks?view=mine")).status).toBe(403);
  });
});

test("what is late for long is shown, once, to whom its rule names, who may take it in hand or give it", async () => {
  const { id, theCase } = await aTask();
  expect(await seen(triage, "escalated")).not.toContain(id);
  expect((await claim(triage, id)).body.code).toBe("queue-not-yours");
  t.at("2026-12-20T15:00:00.000Z");
  await t.store.transact(theSystem, escalateLate);
  await t.store.transact(theSystem, escalateLate);
  expect(await seen(triage, "escalated")).toContain(id);
  expect((await get(triage, `/tasks/${id}`)).body).toMatchObject({
    late: true,
    escalatedAt: "2026-12-20T15:00:00.000Z",
  });
  expect((await give(triage, id, colleague)).body).toMatchObject({ claim: { accountId: colleague.accountId } });
  const { body } = await get(officer, `/cases/${theCase.id}/history`);
  expect(body.items.filter((one: { type: string }) => one.type === "task-escalated").length).toBe(1);
  t.at("2026-11-24T15:00:00.000Z");
});

describe("the counts", () => {
  const counted = async (who = officer) => {
    const { body } = await get(who, "/queues");
    return body.items.find((one: { queue: { code: string } }) => one.queue.code === "mail-returned");
  };
  test("are right at every moment: opened, taken, closed, folded or not, and as the tables have it", async () => {
    const before = await counted();
    const { id } = await aTask("mail-returned");
    expect(await counted()).toMatchObject({ open: before.open + 1, mine: before.mine });
    await claim(officer, id);
    expect(await counted()).toMatchObject({ open: before.open + 1, mine: before.mine + 1 });
    await t.store.pool.query("select greffe.fold_task_counts()");
    expect(await counted()).toMatchObject({ open: before.open + 1, mine: before.mine + 1 });
    await t.store.pool.query("update tasks set closed_at = now(), outcome = 'done' where id = $1", [id]);
    expect(await counted()).toMatchObject({ open: before.open, mine: before.mine });
    await workOff(t);
    const { rows } = await t.store.pool.query(
      `select (select coalesce(sum(open), 0) from task_counts) + (select coalesce(sum(open), 0) from task_count_changes) as kept,
         (select coalesce(sum(held), 0) from task_counts) + (select coalesce(sum(held), 0) from task_count_changes) as held,
         (select count(*) from tasks where closed_at is null) as open, (select count(claimed_by) from tasks where closed_at is null) as taken`,
    );
    expect(Number(rows[0].kept)).toBe(Number(rows[0].open));
    expect(Number(rows[0].held)).toBe(Number(rows[0].taken));
  });

  test("say nothing of a sealed case, and tell what is late", async () => {
    const theCase = await aCase();
    const before = await counted();
    await aTask("mail-returned", "toronto", theCase);
    t.at("2026-12-20T15:00:00.000Z");
    expect(await counted()).toMatchObject({ open: before.open + 1, late: before.open + 1 });
    await post(operator, "/sealed-cases", { fileNumber: theCase.fileNumber, reason: "safety" });
    expect(await counted()).toMatchObject({ open: before.open, late: before.open });
    t.at("2026-11-24T15:00:00.000Z");
  });

  test("are read from nothing but the staff's own function", async () => {
    await expect(
      t.store.transact(officer, (tx) =>
        tx.db
          .selectFrom("task_counts" as never)
          .selectAll()
          .execute(),
      ),
    ).rejects.toThrow("permission denied");
    await expect(
      t.store.transact(officer, (tx) =>
        tx.db
          .selectFrom("task_count_changes" as never)
          .selectAll()
          .execute(),
      ),
    ).rejects.toThrow("permission denied");
  });
});
