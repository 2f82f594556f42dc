import { afterAll, beforeAll, expect, test } from "vitest";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";

let stage: Awaited<ReturnType<typeof hearingStage>>;
beforeAll(async () => {
  stage = await hearingStage();
});
afterAll(() => stage.t.close());

const open = (name: string, officeId = "toronto", who: Actor = stage.officer) =>
  stage.t.call(who, "POST", "/api/v1/rooms", { officeId, name });
const close = (id: string, who: Actor = stage.officer) => stage.t.call(who, "POST", `/api/v1/rooms/${id}/close`, {});
const list = (officeId = "toronto", who: Actor = stage.officer) =>
  stage.t.call(who, "GET", `/api/v1/rooms?officeId=${officeId}`);

test("a room is opened once, however its name is written", async () => {
  const opened = await open("Salle Élan  1");
  expect(opened).toMatchObject({ status: 201, body: { name: "Salle Élan 1", officeId: "toronto", closedAt: null } });
  for (const same of [
    "salle elan 1",
    "Salle\u00a0Élan 1",
    "SALLE E\u0301LAN 1",
    " Salle Élan\u20071",
    "Ｓalle Élan 1",
    "Salle\u200b Élan 1",
  ]) {
    const again = await open(same);
    expect([same, again.body.code]).toEqual([same, "room-named-already"]);
    expect(again.body.fields[0].path).toBe("/name");
  }
  expect((await open("Salle Élan 1", "montreal")).status).toBe(201);
  const names = (await list()).body.items.map((one: { name: string }) => one.name);
  expect(names.filter((name: string) => name.startsWith("Salle"))).toEqual(["Salle Élan 1"]);
});

test("a name of signs alone is none, and an office that is not there has no rooms", async () => {
  expect((await open(" - \u200b")).body.code).toBe("room-name-empty");
  expect((await open("Room 1", "atlantis")).body.code).toBe("office-not-found");
});

test("of two officers who open one room at once, one does", async () => {
  const answers = await Promise.all([open("Twin room"), open("twin  ROOM")]);
  expect(answers.map((one) => one.body.code ?? one.status).sort()).toEqual([201, "room-named-already"]);
});

test("only scheduling officers keep rooms, and nobody who is signed out sees any", async () => {
  const registry = await stage.registry();
  expect((await open("Room 90", "toronto", registry)).body.code).toBe("action-not-allowed");
  expect((await list("toronto", registry)).status).toBe(200);
  expect((await list("toronto", stage.member)).body.code).toBe("action-not-allowed");
  expect((await open("Room 90", "toronto", nobody)).status).toBe(401);
  expect((await list("toronto", nobody)).status).toBe(401);
});

test("a hearing is set in a room of the office and in no other, under the name that the office gave it", async () => {
  const { theCase } = await stage.aCase(aReferral({}, { officeId: "calgary" }));
  const elsewhere = await open("Only in Toronto");
  expect(elsewhere.status).toBe(201);
  const on = stage.aDay();
  const wanted = (room: string) => stage.set(theCase.id, setting({ on, mode: "in-person", room }));
  const refused = await wanted("Only in Toronto");
  expect(refused.body).toMatchObject({ code: "room-not-found", fields: [{ path: "/sitting/room" }] });
  await open("Salle Été", "calgary");
  expect((await wanted("salle ETE")).body).toMatchObject({ room: "Salle Été" });
});

test("one room is not booked twice by another way of writing its name", async () => {
  await open("Room 77", "calgary");
  const on = stage.aDay();
  const booked: unknown[] = [];
  for (const room of ["Room 77", "room\u00a077", "ROOM  77"]) {
    const { theCase } = await stage.aCase(aReferral({}, { officeId: "calgary" }));
    const answer = await stage.set(theCase.id, setting({ on, mode: "hybrid", room }));
    booked.push(answer.body.code ?? answer.status);
  }
  expect(booked).toEqual([201, "room-already-taken", "room-already-taken"]);
});

test("a room with hearings to come is not closed; afterwards nothing is set in it, and it opens again under its name", async () => {
  const { id } = (await open("Room 55", "calgary")).body;
  const { theCase } = await stage.aCase(aReferral({}, { officeId: "calgary" }));
  const on = stage.aDay();
  const hearing = (await stage.set(theCase.id, setting({ on, mode: "hybrid", room: "Room 55" }))).body;
  const refused = await close(id);
  expect(refused.body.code).toBe("room-has-hearings");
  expect(refused.body.title).toContain("1");
  const reason = { code: "room-or-technology", note: null };
  await stage.t.call(stage.officer, "POST", `/api/v1/hearings/${hearing.id}/cancel`, { reason, version: 1 });
  expect((await close(id, await stage.registry())).body.code).toBe("action-not-allowed");
  expect((await close(id)).body.closedAt).not.toBeNull();
  expect((await close(id)).body.code).toBe("room-not-found");
  const again = await stage.set(theCase.id, setting({ on, mode: "hybrid", room: "Room 55" }));
  expect(again.body.code).toBe("room-not-found");
  expect((await open("room 55", "calgary")).body).toMatchObject({ id, closedAt: null });
  const written = await stage.t.store.pool.query("select type from events where payload->>'roomId' = $1 order by id", [
    id,
  ]);
  expect(written.rows.map((row) => row.type)).toEqual(["room-opened", "room-closed", "room-opened"]);
});
