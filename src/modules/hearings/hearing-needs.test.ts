import { afterAll, describe, expect, test } from "vitest";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { nobody } from "../../kernel/actor.ts";
import { equipmentWords } from "./choices.ts";
import { inOneEquipmentOrder, lacking } from "./domain/equipment.ts";
import { needsTogether } from "./queries/hearing-needs.ts";

const { t, officer, member, registry, aCase, set, aDay } = await hearingStage();
afterAll(() => t.close());

const needs = (caseId: string, body: object, who = officer) =>
  t.call(who, "PUT", `/api/v1/cases/${caseId}/hearing-needs`, body as never);
const shown = (caseId: string, who = officer) => t.call(who, "GET", `/api/v1/cases/${caseId}/hearing-needs`);
const equip = (roomId: string, equipment: string[], who = officer) =>
  t.call(who, "PUT", `/api/v1/rooms/${roomId}/equipment`, { equipment });
let rooms = 0;
async function aRoom(equipment: string[]) {
  const { body } = await t.call(officer, "POST", "/api/v1/rooms", { officeId: "toronto", name: `Needs ${++rooms}` });
  return (await equip(body.id, equipment)).body;
}
const typesOf = async (caseId: string) =>
  (await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`)).body.items.map((one: { type: string }) => one.type);

test("what the hearing of a case needs is recorded once, shown to the staff, and no room without it is taken", async () => {
  const { theCase } = await aCase();
  expect((await shown(theCase.id)).body).toEqual({
    mode: null,
    equipment: [],
    notSo: [],
    actions: ["hearing.record-needs"],
  });
  const recorded = { mode: "in-person", equipment: ["hearing-loop", "step-free", "hearing-loop"] };
  const said = await needs(theCase.id, recorded);
  expect(said.body).toMatchObject({ mode: "in-person", equipment: ["step-free", "hearing-loop"], notSo: [] });
  await needs(theCase.id, recorded);
  expect((await typesOf(theCase.id)).filter((type: string) => type === "hearing-needs-recorded")).toHaveLength(1);
  const [bare, whole] = [await aRoom(["step-free"]), await aRoom(["hearing-loop", "step-free", "video"])];
  const inRoom = (room: string, on: string) => setting({ on, mode: "in-person", room, memberId: member.accountId });
  const refused = await set(theCase.id, inRoom(bare.name, aDay()));
  expect(refused.body).toMatchObject({ code: "room-lacks-equipment", fields: [{ path: "/sitting/room" }] });
  expect(refused.body.fields[0].text.fr ?? refused.body.fields[0].text).toMatch(/Hearing loop|Boucle auditive/);
  expect((await set(theCase.id, inRoom(whole.name, aDay()))).status).toBe(201);
});

test("a hearing that is set stays as it is, and the case says that it is not as recorded", async () => {
  const { theCase } = await aCase();
  const room = await aRoom([]);
  const hearing = (
    await set(theCase.id, setting({ on: aDay(), mode: "in-person", room: room.name, memberId: member.accountId }))
  ).body;
  expect((await needs(theCase.id, { mode: null, equipment: ["step-free"] })).body.notSo).toEqual([hearing.id]);
  expect((await t.call(officer, "GET", `/api/v1/hearings/${hearing.id}`)).body).toMatchObject({ version: 1 });
  await equip(room.id, ["step-free"]);
  expect((await shown(theCase.id)).body.notSo).toEqual([]);
  expect((await needs(theCase.id, { mode: "virtual", equipment: [] })).body.notSo).toEqual([hearing.id]);
});

describe("what a room has and a hearing needs", () => {
  test("is for those who may say it, of what they may see", async () => {
    const { theCase, counsel } = await aCase();
    const body = { mode: "hybrid", equipment: [] };
    const room = await aRoom([]);
    expect((await needs(theCase.id, body, await registry())).status).toBe(200);
    for (const who of [member, counsel])
      expect((await needs(theCase.id, body, who)).body.code).toBe("action-not-allowed");
    expect((await shown(theCase.id, counsel)).body.code).toBe("action-not-allowed");
    expect((await shown(theCase.id, member)).body.actions).toEqual([]);
    expect((await equip(room.id, [], await registry())).body.code).toBe("action-not-allowed");
    for (const asked of [
      await needs(theCase.id, body, nobody),
      await equip(room.id, [], nobody),
      await shown(theCase.id, nobody),
    ])
      expect(asked.status).toBe(401);
  });

  test("is refused in words where it is nothing that is known, or of no room", async () => {
    const { theCase } = await aCase();
    expect((await needs(theCase.id, { mode: "by-post", equipment: [] })).body.code).toBe("request-malformed");
    expect((await needs(theCase.id, { mode: null, equipment: ["a throne"] })).body.code).toBe("request-malformed");
    for (const id of ["no-room", "01900000-0000-7000-8000-000000000000"])
      expect((await equip(id, [])).body.code).toBe("room-not-found");
  });

  test("is the same said twice or at once, and is in the record", async () => {
    const room = await aRoom([]);
    const { theCase } = await aCase();
    await Promise.all([equip(room.id, ["video"]), equip(room.id, ["video"])]);
    const body = { mode: "hybrid", equipment: ["video"] };
    expect((await Promise.all([needs(theCase.id, body), needs(theCase.id, body)])).map((one) => one.status)).toEqual([
      200, 200,
    ]);
    expect((await typesOf(theCase.id)).filter((type: string) => type === "hearing-needs-recorded")).toHaveLength(1);
    const { rows } = await t.store.pool.query(
      "select payload from events where type = 'room-equipped' and payload->>'roomId' = $1",
      [room.id],
    );
    expect(rows).toHaveLength(1);
  });

  test("is of all who are heard together: in person where one is, with all that any of them needs", () => {
    const together = needsTogether([
      { mode: "virtual", equipment: ["video"] },
      { mode: null, equipment: ["step-free"] },
      { mode: "hybrid", equipment: ["video"] },
    ]);
    expect(together).toEqual({ mode: "hybrid", equipment: ["step-free", "video"] });
    expect(needsTogether([])).toEqual({ mode: null, equipment: [] });
    expect(lacking(["secure", "step-free"], ["secure"])).toEqual(["step-free"]);
    expect(inOneEquipmentOrder(["children", "what nobody knows", "step-free"])).toEqual(["step-free", "children"]);
    expect(equipmentWords(["video", "step-free"])).toEqual({
      en: "Step-free access, videoconference equipment",
      fr: "Accès sans marche, équipement de visioconférence",
    });
  });
});

test("of a sealed case nobody else reads or says what its hearing needs", async () => {
  const { theCase } = await aCase();
  await needs(theCase.id, { mode: null, equipment: ["secure"] });
  const operator = await t.person("operator");
  const sealed = { fileNumber: theCase.fileNumber, reason: "order" };
  expect((await t.call(operator, "POST", "/api/v1/sealed-cases", sealed)).status).toBe(201);
  expect((await shown(theCase.id)).body.code).toBe("case-not-found");
  expect((await needs(theCase.id, { mode: null, equipment: [] })).body.code).toBe("case-not-found");
});
