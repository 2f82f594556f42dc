import { afterAll, expect, test } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import type { CaseView } from "./contract.ts";
import { caseStage } from "./testing.ts";

const { t, officer, post, aCase } = await caseStage();
afterAll(() => t.close());

const edit = (actor: Actor, theCase: CaseView, path: string, body: object) =>
  post(actor, `/api/v1/cases/${theCase.id}/${path}`, { version: theCase.version, reason: null, ...body });

test("a case moved to Vancouver keeps its number and day of receipt and takes the office's clock", async () => {
  const theCase = await aCase();
  expect((await edit(officer, theCase, "office", { officeId: "toronto" })).body.code).toBe("case-already-there");
  const moved = await edit(officer, theCase, "office", { officeId: "vancouver", reason: "Lives in Burnaby" });
  expect(moved.body).toMatchObject({
    fileNumber: theCase.fileNumber,
    receivedOn: theCase.receivedOn,
    office: { zone: "America/Vancouver" },
  });
  const due = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/deadlines`);
  expect(due.body.zone).toBe("America/Vancouver");
  expect((await edit(officer, theCase, "office", { officeId: "calgary" })).body.fields[0].text).toContain(
    "Office is now: vancouver",
  );
});

test("an officer joins two cases with all that is joined to them, and separates one again", async () => {
  const [one, two, three] = [await aCase(), await aCase(), await aCase()];
  await edit(officer, one, "join", { fileNumber: two.fileNumber });
  const all = await edit(officer, three, "join", { fileNumber: two.fileNumber.toLowerCase() });
  expect(all.body.joinedCases.map((theCase: CaseView) => theCase.id).sort()).toEqual([one.id, two.id].sort());
  const again = await edit(officer, all.body, "join", { fileNumber: one.fileNumber });
  expect(again.body.code).toBe("cases-joined-already");
  expect((await edit(officer, all.body, "join", { fileNumber: three.fileNumber })).body.code).toBe("join-with-itself");
  expect((await edit(officer, all.body, "join", { fileNumber: "TC6-99999" })).body.code).toBe("join-number-unknown");
  const appeal = await aCase({}, { division: "RAD", proceedingType: "appeal" });
  expect((await edit(officer, all.body, "join", { fileNumber: appeal.fileNumber })).body.code).toBe(
    "join-across-divisions",
  );
  const separated = await edit(officer, all.body, "separate", { reason: "Interests differ" });
  expect(separated.body.joinedCases).toEqual([]);
  expect((await t.call(officer, "GET", `/api/v1/cases/${one.id}`)).body.joinedCases).toHaveLength(1);
  expect((await edit(officer, separated.body, "separate", {})).body.code).toBe("case-not-joined");
});
