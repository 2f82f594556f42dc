import { afterAll, describe, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aSigningKey } from "../../../test/support/signing-key.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";
import { jobs as decisionJobs } from "../decisions/index.ts";

const stage = await hearingStage(await aSigningKey());
const { t, member, registry, officer, aCase, set, aDay } = stage;
const clerk = await registry();
const appealMember = await t.person("member");
afterAll(() => t.close());

const post = (who: Actor, path: string, body: object = {}) => t.call(who, "POST", `/api/v1${path}`, body as never);
const get = (who: Actor, path: string) => t.call(who, "GET", `/api/v1${path}`);
const text = { sections: [{ code: "analysis", blocks: [{ type: "paragraph", runs: [{ text: "Reasons." }] }] }] };

async function decide(who: Actor, caseId: string, determination: string) {
  const { body: draft } = await post(who, `/cases/${caseId}/decisions`, { statedOn: null });
  expect(draft.status).toBe("draft");
  await t.call(who, "PUT", `/api/v1/decisions/${draft.id}/draft`, {
    version: 1,
    content: text,
    statedOn: null,
    determinations: [{ caseId, determination }],
  } as never);
  expect((await post(who, `/decisions/${draft.id}/sign`, { version: 2 })).status).toBe(200);
  const release = await post(clerk, `/decisions/${draft.id}/release`);
  expect(release.status).toBe(200);
  return draft.id as string;
}

/** A claim that the member heard and decided. */
async function decided(determination = "rejected", who = member) {
  t.at("2026-11-24T15:00:00.000Z");
  const on = aDay();
  const { theCase, counsel } = await aCase(aReferral());
  const { body } = await set(theCase.id, setting({ on, memberId: who.accountId }));
  t.at(`${on}T18:00:00.000Z`);
  const outcome = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };
  await post(who, `/hearings/${body.id}/outcome`, outcome);
  await decide(who, theCase.id, determination);
  return { theCase, counsel, on };
}
const notice = (on: string, changes: object = {}) => ({
  appellant: "person",
  receivedAt: `${on}T19:00:00.000Z`,
  keepsCounsel: true,
  together: [],
  ...changes,
});
const statusOf = async (caseId: string) => (await get(clerk, `/cases/${caseId}`)).body.status.code;
/** Appealed within the hours after its release at six, the moment of receipt and the present one included. */
async function appealed(hour = "19:00") {
  const found = await decided();
  t.at(`${found.on}T20:00:00.000Z`);
  const wanted = notice(found.on, { receivedAt: `${found.on}T${hour}:00.000Z` });
  const { body, status } = await post(clerk, `/cases/${found.theCase.id}/appeals`, wanted);
  expect([status, body.code]).toEqual([201, undefined]);
  return { ...found, appeal: body.items[0] as { id: string; fileNumber: string } };
}

