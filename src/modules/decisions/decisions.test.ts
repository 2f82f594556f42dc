import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, describe, expect, test } from "vitest";
import { aSigningKey } from "../../../test/support/signing-key.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";
import { checkSignature } from "../../platform/signing/check-signature.ts";
import { hearingStage, setting } from "../hearings/testing.ts";
import { aPerson, aReferral } from "../intake/testing.ts";
import { withEnclosures } from "../notices/document/with-enclosures.ts";
import { runJobs } from "../notices/testing.ts";
import { typesetDecision } from "./document/decision-document.ts";
import { jobs } from "./index.ts";
import { decisionForTests } from "./testing.ts";

const stage = await hearingStage(await aSigningKey());
const { t, member, registry, aFile, set, aDay } = stage;
const clerk = await registry();
afterAll(() => t.close());

const analysis = (words = "The claimant is credible.") => ({
  sections: [{ code: "analysis", blocks: [{ type: "paragraph", runs: [{ text: words }] }] }],
});
const post = (who: Actor, path: string, body: object = {}) => t.call(who, "POST", `/api/v1${path}`, body as never);
const get = (who: Actor, path: string) => t.call(who, "GET", `/api/v1${path}`);
const put = (who: Actor, path: string, body: object) => t.call(who, "PUT", `/api/v1${path}`, body as never);

/** A file that the member has heard. */
async function heard(referral = aReferral(), decision: "reserved" | "stated" = "reserved") {
  t.at("2026-11-24T15:00:00.000Z");
  const on = aDay();
  const { file, files, counsel } = await aFile(referral);
  const { body } = await set(file.id, setting({ on, memberId: member.accountId }));
  t.at(`${on}T18:00:00.000Z`);
  const outcome = { outcome: "held", cause: null, decision, note: null, undertakings: [] };
  expect((await post(member, `/hearings/${body.id}/outcome`, outcome)).status).toBe(201);
  return { file, files, counsel, on };
}
const begin = async (caseId: string, statedOn: string | null = null) =>
  (await post(member, `/cases/${caseId}/decisions`, { statedOn })).body;
const save = (
  decision: { id: string; version: number; cases: { caseId: string }[] },
  determination: string,
  content = analysis(),
) =>
  put(member, `/decisions/${decision.id}/draft`, {
    version: decision.version,
    content,
    statedOn: null,
    determinations: decision.cases.map((one) => ({ caseId: one.caseId, determination })),
  });
async function signed(determination = "rejected", referral = aReferral()) {
  const found = await heard(referral);
  const draft = await begin(found.file.id);
  const { body } = await save(draft, determination);
  const sign = await post(member, `/decisions/${draft.id}/sign`, { version: body.version });
  expect(sign.status).toBe(200);
  return { ...found, decision: sign.body };
}
const statusOf = async (caseId: string) => (await get(clerk, `/cases/${caseId}`)).body.status.code;

