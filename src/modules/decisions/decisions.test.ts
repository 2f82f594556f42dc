import { afterAll, describe, expect, test } from "vitest";
import { analysis, decisionStage } from "../../../test/stages/decision.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { nobody } from "../../kernel/actor.ts";
import { checkSignature } from "../../platform/signing/check-signature.ts";

const { t, aCase, member, registry, clerk, get, post, put, heard, begin, save, signed, statusOf, noticesOf } =
  await decisionStage();
afterAll(() => t.close());

describe("a decision", () => {
  test("goes from a member’s draft through signature to everybody’s hands at one moment", async () => {
    const { theCase, counsel } = await heard();
    const desk = (await get(member, "/desk")).body;
    expect(desk.toRecord).toEqual([]);
    expect(desk.toDecide.find((one: { caseId: string }) => one.caseId === theCase.id)).toMatchObject({
      decisionId: null,
    });
    const draft = await begin(theCase.id);
    expect(draft).toMatchObject({
      status: "draft",
      version: 1,
      content: { sections: [] },
      heardOn: expect.any(String),
    });
    const saved = await save(draft, "convention-refugee");
    expect(saved.body).toMatchObject({ version: 2 });
    const sign = await post(member, `/decisions/${draft.id}/sign`, { version: 2 });
    expect(sign.body).toMatchObject({ status: "signed", citation: { en: expect.stringMatching(/^2028 IRB \d+$/) } });
    expect(await statusOf(theCase.id)).toBe("heard");
    expect((await get(counsel, `/decisions/${draft.id}`)).body.code).toBe("decision-not-found");
    const waiting = (await get(clerk, "/decisions")).body.items.map((one: { id: string }) => one.id);
    expect(waiting).toContain(draft.id);
    const release = await post(clerk, `/decisions/${draft.id}/release`);
    expect(release.body).toMatchObject({ status: "released", cases: [{ documentId: expect.any(String) }] });
    expect(await statusOf(theCase.id)).toBe("decided");
    const [notice] = await noticesOf(counsel);
    expect(notice).toMatchObject({ kind: "notice-of-decision" });
    const documents = (await get(counsel, `/cases/${theCase.id}/documents`)).body.items;
    expect(documents.find((one: { type: { code: string } }) => one.type.code === "decision")).toBeDefined();
    expect((await get(counsel, `/decisions/${draft.id}`)).body).toMatchObject({ status: "released", content: null });
    const messages = await t.store.pool.query(
      "select partner, content->>'result' as result, document_id is null as bare from partner_messages where case_id = $1 order by 1",
      [theCase.id],
    );
    expect(messages.rows).toEqual([
      { partner: "CBSA", result: "positive", bare: false },
      { partner: "IRCC", result: "positive", bare: true },
    ]);
    const shown = await get(clerk, `/cases/${theCase.id}/partner-messages`);
    expect(shown.body.items).toMatchObject([
      { partner: "CBSA", what: { fr: "Décision définitive" }, withReasons: true, sentAt: null },
      { partner: "IRCC", what: { en: "Final decision" }, withReasons: false, sentAt: null },
    ]);
    expect((await get(nobody, `/cases/${theCase.id}/partner-messages`)).status).toBe(401);
    expect((await get(await t.person("member"), `/cases/${theCase.id}/partner-messages`)).status).toBe(403);
    expect((await get(await t.person("counsel"), `/cases/${theCase.id}/partner-messages`)).status).toBeGreaterThan(401);
    const tasks = await t.store.pool.query("select outcome from tasks where subject_id = $1", [draft.id]);
    expect(tasks.rows).toEqual([{ outcome: "released" }]);
  });

  test("is one for a family that was heard together, each person with their own determination", async () => {
    const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
    const { cases } = await heard(family);
    const draft = await begin(cases[0]?.id ?? "");
    expect(draft.cases).toHaveLength(2);
    const determinations = draft.cases.map((one: { caseId: string }, at: number) => ({
      caseId: one.caseId,
      determination: at === 0 ? "convention-refugee" : "rejected",
    }));
    await put(member, `/decisions/${draft.id}/draft`, {
      version: 1,
      content: analysis(),
      statedOn: null,
      determinations,
    });
    await post(member, `/decisions/${draft.id}/sign`, { version: 2 });
    expect((await post(clerk, `/decisions/${draft.id}/release`)).status).toBe(200);
    for (const one of cases) expect(await statusOf(one.id)).toBe("decided");
  });

  test("that was stated at the hearing takes effect on that day, and its reasons bear their own", async () => {
    const { theCase, on } = await heard(aReferral(), "stated");
    const draft = await begin(theCase.id);
    // The record of the hearing says so: nobody has to say it again.
    expect(draft.statedOn).toBe(on);
    t.at("2028-12-04T15:00:00.000Z");
    const body = {
      version: 1,
      content: analysis(),
      statedOn: on,
      determinations: [{ caseId: theCase.id, determination: "rejected" }],
    };
    await put(member, `/decisions/${draft.id}/draft`, body);
    const sign = await post(member, `/decisions/${draft.id}/sign`, { version: 2 });
    expect(sign.body).toMatchObject({ effectiveOn: on, reasonsOn: "2028-12-04" });
    const wrong = await heard();
    expect((await post(member, `/cases/${wrong.theCase.id}/decisions`, { statedOn: "2026-01-01" })).body.code).toBe(
      "decision-stated-day-wrong",
    );
  });

  test("is printed as a PDF under the tribunal’s signature", async () => {
    const { decision } = await signed();
    const { rows } = await t.store.pool.query("select hash, pages from decisions where id = $1", [decision.id]);
    const bytes: Buffer[] = [];
    for await (const part of await t.services.blobs.open(rows[0].hash)) bytes.push(part as Buffer);
    expect(await checkSignature(Buffer.concat(bytes))).toMatchObject({ faults: [] });
    expect(rows[0]).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), pages: expect.any(Number) });
    expect(rows[0].pages).toBeGreaterThan(0);
  });
});

