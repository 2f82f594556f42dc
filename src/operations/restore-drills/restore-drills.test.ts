import { afterAll, expect, test } from "vitest";
import { aTribunal } from "../../../test/support/tribunal.ts";
import { nobody } from "../../kernel/actor.ts";

const t = await aTribunal();
afterAll(() => t.close());
const operator = await t.person("operator");
const record = (body: object, who = operator) => t.call(who, "POST", "/api/v1/restore-drills", body as never);
const drills = async (who = operator) => (await t.call(who, "GET", "/api/v1/restore-drills")).body;
const drill = { heldOn: "2026-11-23", outcome: "restored", minutes: 45, words: "From the copy of Sunday." };

test("an operator records a drill, and the last one is told first with who recorded it", async () => {
  expect((await drills()).items).toEqual([]);
  expect((await record(drill)).status).toBe(201);
  await record({ ...drill, heldOn: "2026-08-20", outcome: "failed", words: null });
  const { items } = await drills();
  expect(items).toMatchObject([
    {
      heldOn: "2026-11-23",
      outcome: "restored",
      minutes: 45,
      words: "From the copy of Sunday.",
      recordedBy: expect.any(String),
    },
    { heldOn: "2026-08-20", outcome: "failed", words: null },
  ]);
  const { rows } = await t.store.pool.query(
    "select payload from events where type = 'restore-drill-recorded' order by seq",
  );
  expect(rows.map((row) => row.payload)).toMatchObject([
    { heldOn: "2026-11-23", outcome: "restored", minutes: 45 },
    { heldOn: "2026-08-20", outcome: "failed" },
  ]);
});

test("a day that has not come, an outcome that is none and no minutes are refused at their field", async () => {
  expect((await record({ ...drill, heldOn: "2026-11-25" })).body).toMatchObject({
    code: "restore-drill-to-come",
    fields: [{ path: "/heldOn" }],
  });
  // Of today it is told.
  expect((await record({ ...drill, heldOn: "2026-11-24" })).status).toBe(201);
  for (const wrong of [{ outcome: "perhaps" }, { minutes: 0 }, { heldOn: "soon" }])
    expect((await record({ ...drill, ...wrong })).body.code).toBe("request-malformed");
});

test("nobody else reads or records it", async () => {
  const before = (await drills()).items.length;
  for (const role of ["registry-officer", "manager", "member"] as const) {
    const who = await t.person(role);
    expect((await record(drill, who)).body.code).toBe("action-not-allowed");
    expect((await drills(who)).code).toBe("action-not-allowed");
  }
  expect((await record(drill, nobody)).status).toBe(401);
  expect((await drills()).items).toHaveLength(before);
});
