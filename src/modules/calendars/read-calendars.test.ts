import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import {
  enterAbsence,
  enterLanguage,
  tellCounselLimits,
  tellInterpreterProfile,
  tellMemberProfile,
  tellMinisterProfile,
  tellWorkingPattern,
} from "./index.ts";
import { anAbsence, aPattern, aProfile, idOf, readWeek } from "./testing.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("scheduling-officer");
});
afterAll(() => t.close());

const days = (spans: readonly { from: string; to: string }[]) =>
  spans.map(({ from, to }) => `${from.slice(8, 16)} ${to.slice(8, 16)}`);

test("a member with a profile and no pattern is there in the office's hours, without the time that they are away", async () => {
  const member = await t.person("member");
  const id = idOf(member);
  expect((await readWeek(t, theSystem)).members.some((one) => one.id === id)).toBe(false);
  await t.store.transact(officer, (tx) => tellMemberProfile(tx, id, aProfile({ officeIds: ["vancouver", "calgary"] })));
  await t.store.transact(member, (tx) =>
    enterAbsence(tx, id, anAbsence({ begins: "10:00", ends: "12:00", zone: "America/Vancouver", note: "dentist" })),
  );
  const read = (await readWeek(t, officer)).members.find((one) => one.id === id);
  expect(read).toMatchObject({
    divisions: ["RPD", "RAD", "ID", "IAD"],
    languages: ["en"],
    offices: ["vancouver", "calgary"],
    maxMinutesPerWeek: 1050,
    targetMinutesPerWeek: 840,
  });
  // British Columbia keeps UTC-7 all year from 2026.
  expect(days(read?.available ?? [])).toEqual([
    "11T15:30 11T23:30",
    "12T15:30 12T23:30",
    "13T15:30 13T17:00",
    "13T19:00 13T23:30",
    "14T15:30 14T23:30",
    "15T15:30 15T23:30",
  ]);
});

test("a pattern that was told takes the place of the office's hours, and what is told again that of the first", async () => {
  const member = await t.person("member");
  const id = idOf(member);
  await t.store.transact(officer, (tx) => tellMemberProfile(tx, id, aProfile({ maxMinutesPerWeek: 600 })));
  await t.store.transact(member, (tx) => tellWorkingPattern(tx, id, aPattern({ hours: [] })));
  await t.store.transact(member, (tx) => tellWorkingPattern(tx, id, aPattern()));
  const read = (await readWeek(t, theSystem)).members.find((one) => one.id === id);
  expect(days(read?.available ?? []).slice(0, 2)).toEqual(["11T14:00 11T17:00", "12T14:00 12T17:00"]);
  expect(read).toMatchObject({ maxMinutesPerWeek: 600, targetMinutesPerWeek: 600 });
});

test("nobody is available after their role has ended", async () => {
  const member = await t.person("member");
  const id = idOf(member);
  await t.store.transact(officer, (tx) => tellMemberProfile(tx, id, aProfile()));
  await t.store.pool.query("update role_assignments set until_at = '2027-01-12T15:00:00Z' where account_id = $1", [id]);
  const read = (await readWeek(t, theSystem)).members.find((one) => one.id === id);
  expect(days(read?.available ?? [])).toEqual(["11T13:30 11T21:30", "12T13:30 12T15:00"]);
});

test("an interpreter is read by their languages, the accredited ones first to be chosen", async () => {
  const interpreter = await t.person("interpreter");
  const id = idOf(interpreter);
  await t.store.transact(interpreter, (tx) =>
    tellInterpreterProfile(tx, id, { officeIds: ["montreal"], maxMinutesPerDay: 300 }),
  );
  await t.store.transact(officer, async (tx) => {
    await enterLanguage(tx, id, { language: "so", dialect: "Maay", standing: "accredited", testedOn: "2026-05-01" });
    await enterLanguage(tx, id, { language: "swa", dialect: null, standing: "untested", testedOn: null });
  });
  const read = (await readWeek(t, officer)).interpreters.find((one) => one.id === id);
  expect(read).toMatchObject({
    languages: [
      { language: "som", dialect: "Maay", tier: 0 },
      { language: "swa", dialect: null, tier: 2 },
    ],
    offices: ["montreal"],
    maxMinutesPerDay: 300,
  });
  expect(read?.available).toHaveLength(5);
});

test("counsel are free but for what they said; the Minister's counsel keep the hours of their first office", async () => {
  const counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: "CAL-1" }));
  const minister = await t.person("minister-counsel");
  await t.store.transact(counsel, async (tx) => {
    await enterAbsence(tx, idOf(counsel), anAbsence({ kind: "unavailable", toOn: "2027-01-20" }));
    await tellCounselLimits(tx, idOf(counsel), { maxHearingsPerDay: 1, shortNoticeWelcome: true });
  });
  await t.store.transact(minister, (tx) =>
    tellMinisterProfile(tx, idOf(minister), { officeIds: ["calgary"], team: "Team A" }),
  );
  const kept = await t.store.pool.query("select team from minister_profiles where account_id = $1", [idOf(minister)]);
  expect(kept.rows).toEqual([{ team: "Team A" }]);
  const read = await readWeek(t, theSystem);
  expect(read.counsel.find((one) => one.id === idOf(counsel))).toEqual({
    id: idOf(counsel),
    unavailable: [{ from: "2027-01-13T05:00:00.000Z", to: "2027-01-16T00:00:00.000Z" }],
    maxHearingsPerDay: 1,
    shortNoticeWelcome: true,
  });
  const rep = read.ministerReps.find((one) => one.id === idOf(minister));
  expect(rep?.offices).toEqual(["calgary"]);
  expect(days(rep?.available ?? [])[0]).toBe("11T14:30 11T22:30");
});

test("to anybody but who plans hearings the calendars of others are empty", async () => {
  const member = await t.person("member");
  const other = await t.person("member");
  for (const one of [member, other])
    await t.store.transact(officer, (tx) => tellMemberProfile(tx, idOf(one), aProfile()));
  await t.store.transact(member, (tx) => enterAbsence(tx, idOf(member), anAbsence({ kind: "illness", note: "flu" })));
  const counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: "CAL-2" }));
  for (const stranger of [other, counsel, await t.person("interpreter"), await t.person("registry-officer")]) {
    const read = await readWeek(t, stranger);
    expect(read.members.filter((one) => one.id !== stranger.accountId)).toEqual([]);
    const absences = await t.store.readOnly(stranger, (tx) => tx.db.selectFrom("absences").select("kind").execute());
    expect(absences).toEqual([]);
  }
  // Who plans hearings reads from when to when, and not why.
  const told = await t.store.readOnly(officer, (tx) =>
    tx.db.selectFrom("absences").select("note").where("account_id", "=", idOf(member)).execute(),
  );
  expect(told).toEqual([]);
  const read = (await readWeek(t, officer)).members.find((one) => one.id === idOf(member));
  expect(days(read?.available ?? []).some((one) => one.startsWith("13T"))).toBe(false);
});