describe("a decision", () => {
  test("goes from a member’s draft through signature to everybody’s hands at one moment", async () => {
    const { file, counsel } = await heard();
    const desk = (await get(member, "/desk")).body;
    expect(desk.toRecord).toEqual([]);
    expect(desk.toDecide.find((one: { caseId: string }) => one.caseId === file.id)).toMatchObject({ decisionId: null });
    const draft = await begin(file.id);
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
    expect(await statusOf(file.id)).toBe("heard");
    expect((await get(counsel, `/decisions/${draft.id}`)).body.code).toBe("decision-not-found");
    const waiting = (await get(clerk, "/decisions")).body.items.map((one: { id: string }) => one.id);
    expect(waiting).toContain(draft.id);
    const release = await post(clerk, `/decisions/${draft.id}/release`);
    expect(release.body).toMatchObject({ status: "released", cases: [{ documentId: expect.any(String) }] });
    expect(await statusOf(file.id)).toBe("decided");
    const [notice] = await stage.noticesOf(counsel);
    expect(notice).toMatchObject({ kind: "notice-of-decision" });
    const documents = (await get(counsel, `/cases/${file.id}/documents`)).body.items;
    expect(documents.find((one: { type: { code: string } }) => one.type.code === "decision")).toBeDefined();
    expect((await get(counsel, `/decisions/${draft.id}`)).body).toMatchObject({ status: "released", content: null });
    const messages = await t.store.pool.query(
      "select partner, content->>'result' as result, document_id is null as bare from partner_messages where case_id = $1 order by 1",
      [file.id],
    );
    expect(messages.rows).toEqual([
      { partner: "CBSA", result: "positive", bare: false },
      { partner: "IRCC", result: "positive", bare: true },
    ]);
    const tasks = await t.store.pool.query("select outcome from tasks where subject_id = $1", [draft.id]);
    expect(tasks.rows).toEqual([{ outcome: "released" }]);
  });

  test("is one for a family that was heard together, each person with their own determination", async () => {
    const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
    const { files } = await heard(family);
    const draft = await begin(files[0]?.id ?? "");
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
    for (const one of files) expect(await statusOf(one.id)).toBe("decided");
  });

  test("that was stated at the hearing takes effect on that day, and its reasons bear their own", async () => {
    const { file, on } = await heard(aReferral(), "stated");
    const draft = await begin(file.id, on);
    t.at("2028-12-04T15:00:00.000Z");
    const body = {
      version: 1,
      content: analysis(),
      statedOn: on,
      determinations: [{ caseId: file.id, determination: "rejected" }],
    };
    await put(member, `/decisions/${draft.id}/draft`, body);
    const sign = await post(member, `/decisions/${draft.id}/sign`, { version: 2 });
    expect(sign.body).toMatchObject({ effectiveOn: on, reasonsOn: "2028-12-04" });
    const wrong = await heard();
    expect((await post(member, `/cases/${wrong.file.id}/decisions`, { statedOn: "2026-01-01" })).body.code).toBe(
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

test("a letter to whoever has no account has the decision in the same envelope", async () => {
  const { file, decision } = await signed("rejected");

  const [party] = (await get(clerk, `/cases/${file.id}`)).body.parties;
  await t.store.pool.query(
    "insert into contact_details (id, person_id, kind, value, source, from_at) values (uuidv7(), $1, 'address', $2, 'registry', now())",
    [
      party.personId,
      JSON.stringify({
        line1: "1 Invented Street",
        city: "Toronto",
        province: "ON",
        postalCode: "M5V 2T6",
        country: "CAN",
      }),
    ],
  );
  await post(clerk, `/decisions/${decision.id}/release`);
  const { rows } = await t.store.pool.query(
    `select d.id, (select count(*)::int from notice_enclosures e where e.notice_id = d.notice_id) as enclosed
      from deliveries d join notices n on n.id = d.notice_id where n.case_id = $1 and n.kind = 'notice-of-decision' and d.channel = 'mail'`,
    [file.id],
  );
  for (const { enclosed } of rows) expect(enclosed).toBe(1);
  const enclosed = await t.store.pool.query("select document_id from notice_enclosures where case_id = $1", [file.id]);
  expect(enclosed.rowCount).toBe(1);
  const plain = await typesetDecision(decisionForTests(), "2028-12-01T15:00:00.000Z" as never);
  const { hash } = await t.services.blobs.put([plain]);
  const whole = await withEnclosures(plain, [hash], t.services.blobs);
  const pages = async (pdf: Buffer) => (await PDFDocument.load(pdf)).getPageCount();
  expect(await pages(whole)).toBe(2 * (await pages(plain)));
  expect(await withEnclosures(plain, [], t.services.blobs)).toBe(plain);
});

describe("the correction of a clerical error", () => {
  const correct = (who: Actor, id: string) => post(who, `/decisions/${id}/correct`, { note: "The name of the town." });

  test("is a new version that names the former, decides the same on the same day, and moves nothing", async () => {
    const { file, counsel, decision } = await signed("rejected");
    expect((await correct(member, decision.id)).body.code).toBe("correction-not-possible");
    await post(clerk, `/decisions/${decision.id}/release`);
    const { body: draft } = await correct(member, decision.id);
    expect(draft).toMatchObject({ status: "draft", correctsId: decision.id, content: analysis() });
    expect((await correct(member, decision.id)).body.code).toBe("correction-not-possible");
    expect((await save(draft, "convention-refugee")).body.code).toBe("correction-decides-the-same");
    expect((await save(draft, "rejected", analysis("In Hargeisa."))).status).toBe(200);
    t.at("2028-12-20T15:00:00.000Z");
    const sign = await post(member, `/decisions/${draft.id}/sign`, { version: 2 });
    expect(sign.body).toMatchObject({ citation: decision.citation, effectiveOn: decision.effectiveOn });
    expect((await post(clerk, `/decisions/${draft.id}/release`)).status).toBe(200);
    expect(await statusOf(file.id)).toBe("decided");
    const kinds = (await stage.noticesOf(counsel)).map((one: { kind: string }) => one.kind);
    expect(kinds.slice(0, 2)).toEqual(["decision-corrected", "notice-of-decision"]);
  });

  test("is begun by its own member alone", async () => {
    const { decision, counsel } = await signed("rejected");
    await post(clerk, `/decisions/${decision.id}/release`);
    for (const who of [await t.person("member"), clerk, counsel])
      expect((await correct(who, decision.id)).status).toBe(403);
  });
});

describe("a draft is its author’s alone", () => {
  test("no colleague, registry officer, manager or party reads it, nor its number in a list", async () => {
    const { file, counsel } = await heard();
    const draft = await begin(file.id);
    await save(draft, "rejected");
    const others = [await t.person("member"), clerk, await t.person("adjudicative-support"), counsel];
    for (const who of others) {
      expect((await get(who, `/decisions/${draft.id}`)).body.code).toBe("decision-not-found");
      expect((await get(who, `/cases/${file.id}/decisions`)).body.items).toEqual([]);
    }
    expect((await get(await t.person("manager"), `/decisions/${draft.id}`)).status).toBe(403);
    expect((await get(nobody, `/decisions/${draft.id}`)).status).toBe(401);
  });

  test("whom the author names reads it and says a word, until the author ends it; nobody else names readers", async () => {
    const { file } = await heard();
    const draft = await begin(file.id);
    const reader = await t.person("member");
    const name = (who: Actor, accountId = reader.accountId) =>
      post(who, `/decisions/${draft.id}/readers`, { accountId, purpose: "second-reader" });
    expect((await name(reader)).body.code).toBe("decision-not-found");
    expect((await name(member, clerk.accountId)).body.code).toBe("reader-not-staff");
    expect((await name(member)).body.readers).toHaveLength(1);
    expect((await name(member)).body.readers).toHaveLength(1);
    expect((await get(reader, `/decisions/${draft.id}`)).body.content).toEqual({ sections: [] });
    expect((await get(reader, "/desk")).body.toRead.map((one: { id: string }) => one.id)).toContain(draft.id);
    expect((await post(reader, `/decisions/${draft.id}/comments`, { words: "Paragraph 3?" })).status).toBe(201);
    expect((await get(member, `/decisions/${draft.id}`)).body.comments).toMatchObject([
      { words: "Paragraph 3?", mine: false },
    ]);
    expect(
      (
        await put(reader, `/decisions/${draft.id}/draft`, {
          version: 1,
          content: analysis(),
          statedOn: null,
          determinations: [],
        })
      ).status,
    ).toBeGreaterThanOrEqual(403);
    await post(member, `/decisions/${draft.id}/readers/${reader.accountId}/end`);
    expect((await get(reader, `/decisions/${draft.id}`)).body.code).toBe("decision-not-found");
  });

  test("a member’s notes are read by nobody else", async () => {
    const { file } = await heard();
    expect((await put(member, `/cases/${file.id}/my-notes`, { words: "Ask about the school." })).body.words).toBe(
      "Ask about the school.",
    );
    expect((await get(await t.person("member"), `/cases/${file.id}/my-notes`)).body).toEqual({
      words: "",
      savedAt: null,
    });
    expect((await get(clerk, `/cases/${file.id}/my-notes`)).status).toBe(403);
  });
});

describe("a conflict of interest", () => {
  test("takes the file, the draft and every later decision of it from the member, and asks for another", async () => {
    const { file, counsel } = await heard();
    const draft = await begin(file.id);
    expect((await post(await t.person("member"), `/cases/${file.id}/declare-conflict`)).status).toBe(403);
    expect((await post(counsel, `/cases/${file.id}/declare-conflict`)).status).toBe(403);
    const desk = await post(member, `/cases/${file.id}/declare-conflict`);
    expect(desk.body.toDecide.map((one: { caseId: string }) => one.caseId)).not.toContain(file.id);
    expect((await get(member, `/decisions/${draft.id}`)).body.status).toBe("discarded");
    const assign = (who: Actor) => post(clerk, `/cases/${file.id}/assign-member`, { memberId: who.accountId });
    expect((await assign(member)).body.code).toBe("member-excluded");
    const other = await t.person("member");
    expect((await assign(other)).status).toBe(200);
    const tasks = await t.store.pool.query("select outcome from tasks where subject_id = $1", [file.id]);
    expect(tasks.rows).toEqual([{ outcome: "assigned" }]);
    expect((await post(other, `/cases/${file.id}/decisions`, { statedOn: null })).body.status).toBe("draft");
  });
});

describe("a decision is refused", () => {
  test("before the hearing was held, twice, and by a member whose file it is not", async () => {
    const { file } = await aFile();
    expect((await post(member, `/cases/${file.id}/decisions`, { statedOn: null })).body.code).toBe(
      "action-not-allowed",
    );
    const { file: other } = await heard();
    await begin(other.id);
    expect((await post(member, `/cases/${other.id}/decisions`, { statedOn: null })).body.code).toBe(
      "decision-begun-already",
    );
    expect((await post(await t.person("member"), `/cases/${other.id}/decisions`, { statedOn: null })).body.code).toBe(
      "action-not-allowed",
    );
  });

  test("signed without a determination, with one of another proceeding, or without reasons that the law asks for", async () => {
    const { file } = await heard();
    const draft = await begin(file.id);
    expect((await post(member, `/decisions/${draft.id}/sign`, { version: 1 })).body.code).toBe("determination-missing");
    expect((await save(draft, "referred-back")).body.code).toBe("determination-wrong");
    await save(draft, "rejected", { sections: [] });
    expect((await post(member, `/decisions/${draft.id}/sign`, { version: 2 })).body.code).toBe("reasons-missing");
    expect((await save(draft, "rejected")).body.code).toBe("decision-changed-meanwhile");
  });

  test("two windows do not write over each other", async () => {
    const { file } = await heard();
    const draft = await begin(file.id);
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
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    const { file } = await heard();
    const draft = await begin(file.id);
    expect((await post(clerk, `/decisions/${draft.id}/release`)).body.code).toBe("decision-not-found");
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
    const { file } = await heard();
    const draft = await begin(file.id);
    expect((await post(member, `/decisions/${draft.id}/discard`, { version: 1 })).body.status).toBe("discarded");
    expect((await begin(file.id)).status).toBe("draft");
  });
});

describe("the day on which somebody received a decision", () => {
  const deadlinesOf = async (who: Actor, caseId: string) =>
    (await get(who, `/cases/${caseId}/deadlines`)).body.items.filter(
      (one: { ruleCode: string }) => one.ruleCode === "rad-notice-of-appeal",
    );

  test("opened in the portal: that day, and the appeal’s limit runs from it for the person’s side", async () => {
    const { file, counsel, decision } = await signed("rejected");
    await post(clerk, `/decisions/${decision.id}/release`);
    expect(await deadlinesOf(counsel, file.id)).toEqual([]);
    const [notice] = await stage.noticesOf(counsel);
    t.at("2028-12-06T15:00:00.000Z");
    await get(counsel, `/notices/${notice.id}`);
    await runJobs(t, jobs);
    await runJobs(t, jobs);
    const { body } = await get(clerk, `/decisions/${decision.id}/receipts`);
    expect(body.items).toMatchObject([
      { side: "party", basis: "opened", receivedOn: "2028-12-06", appealDueOn: "2028-12-21" },
    ]);
    expect(await deadlinesOf(counsel, file.id)).toMatchObject([{ dueOn: "2028-12-21" }]);
  });

  test("an allowed claim, or one without a credible basis, starts no limit of an appeal by the person", async () => {
    for (const determination of ["convention-refugee", "no-credible-basis"]) {
      const { file, counsel, decision } = await signed(determination);
      await post(clerk, `/decisions/${decision.id}/release`);
      const [notice] = await stage.noticesOf(counsel);
      await get(counsel, `/notices/${notice.id}`);
      await runJobs(t, jobs);
      expect(await deadlinesOf(counsel, file.id)).toEqual([]);
    }
  });

  test("by hand, or acknowledged by the Minister, as an officer records: once each, on a day that can be", async () => {
    const { file, counsel, decision } = await signed("rejected");
    const record = (changes: object, who: Actor = clerk) =>
      post(who, `/decisions/${decision.id}/receipts`, {
        caseId: file.id,
        side: "minister",
        personId: null,
        counselId: null,
        receivedOn: "2028-12-06",
        basis: "acknowledged",
        ...changes,
      });
    expect((await record({})).body.code).toBe("decision-not-signed");
    t.at("2028-12-05T15:00:00.000Z");
    await post(clerk, `/decisions/${decision.id}/release`);
    t.at("2028-12-07T15:00:00.000Z");
    expect((await record({ receivedOn: "2028-12-01" })).body.code).toBe("receipt-day-wrong");
    expect((await record({ receivedOn: "2028-12-08" })).body.code).toBe("receipt-day-wrong");
    expect((await record({ side: "party" })).body.code).toBe("receipt-recipient-wrong");
    expect((await record({ side: "party", personId: crypto.randomUUID() })).body.code).toBe("receipt-recipient-wrong");
    expect((await record({})).body.items).toMatchObject([{ side: "minister", appealDueOn: "2028-12-21" }]);
    expect((await record({})).body.code).toBe("receipt-recorded-already");
    expect((await record({}, counsel)).status).toBe(403);
  });
});