describe("an appeal", () => {
  test("is a case of its own with the same people, counsel and office, and everybody on it is told", async () => {
    const { theCase, counsel, on: day } = await decided();
    const [told] = await stage.noticesOf(counsel);
    await get(counsel, `/notices/${told.id}`);
    await runJobs(t, decisionJobs);
    t.at(`${day}T20:00:00.000Z`);
    const appeal = (await post(clerk, `/cases/${theCase.id}/appeals`, notice(day))).body.items[0];
    const limits = (await get(clerk, `/cases/${theCase.id}/deadlines`)).body.items;
    expect(limits.find((one: { ruleCode: string }) => one.ruleCode === "rad-notice-of-appeal")).toMatchObject({
      state: "met",
      metOn: day,
    });
    // The appeal's own case says the same of it, and the registry has the days of the rule for the record.
    const own = (await get(clerk, `/cases/${appeal.id}/deadlines`)).body.items;
    const limit = (code: string) => own.find((one: { ruleCode: string }) => one.ruleCode === code);
    expect(limit("rad-notice-of-appeal")).toMatchObject({ state: "met", metOn: day });
    const tasks = (await get(clerk, `/cases/${appeal.id}/tasks`)).body.items;
    const sending = tasks.find((one: { queue: { code: string } }) => one.queue.code === "records-to-send");
    expect(sending.dueOn).toBe(limit("rad-rpd-record").dueOn);
    const { body } = await get(counsel, `/cases/${appeal.id}`);
    expect(body).toMatchObject({
      division: { code: "RAD" },
      proceedingType: { code: "appeal" },
      status: { code: "received" },
    });
    const [first] = await stage.noticesOf(counsel);
    expect(first).toMatchObject({ kind: "appeal-received" });
    const chain = (await get(counsel, `/cases/${theCase.id}/chain`)).body.items;
    expect(chain.map((one: { id: string }) => one.id)).toEqual([theCase.id, appeal.id]);
    expect(chain[1]).toMatchObject({ appellant: "person", isThis: false });
  });

  test("that was opened before anybody had received the reasons has its limits from the day on which somebody does", async () => {
    const { theCase, counsel, on } = await decided();
    const limitsOf = async (caseId: string) => (await get(counsel, `/cases/${caseId}/deadlines`)).body;
    const early = async (caseId: string) =>
      (await limitsOf(caseId)).earliest.map((one: { ruleCode: string; releasedOn: string }) => [
        one.ruleCode,
        one.releasedOn,
      ]);
    expect(await early(theCase.id)).toEqual([
      ["rad-notice-of-appeal", on],
      ["rad-appellant-record", on],
    ]);
    t.at(`${on}T20:00:00.000Z`);
    const appeal = (await post(clerk, `/cases/${theCase.id}/appeals`, notice(on))).body.items[0];
    expect(await early(theCase.id)).toEqual([]);
    expect(await early(appeal.id)).toEqual([["rad-appellant-record", on]]);
    const told = (await stage.noticesOf(counsel)).find((one: { kind: string }) => one.kind === "notice-of-decision");
    await get(counsel, `/notices/${told.id}`);
    await runJobs(t, decisionJobs);
    const states = async (caseId: string) =>
      (await limitsOf(caseId)).items
        .filter((one: { trigger: { name: { code: string } } }) => one.trigger.name.code === "reasons-received")
        .map((one: { ruleCode: string; state: string }) => [one.ruleCode, one.state]);
    expect(await states(theCase.id)).toEqual([["rad-notice-of-appeal", "met"]]);
    expect(await states(appeal.id)).toEqual([
      ["rad-notice-of-appeal", "met"],
      ["rad-appellant-record", "coming"],
    ]);
    expect(await early(appeal.id)).toEqual([]);
  });

  test("has the record of the first division, its decision among it, once", async () => {
    const { appeal } = await appealed();
    const sent = await post(clerk, `/cases/${appeal.id}/rpd-record`);
    expect(sent.body.documents).toBeGreaterThan(0);
    const documents = (await get(clerk, `/cases/${appeal.id}/documents`)).body.items;
    expect(documents.map((one: { type: { code: string } }) => one.type.code)).toContain("rpd-record");
    expect((await post(clerk, `/cases/${appeal.id}/rpd-record`)).body.code).toBe("record-sent-already");
    const deadlines = (await get(clerk, `/cases/${appeal.id}/deadlines`)).body.items;
    expect(deadlines.find((one: { ruleCode: string }) => one.ruleCode === "rad-rpd-record")).toMatchObject({
      state: "met",
    });
  });

  test("that refers the claim back leads it to a new hearing, before another member", async () => {
    const { theCase, counsel, appeal } = await appealed();
    const version = (await get(clerk, `/cases/${appeal.id}`)).body.version;
    const perfect = { version, reason: "Record received today", step: "perfect" };
    expect((await post(clerk, `/cases/${appeal.id}/steps`, perfect)).status).toBe(200);
    expect((await post(clerk, `/cases/${appeal.id}/assign-member`, { memberId: appealMember.accountId })).status).toBe(
      200,
    );
    await decide(appealMember, appeal.id, "referred-back");
    await runJobs(t, decisionJobs);
    expect(await statusOf(appeal.id)).toBe("decided");
    expect(await statusOf(theCase.id)).toBe("sent-back");
    expect((await get(clerk, `/cases/${theCase.id}/decisions`)).body.assigned).toBeNull();
    expect((await stage.noticesOf(counsel)).map((one: { kind: string }) => one.kind)).toContain(
      "notice-of-matter-sent-back",
    );
    t.at("2026-11-24T15:00:00.000Z");
    const on = aDay();
    const again = (memberId: string | null) => set(theCase.id, setting({ on, memberId }));
    expect((await again(member.accountId)).body.code).toBe("member-excluded");
    const hearing = await again(appealMember.accountId);
    expect(hearing.status).toBe(201);
    t.at(`${on}T18:00:00.000Z`);
    const outcome = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };
    await post(appealMember, `/hearings/${hearing.body.id}/outcome`, outcome);
    await decide(appealMember, theCase.id, "convention-refugee");
    expect(await statusOf(theCase.id)).toBe("decided");
  });

  test("by the Minister is open at once to those who took part for the Minister, and told to them; one by the person is not", async () => {
    const minister = await t.person("minister-counsel");
    const gone = await t.person("minister-counsel");
    const opened = async (determination: string, appellant: "person" | "minister") => {
      const { theCase, on } = await decided(determination);
      const join = async ({ accountId }: Actor): Promise<string> =>
        (await post(clerk, `/cases/${theCase.id}/minister`, { accountId, basis: "intervention" })).body.participationId;
      await join(minister);
      const ended = await post(clerk, `/cases/${theCase.id}/minister/${await join(gone)}/end`);
      expect(ended.status).toBe(200);
      t.at(`${on}T20:00:00.000Z`);
      return (await post(clerk, `/cases/${theCase.id}/appeals`, notice(on, { appellant }))).body.items[0].id as string;
    };
    const own = await opened("convention-refugee", "minister");
    expect((await get(minister, `/cases/${own}`)).status).toBe(200);
    expect((await get(gone, `/cases/${own}`)).status).toBe(404);
    expect((await get(clerk, `/cases/${own}/access`)).body.minister).toMatchObject([{ basis: "party" }]);
    const [told] = await stage.noticesOf(minister);
    expect(told).toMatchObject({ kind: "appeal-received" });
    const others = await opened("rejected", "person");
    expect((await get(minister, `/cases/${others}`)).status).toBe(404);
  });

  test("is not decided by whoever decided the claim", async () => {
    const { appeal } = await appealed("18:00");
    const version = (await get(clerk, `/cases/${appeal.id}`)).body.version;
    await post(clerk, `/cases/${appeal.id}/steps`, { version, reason: "Record received", step: "perfect" });
    const own = await post(clerk, `/cases/${appeal.id}/assign-member`, { memberId: member.accountId });
    expect([own.status, own.body.code]).toEqual([409, "member-excluded"]);
  });

  test("is confirmed on the record, and the claim stays decided", async () => {
    const { theCase, appeal } = await appealed("20:00");
    const version = (await get(clerk, `/cases/${appeal.id}`)).body.version;
    await post(clerk, `/cases/${appeal.id}/steps`, { version, reason: "Record received", step: "perfect" });
    await post(clerk, `/cases/${appeal.id}/assign-member`, { memberId: appealMember.accountId });
    await decide(appealMember, appeal.id, "confirmed");
    expect([await statusOf(theCase.id), await statusOf(appeal.id)]).toEqual(["decided", "decided"]);
  });
});

