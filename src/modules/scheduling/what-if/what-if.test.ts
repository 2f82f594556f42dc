import { afterAll, beforeEach, expect, test } from "vitest";
import { nobody } from "../../../kernel/actor.ts";
import { aMember, anInterpreter, schedulingStage } from "../testing.ts";

const { t, afresh, officer, registry, member, interpreter, calendars, aReadyCase, work, run, proposals } =
  await schedulingStage();
afterAll(() => t.close());
const usual = calendars.current;
beforeEach(async () => {
  await afresh();
  await t.store.pool.query("delete from schedule_what_ifs");
});
const path = "/api/v1/schedule/what-ifs";
const ask = (body: object, who = officer) => t.call(who, "POST", path, body as never);
const list = async () => (await t.call(officer, "GET", path)).body.items;
/** All that a person could act upon. */
const truth = async () => {
  const tables = [
    "schedule_proposals",
    "schedule_holds",
    "schedule_runs",
    "schedule_run_plans",
    "hearings",
    "notices",
    "schedule_left_out",
  ];
  const counts = await Promise.all(
    tables.map((one) =>
      t.store.pool.query(`select md5(coalesce(string_agg(x::text, '' order by x::text), '')) as sum from ${one} x`),
    ),
  );
  return counts.map(({ rows }) => rows[0].sum);
};

test("interpreters added find places for those left out, beside today, and the true plan stays as it is", async () => {
  const morning = { from: "2027-01-18T12:30:00.000Z", to: "2027-01-18T17:30:00.000Z" };
  calendars.current = {
    ...usual,
    interpreters: [{ ...anInterpreter(interpreter.accountId ?? ""), available: [morning] }],
  };
  await aReadyCase();
  await aReadyCase();
  await run();
  const before = await truth();
  const asked = await ask({ interpreters: [{ language: "so", count: 1 }] });
  expect(asked.status).toBe(202);
  expect(asked.body.items).toMatchObject([
    { state: "asked", result: null, supposed: [{ en: "1 more interpreter: Somali" }] },
  ]);
  await work();
  const [done] = await list();
  expect(done).toMatchObject({
    state: "done",
    costsCompare: true,
    today: { asked: 2, placed: 1, leftOut: 1, languages: [{ language: { en: "Somali" }, asked: 2, leftOut: 1 }] },
    result: { asked: 2, placed: 2, leftOut: 0, languages: [{ leftOut: 0 }] },
  });
  expect(done.result.cost).toBeLessThan(done.today.cost);
  expect(await truth()).toEqual(before);
  expect(await proposals()).toHaveLength(1);
  expect((await t.call(officer, "DELETE", `${path}/${done.id}`)).body.items).toEqual([]);
  expect((await t.call(officer, "DELETE", `${path}/${done.id}`)).body.code).toBe("schedule-what-if-not-found");
  const told = await t.store.pool.query("select type from events where type like 'schedule-what-if%' order by seq");
  expect(told.rows.map((row) => row.type)).toEqual(["schedule-what-if-asked", "schedule-what-if-deleted"]);
});

test("members added, an office closed, hearings in person and a weight changed each change the figures", async () => {
  const week = aMember(member.accountId ?? "", {
    available: [{ from: "2027-01-18T12:30:00.000Z", to: "2027-01-18T17:30:00.000Z" }],
  });
  calendars.current = { ...usual, members: [week] };
  await aReadyCase();
  await aReadyCase();
  await run();
  const figures = async (supposed: object) => {
    await t.store.pool.query("delete from schedule_what_ifs");
    expect((await ask(supposed)).status).toBe(202);
    await work();
    return (await list())[0];
  };
  const more = { division: "RPD", officeId: "toronto", languages: ["en"], count: 1 };
  expect((await figures({ members: [more] })).result).toMatchObject({ placed: 2, leftOut: 0 });
  expect((await figures({ members: [{ ...more, languages: ["fr"] }] })).result).toMatchObject({ placed: 1 });
  const shut = { officeId: "toronto", from: "2027-01-18", to: "2027-01-18" };
  expect((await figures({ closed: [shut] })).result).toMatchObject({ placed: 0, leftOut: 2 });
  // No room is in the calendars of this test.
  expect((await figures({ virtualShare: 0 })).result).toMatchObject({ placed: 0, impossible: 2 });
  expect((await figures({ virtualShare: 100 })).result).toMatchObject({ placed: 1 });
  // A day of waiting is then so dear that no place is cheaper than none.
  expect(await figures({ weights: { wait: 5 } })).toMatchObject({ costsCompare: false, result: { placed: 0 } });
});

