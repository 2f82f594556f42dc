import { afterAll, expect, test } from "vitest";
import { hearingStage } from "../../../test/stages/hearing.ts";

const { t, member, registry, aCase } = await hearingStage();
afterAll(() => t.close());

test("the staff say short things to each other on a case: no party reads one, and the record tells none of its words", async () => {
  const officer = await registry();
  const { theCase, counsel } = await aCase();
  const path = `/api/v1/cases/${theCase.id}/staff-messages`;
  const write = (words: string, who = officer) => t.call(who, "POST", path, { words });
  expect((await write("The sister called: she moves on Friday.")).status).toBe(201);
  expect((await write("   ")).body.code).toBe("staff-message-empty");
  expect((await t.call(member, "GET", path)).body.items).toMatchObject([
    { words: "The sister called: she moves on Friday.", author: "A registry-officer", mine: false },
  ]);
  for (const who of [
    counsel,
    await t.person("minister-counsel"),
    await t.person("operator"),
    await t.person("manager"),
  ]) {
    expect([403, 404]).toContain((await t.call(who, "GET", path)).status);
    expect([403, 404]).toContain((await write("Hello", who)).status);
  }
  const history = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`);
  expect(history.body.items.some((one: { type: string }) => one.type === "staff-message-written")).toBe(true);
  expect(JSON.stringify(history.body)).not.toContain("sister");
  const theirs = await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}/history`);
  expect(JSON.stringify(theirs.body)).not.toContain("staff-message");
});

test("those of a sealed case are read by whoever is on it alone, and the database itself refuses a party", async () => {
  const officer = await registry();
  const { theCase, counsel } = await aCase();
  const path = `/api/v1/cases/${theCase.id}/staff-messages`;
  await t.call(officer, "POST", path, { words: "Wait." });
  const rows = await t.store.transact(counsel, (tx) => tx.db.selectFrom("staff_messages").selectAll().execute());
  expect(rows).toEqual([]);
  await t.call(await t.person("operator"), "POST", "/api/v1/sealed-cases", {
    fileNumber: theCase.fileNumber,
    reason: "safety",
  });
  expect((await t.call(officer, "GET", path)).body.code).toBe("case-not-found");
  expect((await t.call(officer, "POST", path, { words: "Hm" })).body.code).toBe("case-not-found");
});