describe("a decision is refused", () => {
  test("before the hearing was held, twice, and by a member whose case it is not", async () => {
    const { theCase } = await aCase();
    expect((await post(member, `/cases/${theCase.id}/decisions`, { statedOn: null })).body.code).toBe(
      "action-not-allowed",
    );
    const { theCase: other } = await heard();
    await begin(other.id);
    expect((await post(member, `/cases/${other.id}/decisions`, { statedOn: null })).body.code).toBe(
      "decision-begun-already",
    );
    expect((await post(await t.person("member"), `/cases/${other.id}/decisions`, { statedOn: null })).body.code).toBe(
      "action-not-allowed",
    );
  });

  test("signed without a determination, with one of another proceeding, or without reasons that the law asks for", async () => {
    const { theCase } = await heard();
    const draft = await begin(theCase.id);
    expect((await post(member, `/decisions/${draft.id}/sign`, { version: 1 })).body.code).toBe("determination-missing");
    expect((await save(draft, "referred-back")).body.code).toBe("determination-wrong");
    await save(draft, "rejected", { sections: [] });
    expect((await post(member, `/decisions/${draft.id}/sign`, { version: 2 })).body.code).toBe("reasons-missing");
    expect((await save(draft, "rejected")).body.code).toBe("decision-changed-meanwhile");
  });

  test("two windows do not write over each other", async () => {
    const { theCase } = await heard();
    const draft = await begin(theCase.id);
    const answers = await Promise.all([save(draft, "rejected"), save(draft, "rejected")]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  });

  test("released twice, unsigned, or by somebody else than the registry", async () => {
    const { decision } = await signed();
    expect((await post(member, `/decisions/${decision.id}/release`)).status).toBe(403);
    const answers = await Promise.all([
      post(clerk, `/decisions/${decision.id}/release`),
      post(await registry(), `/decisions/${decision.id}/release`),
    ]);
    expect(answers.map((one) => one.body.code ?? one.status).sort()).toEqual([200, "decision-released-already"]);
    const { theCase } = await heard();
    const draft = await begin(theCase.id);
    expect((await post(clerk, `/decisions/${draft.id}/release`)).body.code).toBe("decision-not-found");
  });

  test("whom it would reach, and how, is read before it is released, by whoever releases it", async () => {
    const { theCase, counsel, decision } = await signed("rejected");
    const { body } = await get(clerk, `/decisions/${decision.id}/told`);
    expect(body.items).toContainEqual(
      expect.objectContaining({ fileNumber: theCase.fileNumber, relation: "counsel-of-record", channel: "portal" }),
    );
    expect(body.items[0]).not.toHaveProperty("accountId");
    for (const who of [member, counsel]) expect((await get(who, `/decisions/${decision.id}/told`)).status).toBe(403);
  });

  test("a signed one cannot be edited or discarded, a discarded one is begun anew", async () => {
    const { decision } = await signed();
    const late = await put(member, `/decisions/${decision.id}/draft`, {
      version: decision.version,
      content: analysis("Other"),
      statedOn: null,
      determinations: [],
    });
    expect(late.body.code).toBe("decision-not-a-draft");
    const { theCase } = await heard();
    const draft = await begin(theCase.id);
    expect((await post(member, `/decisions/${draft.id}/discard`, { version: 1 })).body.status).toBe("discarded");
    expect((await begin(theCase.id)).status).toBe("draft");
  });
});
