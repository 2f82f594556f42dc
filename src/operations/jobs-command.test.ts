import { PassThrough } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { aTribunal } from "../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../kernel/actor.ts";
import { jobsCommand } from "./jobs-command.ts";

const t = await aTribunal();
afterAll(() => t.close());
const operator = await t.person("operator");
const officer = await t.person("registry-officer");

async function jobs(...argv: string[]) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const code = await jobsCommand(argv, io, async () => t.services);
  return { code, out: io.out.read()?.toString() ?? "", err: io.err.read()?.toString() ?? "" };
}

/** A job that failed at the last of its tries, and one that still has some. */
async function aStoppedJob(task: string): Promise<string> {
  for (const name of [task, `${task}-again`])
    await t.store.transact(theSystem, (tx) => tx.addJob(name, { to: "somebody@example.ca" }, { maxAttempts: 3 }));
  const { rows } = await t.store.pool.query<{ id: number }>(
    `update graphile_worker._private_jobs j set attempts = case when k.identifier = $1 then 3 else 2 end,
        last_error = 'refused for somebody@example.ca', updated_at = '2026-11-20T10:00:00Z'
      from graphile_worker._private_tasks k where k.id = j.task_id and k.identifier in ($1, $1 || '-again')
      returning j.id, k.identifier`,
    [task],
  );
  return String(rows.find((row) => "identifier" in row && row.identifier === task)?.id);
}

const listed = async (who: Actor) => t.call(who, "GET", "/api/v1/stopped-jobs");
const retry = (who: Actor, jobId: string) => t.call(who, "POST", `/api/v1/stopped-jobs/${jobId}/retry`);

test("a job that is out of its tries is on the operator's list by name and age, without what it speaks of", async () => {
  const jobId = await aStoppedJob("letter-printed");
  const { body } = await listed(operator);
  expect(body.items).toEqual([
    { jobId, task: "letter-printed", tries: 3, leftAt: expect.any(String), failedAt: "2026-11-20T10:00:00.000Z" },
  ]);
  const list = await jobs("list");
  expect([list.code, list.out]).toEqual([1, `${jobId}  letter-printed  2026-11-20T10:00:00.000Z  3\n`]);
  const metrics = await t.app.inject({ url: "/metrics" });
  if (metrics.statusCode === 200)
    expect(metrics.body).toMatch(/greffe_jobs_stopped_seconds\{task="letter-printed"\} \d+/);
  for (const who of [officer, await t.person("counsel")]) {
    expect((await listed(who)).status).toBe(403);
    expect((await retry(who, jobId)).status).toBe(403);
  }
  expect((await listed(nobody)).status).toBe(401);
});

test("it is tried again once, by whoever asks first, and that is in the record", async () => {
  const [first] = (await listed(operator)).body.items;
  const both = await Promise.all([retry(operator, first.jobId), retry(operator, first.jobId)]);
  expect(both.map((one) => one.status).sort()).toEqual([200, 404]);
  expect((await listed(operator)).body.items).toEqual([]);
  const { rows } = await t.store.pool.query(
    "select attempts, last_error from graphile_worker._private_jobs where id = $1",
    [first.jobId],
  );
  expect(rows).toEqual([{ attempts: 0, last_error: null }]);
  const events = await t.store.pool.query("select actor_id, payload from events where type = 'job-retried'");
  expect(events.rows).toEqual([
    { actor_id: operator.accountId, payload: { jobId: first.jobId, task: "letter-printed" } },
  ]);
  for (const jobId of ["0", "x", "9".repeat(30)])
    expect((await retry(operator, jobId)).body.code).toBe("job-not-stopped");
});

test("the command tries one again too, and wrong use is answered with the help", async () => {
  const jobId = await aStoppedJob("mail-sent");
  expect(await jobs("retry", "--job", jobId, "--json")).toMatchObject({
    code: 0,
    out: `{"ok":true,"jobId":"${jobId}","task":"mail-sent"}\n`,
  });
  expect(await jobs("list")).toMatchObject({ code: 0, out: "0\n" });
  expect(await jobs("retry", "--job", jobId)).toMatchObject({
    code: 1,
    out: expect.stringContaining("Aucun travail de ce numéro n’est arrêté"),
  });
  for (const argv of [[], ["retry"], ["retry", "--job", "x"], ["list", "more"]])
    expect(await jobs(...argv)).toMatchObject({ code: 2, err: expect.stringContaining("greffe jobs") });
});