test("the appeal of a sealed case is sealed like it, and open to those to whom that case is", async () => {
  const { theCase, on } = await decided();
  await t.store.pool.query(
    "insert into case_access (case_id, account_id, relation, source_id, from_at) values ($1, $2, 'assigned-staff', uuidv7(), now())",
    [theCase.id, clerk.accountId],
  );
  await t.store.pool.query(
    "insert into sealed_cases (case_id, sealed_at, ordered_by, reason) values ($1, now(), $2, 'order')",
    [theCase.id, member.accountId],
  );
  t.at(`${on}T20:00:00.000Z`);
  const stranger = await registry();
  expect((await post(stranger, `/cases/${theCase.id}/appeals`, notice(on))).status).toBe(404);
  const { body, status } = await post(clerk, `/cases/${theCase.id}/appeals`, notice(on));
  expect([status, body.code]).toEqual([201, undefined]);
  const appeal = body.items[0].id;
  expect((await get(clerk, `/cases/${appeal}`)).status).toBe(200);
  expect((await get(stranger, `/cases/${appeal}`)).status).toBe(404);
  expect((await get(clerk, `/cases/${theCase.id}/chain`)).body.items).toHaveLength(2);
});

test("an appeal before a panel of three is not decided by one member alone", async () => {
  const { appeal } = await appealed();
  const step = async (code: string) => {
    const { version } = (await get(clerk, `/cases/${appeal.id}`)).body;
    return post(clerk, `/cases/${appeal.id}/steps`, { version, reason: "As ordered", step: code });
  };
  await step("perfect");
  await post(clerk, `/cases/${appeal.id}/assign-member`, { memberId: appealMember.accountId });
  const steps = (await get(clerk, `/cases/${appeal.id}`)).body.steps.map((one: { code: string }) => one.code);
  const panel = steps.find((one: string) => one.startsWith("constitute-panel"));
  expect((await step(panel)).status).toBe(200);
  const begin = () => post(appealMember, `/cases/${appeal.id}/decisions`, { statedOn: null });
  expect((await begin()).body.code).toBe("decision-of-panel");
  const others = await Promise.all([t.person("member"), t.person("member")]);
  const [one, other] = others.map((who) => who.accountId);
  const assign = (panelIds: unknown[]) =>
    post(clerk, `/cases/${appeal.id}/assign-member`, { memberId: appealMember.accountId, panelIds });
  expect((await assign([one])).body.code).toBe("panel-of-three-wanted");
  expect((await assign([one, one])).body.code).toBe("panel-of-three-wanted");
  expect((await assign([one, other])).body.panel).toHaveLength(3);
  expect((await begin()).body.panel).toHaveLength(3);
});

