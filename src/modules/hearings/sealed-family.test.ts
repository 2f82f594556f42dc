import { afterAll, beforeAll, expect, test } from "vitest";
import { aCaseWithCounsel } from "../../../test/stages/case-with-counsel.ts";
import { aSitting, setting } from "../../../test/stages/hearing.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";

let t: Tribunal;
let officer: Actor;
let operator: Actor;
let licence = 0;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  operator = await t.person("operator");
});
afterAll(() => t.close());

/** A family of two joined cases, of which the second is sealed when `isSealed`. */
async function aFamily(isSealed = true) {
  const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
  const { cases } = await aCaseWithCounsel(t, officer, `SEALED-${++licence}`, family);
  const [open, hidden] = cases;
  if (open === undefined || hidden === undefined) throw new Error("no family");
  if (isSealed) await seal(hidden.fileNumber);
  return { open, hidden };
}
const seal = (fileNumber: string) => t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber, reason: "order" });
const assign = async (caseId: string) => {
  for (const by of [operator, await t.person("operator")])
    await t.call(by, "POST", `/api/v1/sealed-cases/${caseId}/assignments`, { accountId: officer.accountId });
};
const set = (caseId: string, more: object = {}) =>
  t.call(officer, "POST", `/api/v1/cases/${caseId}/hearings`, { ...setting(), ...more });

test("an officer is told that a joined case is not open to them, and nothing more of it", async () => {
  const { open, hidden } = await aFamily();
  const access = await t.call(officer, "GET", `/api/v1/cases/${open.id}/access`);
  expect(access.body.hidesJoined).toBe(true);
  const preview = await t.call(officer, "POST", `/api/v1/cases/${open.id}/hearings/preview`, aSitting());
  expect(preview.body).toMatchObject({ leavesOutJoined: true, cases: [{ id: open.id }] });
  expect(preview.body.warnings[0].fr).toContain("ne vous est pas ouvert");
  const refused = await set(open.id);
  expect(refused.body.code).toBe("joined-file-not-open");
  for (const answer of [access, preview, refused]) {
    expect(JSON.stringify(answer.body)).not.toContain(hidden.fileNumber);
    expect(JSON.stringify(answer.body)).not.toContain(hidden.id);
  }
});

test("a case is heard without it only on a decision that is kept, and the sealed case's own history says so", async () => {
  const { open, hidden } = await aFamily();
  const answer = await set(open.id, { apart: "Order of the member, November 20" });
  expect(answer.status).toBe(201);
  await workOff(t);
  const kept = await t.store.pool.query("select apart_note from hearing_versions where hearing_id = $1", [
    answer.body.id,
  ]);
  expect(kept.rows).toEqual([{ apart_note: "Order of the member, November 20" }]);
  const ofOpen = await t.call(officer, "GET", `/api/v1/cases/${open.id}/history`);
  expect(ofOpen.body.items.find((one: { type: string }) => one.type === "hearing-set").payload.apart).toBe(true);
  await assign(hidden.id);
  const history = await t.call(officer, "GET", `/api/v1/cases/${hidden.id}/history`);
  expect(history.body.items.filter((one: { type: string }) => one.type === "hearing-set-apart")).toHaveLength(1);
});

test("whoever is assigned to the sealed case sets one hearing for the family", async () => {
  const { open, hidden } = await aFamily();
  await assign(hidden.id);
  expect((await t.call(officer, "GET", `/api/v1/cases/${open.id}/access`)).body.hidesJoined).toBe(false);
  expect((await set(open.id)).body.cases).toHaveLength(2);
});

test("a hearing of which a case was sealed since is changed only by who may open them all", async () => {
  const { open, hidden } = await aFamily(false);
  const { id, version } = (await set(open.id)).body;
  await seal(hidden.fileNumber);
  const cancel = () =>
    t.call(officer, "POST", `/api/v1/hearings/${id}/cancel`, {
      version,
      reason: { code: "other", note: "x" },
    } as never);
  const refused = await cancel();
  expect(refused.body.code).toBe("hearing-file-not-open");
  expect(JSON.stringify(refused.body)).not.toContain(hidden.fileNumber);
  await assign(hidden.id);
  expect((await cancel()).status).toBe(200);
});

test("joining and separating would change the sealed case too, and are refused", async () => {
  const { open } = await aFamily();
  const other = (await aFamily(false)).open;
  const edit = (caseId: string, what: string, more: object) =>
    t.call(officer, "POST", `/api/v1/cases/${caseId}/${what}`, { version: 1, reason: null, ...more } as never);
  expect((await edit(open.id, "separate", {})).body.code).toBe("joined-file-hidden");
  expect((await edit(other.id, "join", { fileNumber: open.fileNumber })).body.code).toBe("joined-file-hidden");
});

test("nobody outside the staff is told that there is a sealed case", async () => {
  const { open } = await aFamily();
  for (const who of [await t.person("minister-counsel"), await t.person("claimant"), nobody])
    expect([401, 403, 404]).toContain((await t.call(who, "GET", `/api/v1/cases/${open.id}/access`)).status);
});