test("the languages offered are those that waiting cases need and interpreters speak; another is told by its name or its code", async () => {
  await aReadyCase();
  await t.store.pool.query(
    `insert into interpreter_languages (id, account_id, language, standing, entered_at)
     values (gen_random_uuid(), $1, 'som', 'untested', now()), (gen_random_uuid(), $1, 'tig', 'untested', now())`,
    [interpreter.accountId],
  );
  const languages = async () => (await t.call(officer, "GET", path)).body.languages;
  expect((await languages())[0]).toEqual({ code: "som", en: "Somali", fr: "somali", cases: 1, interpreters: 1 });
  expect(await languages()).toContainEqual(expect.objectContaining({ code: "tig", cases: 0, interpreters: 1 }));
  await t.store.pool.query("update interpreter_languages set ended_at = now()");
  expect((await languages()).map((one: { code: string }) => one.code)).toEqual(["som"]);
  await run();
  for (const [language, said] of [
    ["SOMALI", "Somali"],
    ["Espagnol", "Spanish"],
    ["spa", "Spanish"],
  ] as const) {
    await t.store.pool.query("delete from schedule_what_ifs");
    const asked = await ask({ interpreters: [{ language, count: 2 }] });
    expect(asked.body.items).toMatchObject([{ supposed: [{ en: `2 more interpreters: ${said}` }] }]);
  }
  for (const language of ["", "Elvish", "en français"])
    expect((await ask({ interpreters: [{ language, count: 1 }] })).body).toMatchObject({
      code: "schedule-what-if-wrong",
      fields: [{ path: "/interpreters/0/language" }],
    });
});

test("bad input is refused at its field, nothing is nothing, and so many at once and no more", async () => {
  await t.store.pool.query("update schedule_runs set state = 'failed', failure = 'not-made' where state = 'done'");
  expect((await ask({ virtualShare: 50 })).body.code).toBe("schedule-what-if-no-run");
  await run();
  expect((await ask({})).body.code).toBe("schedule-what-if-nothing");
  expect((await ask({ members: [], weights: {} })).body.code).toBe("schedule-what-if-nothing");
  const wrong = await ask({
    members: [{ division: "RPD", officeId: "nowhere", languages: ["en"], count: 1 }],
    interpreters: [{ language: "elvish", count: 1 }],
    closed: [
      { officeId: "toronto", from: "2027-01-20", to: "2027-01-18" },
      { officeId: "toronto", from: "2031-01-01", to: "2031-01-02" },
    ],
  });
  expect(wrong).toMatchObject({ status: 422, body: { code: "schedule-what-if-wrong" } });
  expect(wrong.body.fields.map((one: { path: string }) => one.path)).toEqual([
    expect.stringContaining("/members/0/officeId"),
    expect.stringContaining("/interpreters/0/language"),
    expect.stringContaining("/closed/0/to"),
    expect.stringContaining("/closed/1/from"),
  ]);
  // A closing touches the plan from its first day to its last.
  const { rows } = await t.store.pool.query(
    `select horizon_from::text as first, (horizon_from - 1)::text as before, horizon_to::text as last,
       (horizon_to + 1)::text as after from schedule_runs where state = 'done'`,
  );
  const { first, before, last, after } = rows[0];
  const spans = [
    ["2020-01-01", before],
    ["2020-01-01", first],
    [last, "2040-01-01"],
    [after, "2040-01-01"],
  ] as const;
  const touching = await ask({ closed: spans.map(([from, to]) => ({ officeId: "toronto", from, to })) });
  expect(touching.body.fields.map((one: { path: string }) => one.path)).toEqual([
    expect.stringContaining("/closed/0/from"),
    expect.stringContaining("/closed/3/from"),
  ]);
  for (const bad of [
    { virtualShare: 101 },
    { weights: { wait: -1 } },
    { members: [{ division: "RPD" }] },
    { other: 1 },
  ])
    expect((await ask(bad)).status).toBeGreaterThanOrEqual(400);
  const answers = await Promise.all([1, 2, 3, 4, 5].map((share) => ask({ virtualShare: share })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 202, 202, 409, 409]);
  expect((await ask({ virtualShare: 9 })).body.code).toBe("schedule-what-if-many");
  await t.store.pool.query(
    `insert into schedule_what_ifs (id, run_id, asked_at, asked_by, state, ended_at, change)
     select gen_random_uuid(), w.run_id, w.asked_at, w.asked_by, 'failed', now(), '{}'
     from (select * from schedule_what_ifs limit 1) w, generate_series(1, 20 - (select count(*)::int from schedule_what_ifs))`,
  );
  await t.store.pool.query("update schedule_what_ifs set state = 'failed', ended_at = now() where state = 'asked'");
  expect((await ask({ virtualShare: 9 })).body.code).toBe("schedule-what-if-full");
});

test("only who plans may suppose, read or delete", async () => {
  await run();
  await ask({ virtualShare: 50 });
  const [one] = await list();
  for (const who of [nobody, registry, member, interpreter]) {
    const answers = [
      await ask({ virtualShare: 1 }, who),
      await t.call(who, "GET", path),
      await t.call(who, "DELETE", `${path}/${one.id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => (who === nobody ? 401 : 403)));
  }
});