describe("an appeal is refused", () => {
  test("of what is not decided, by the side that won, twice, and before the decision or in the future", async () => {
    const { theCase: open } = await aCase();
    const on = aDay();
    t.at(`${on}T20:00:00.000Z`);
    expect((await post(clerk, `/cases/${open.id}/appeals`, notice(on))).body.code).toBe("appeal-not-possible");
    const won = await decided("convention-refugee");
    t.at(`${won.on}T20:00:00.000Z`);
    expect((await post(clerk, `/cases/${won.theCase.id}/appeals`, notice(won.on))).body.code).toBe(
      "appeal-not-possible",
    );
    const byMinister = notice(won.on, { appellant: "minister" });
    expect((await post(clerk, `/cases/${won.theCase.id}/appeals`, byMinister)).status).toBe(201);
    const lost = await decided("no-credible-basis");
    t.at(`${lost.on}T20:00:00.000Z`);
    expect((await post(clerk, `/cases/${lost.theCase.id}/appeals`, notice(lost.on))).body.code).toBe(
      "appeal-not-possible",
    );
    const { theCase, on: day } = await decided();
    t.at(`${day}T20:00:00.000Z`);
    const wrong = (receivedAt: string) => post(clerk, `/cases/${theCase.id}/appeals`, notice(day, { receivedAt }));
    expect((await wrong("2020-01-01T12:00:00.000Z")).body.code).toBe("appeal-day-wrong");
    expect((await wrong("2040-01-01T12:00:00.000Z")).body.code).toBe("appeal-day-wrong");
    // Half past seven in the evening, five hours east of Greenwich, is half past two there: before the release.
    expect((await wrong(`${day}T19:30:00+05:00`)).body.code).toBe("appeal-day-wrong");
    const other = (await decided()).theCase.id;
    t.at(`${day}T20:00:00.000Z`);
    const apart = await post(clerk, `/cases/${theCase.id}/appeals`, notice(day, { together: [other] }));
    expect(apart.body.code).toBe("appeal-not-together");
    const answers = await Promise.all([
      post(clerk, `/cases/${theCase.id}/appeals`, notice(day)),
      post(await registry(), `/cases/${theCase.id}/appeals`, notice(day)),
    ]);
    expect(answers.map((one) => one.body.code ?? one.status).sort()).toEqual([201, "appeal-opened-already"]);
  });

  test("to a member, a scheduling officer, counsel, and signed out; and no record goes to a claim", async () => {
    const { theCase, counsel, on } = await decided();
    for (const who of [member, officer, counsel])
      expect((await post(who, `/cases/${theCase.id}/appeals`, notice(on))).status).toBe(403);
    expect((await post(nobody, `/cases/${theCase.id}/appeals`, notice(on))).status).toBe(401);
    expect((await post(clerk, `/cases/${theCase.id}/rpd-record`)).body.code).toBe("record-not-wanted");
  });
});
