import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { issueNotice, jobs } from "./index.ts";

let t: Tribunal;
let officer: Actor;
let colleague: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  colleague = await t.person("registry-officer");
});
afterAll(() => t.close());
beforeEach(() => t.at("2026-11-24T15:00:00.000Z"));

const facts = { fileNumber: "TC6-00001", documents: "Disclosure: a letter" };
const address = {
  lines: "350, rue Imaginaire",
  locality: "Montréal",
  province: "Québec",
  postalCode: "h3z 2y7",
  country: "CAN",
};
const contact = [
  { kind: "address" as const, value: address },
  { kind: "email" as const, value: { address: "somebody@claimant.example" } },
];
const issue = (caseId: string) =>
  t.store.transact(theSystem, (tx) => issueNotice(tx, { caseId: caseId as CaseId, kind: "documents-docketed", facts }));
const get = (actor: Actor, id: string) => t.call(actor, "GET", `/api/v1/deliveries/${id}`);
const post = (actor: Actor, id: string, act: string, body: object) =>
  t.call(actor, "POST", `/api/v1/deliveries/${id}/${act}`, body as never);
const cameBack = { returnedOn: "2026-11-27", reason: "moved" };

async function aLetter(caseId: string) {
  const { noticeId } = await issue(caseId);
  await runJobs(t, jobs);
  const found = await t.store.pool.query("select id from deliveries where notice_id = $1 and channel = 'mail'", [
    noticeId,
  ]);
  return found.rows[0].id as string;
}

/** A letter that was mailed on 24 November, three days before now. */
async function aMailedLetter() {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({ contact }));
  const caseId: string = sent.body.cases[0].id;
  const id = await aLetter(caseId);
  expect((await post(officer, id, "mailed", { mailedOn: "2026-11-24" })).status).toBe(200);
  t.at("2026-11-27T15:00:00.000Z");
  return { caseId, id };
}

async function tasksOf(id: string) {
  const found = await t.store.pool.query("select * from tasks where subject_id = $1 order by opened_at", [id]);
  return found.rows;
}

async function move(caseId: string, lines: string) {
  const [party] = (await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).body.parties;
  const value = { ...address, lines };
  const path = `/api/v1/cases/${caseId}/parties/${party.personId}/contact-details`;
  expect((await t.call(officer, "POST", path, { kind: "address", value } as never)).status).toBeLessThan(300);
}

test("a letter that came back is recorded with its day and reason, is an officer's work with a day, and the case shows it", async () => {
  const { caseId, id } = await aMailedLetter();
  const done = await post(officer, id, "returned", { ...cameBack, words: "“Moved”, no new address" });
  expect(done.body).toMatchObject({
    state: "returned",
    returnedOn: "2026-11-27",
    isWaiting: true,
    stood: { what: { fr: expect.stringContaining("jour où cette personne a reçu") } },
    otherWays: [{ kind: "email", value: "somebody@claimant.example" }],
    addresses: [{ when: "issued", doubt: { returnedOn: "2026-11-27", reason: { fr: "A déménagé" } } }],
  });
  expect(done.body.events.at(-1)).toMatchObject({
    state: "returned",
    reason: { en: "Moved" },
    by: "A registry-officer",
  });
  await runJobs(t, jobs);
  const tasks = await tasksOf(id);
  expect(tasks.map((one) => [one.queue, one.outcome])).toEqual([
    ["letters-to-mail", "mailed"],
    ["letters-returned", null],
  ]);
  expect(tasks[1].due_on).not.toBeNull();
  const shown = await t.call(await t.person("member"), "GET", `/api/v1/cases/${caseId}/returned-letters`);
  expect(shown.body.items).toMatchObject([
    { deliveryId: id, mailedOn: "2026-11-24", returnedOn: "2026-11-27", reason: { en: "Moved" }, isWaiting: true },
  ]);
  const history = await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`);
  expect(history.body.items.map((one: { type: string }) => one.type)).toContain("letter-returned");
});

test("the person is told by e-mail to call the registry, once, in words that tell nothing of the case", async () => {
  const { caseId, id } = await aMailedLetter();
  await post(officer, id, "returned", cameBack);
  const from = t.sent.length;
  await runJobs(t, jobs);
  const mails = t.sent.slice(from).filter((one) => one.to === "somebody@claimant.example");
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain("the post brought it back");
  expect(mails[0]?.text).toContain("téléphoner sans tarder au greffe");
  const { fileNumber } = (await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).body;
  expect(`${mails[0]?.subject}${mails[0]?.text}`).not.toContain(fileNumber);
});

test("no letter is printed or mailed to the address until a new one is entered, or somebody says how it is known to stand", async () => {
  const { caseId, id } = await aMailedLetter();
  await post(officer, id, "returned", cameBack);
  const print = (letter: string, choice: string) =>
    t.app.inject({
      url: `/api/v1/deliveries/${letter}/letter.pdf?address=${choice}`,
      headers: t.headersOf(officer),
    });
  const other = await aLetter(caseId);
  for (const letter of [id, other]) {
    expect((await print(letter, "issued")).json().code).toBe("letter-address-doubtful");
    const refused = await post(officer, letter, "mailed", { mailedOn: "2026-11-27" });
    expect(refused.body.code).toBe("letter-address-doubtful");
  }
  expect((await post(officer, other, "address-confirmed", { address: "issued", words: "  " })).status).toBe(400);
  const told = await post(officer, other, "address-confirmed", { address: "issued", words: "Called: lives there" });
  expect(told.body.addresses).toMatchObject([{ when: "issued", doubt: null }]);
  expect((await print(other, "issued")).statusCode).toBe(200);
  const again = await post(officer, other, "address-confirmed", { address: "issued", words: "Called again" });
  expect(again.body.code).toBe("address-not-doubtful");
  const history = await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`);
  expect(history.body.items.map((one: { type: string }) => one.type)).toContain("address-confirmed");
});

test("it is mailed again to the new address, closes the task, and may come back again", async () => {
  const { caseId, id } = await aMailedLetter();
  await post(officer, id, "returned", cameBack);
  await runJobs(t, jobs);
  await move(caseId, "9, rue Neuve");
  const before = await post(officer, id, "mailed", { mailedOn: "2026-11-26", address: "today" });
  expect(before.body.code).toBe("mailing-day-impossible");
  const done = await post(officer, id, "mailed", { mailedOn: "2026-11-27", address: "today" });
  expect(done.body).toMatchObject({ state: "mailed", isWaiting: false, stood: null });
  expect((await tasksOf(id)).at(-1)).toMatchObject({ queue: "letters-returned", outcome: "mailed" });
  expect((await t.call(officer, "GET", `/api/v1/cases/${caseId}/returned-letters`)).body.items[0].isWaiting).toBe(
    false,
  );
  expect((await post(officer, id, "returned", cameBack)).body.state).toBe("returned");
  await runJobs(t, jobs);
  expect((await tasksOf(id)).filter((one) => one.queue === "letters-returned")).toHaveLength(2);
  expect((await post(officer, id, "answer", { reason: "given-in-person" })).body.state).toBe("answered");
});

test("what cannot be so is refused: a letter never mailed, a day before its mailing or after today, no such reason", async () => {
  const { caseId, id } = await aMailedLetter();
  const waiting = await aLetter(caseId);
  expect((await post(officer, waiting, "returned", cameBack)).body.code).toBe("letter-not-mailed");
  for (const returnedOn of ["2026-11-23", "2026-11-28"])
    expect((await post(officer, id, "returned", { ...cameBack, returnedOn })).body.code).toBe(
      "letter-return-day-impossible",
    );
  expect((await post(officer, id, "returned", { ...cameBack, reason: "eaten" })).body.code).toBe(
    "letter-return-reason-unknown",
  );
  expect((await post(officer, id, "returned", { ...cameBack, reason: "other" })).body.code).toBe(
    "letter-return-words-missing",
  );
  expect((await post(officer, id, "returned", { ...cameBack, returnedOn: "yesterday" })).status).toBe(400);
  expect((await get(officer, id)).body.state).toBe("mailed");
  const other = { ...cameBack, reason: "other", words: " Torn open " };
  expect((await post(officer, id, "returned", other)).body.state).toBe("returned");
});

test("of two officers who record one envelope at once, one does and the other is told", async () => {
  const { id } = await aMailedLetter();
  const answers = await Promise.all([
    post(officer, id, "returned", cameBack),
    post(colleague, id, "returned", cameBack),
  ]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  expect(answers.find((one) => one.status === 409)?.body.code).toBe("letter-returned-already");
});

test("only a registry officer records it, nobody outside the staff sees it, and a sealed case's is not there", async () => {
  const { caseId, id } = await aMailedLetter();
  expect((await post(nobody, id, "returned", cameBack)).status).toBe(401);
  for (const role of ["scheduling-officer", "counsel", "claimant"] as const)
    expect((await post(await t.person(role), id, "returned", cameBack)).status).toBe(403);
  expect(
    (await post(await t.person("counsel"), id, "address-confirmed", { address: "issued", words: "x" })).status,
  ).toBe(403);
  const list = `/api/v1/cases/${caseId}/returned-letters`;
  expect((await t.call(nobody, "GET", list)).status).toBe(401);
  expect((await t.call(await t.person("counsel"), "GET", list)).status).toBeGreaterThanOrEqual(403);
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $1)", [caseId]);
  expect((await post(officer, id, "returned", cameBack)).body.code).toBe("delivery-not-found");
  expect((await t.call(officer, "GET", list)).status).toBe(404);
});

test("an officer who cannot have it waits for the colleague who took the returned letter", async () => {
  const { id } = await aMailedLetter();
  await post(officer, id, "returned", cameBack);
  await runJobs(t, jobs);
  const task = (await tasksOf(id)).at(-1);
  await t.call(colleague, "POST", `/api/v1/tasks/${task.id}/claim`, {});
  expect((await post(officer, id, "answer", { reason: "replaced" })).body.code).toBe("task-claimed-by-another");
  expect((await post(colleague, id, "answer", { reason: "replaced" })).status).toBe(200);
});

test("the scan of the envelope becomes a document of the case, which the staff see and the parties do not", async () => {
  const { caseId, id } = await aMailedLetter();
  const scanUploadId = await aReadyUpload(t, officer, { fileName: "envelope.pdf" });
  const done = await post(officer, id, "returned", { ...cameBack, scanUploadId });
  const { documentId } = done.body.events.at(-1);
  const listed = await t.call(colleague, "GET", `/api/v1/cases/${caseId}/documents`);
  expect(listed.body.items).toMatchObject([
    {
      documentId,
      docketNumber: null,
      type: { code: "returned-letter" },
      description: expect.stringMatching(/nvelope/),
    },
  ]);
  const history = await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`);
  const told = history.body.items.find((one: { type: string }) => one.type === "letter-returned");
  expect(told.payload).toMatchObject({ documentId });
  const outsider = await t.person("counsel");
  // Whoever is on the case is told of its documents, and neither of this one nor of the return.
  const party = await t.person("counsel");
  const onCase = "insert into case_access values ($1, $2, 'counsel-of-record', gen_random_uuid(), now(), null)";
  await t.store.pool.query(onCase, [caseId, party.accountId]);
  for (const who of [outsider, party]) {
    expect((await t.call(who, "GET", `/api/v1/documents/${documentId}`)).status).toBe(404);
    expect((await t.call(who, "GET", `/api/v1/documents/${documentId}/content`)).status).toBe(404);
  }
  expect((await t.call(party, "GET", `/api/v1/cases/${caseId}/documents`)).body.items).toEqual([]);
  const shown = JSON.stringify((await t.call(party, "GET", `/api/v1/cases/${caseId}/history`)).body.items);
  expect(shown).toContain("case-opened");
  expect(shown).not.toMatch(new RegExp(`letter-returned|${documentId}`));
});

test("a scan that cannot be taken is said so, and nothing of the return is recorded: unknown, another's, refused, used", async () => {
  const other = await aMailedLetter();
  t.at("2026-11-24T15:00:00.000Z");
  const { id } = await aMailedLetter();
  const refused = async (scanUploadId: string) =>
    (await post(officer, id, "returned", { ...cameBack, scanUploadId })).body.code;
  expect(await refused("not-an-upload")).toBe("upload-not-found");
  expect(await refused(crypto.randomUUID())).toBe("upload-not-found");
  expect(await refused(await aReadyUpload(t, colleague))).toBe("upload-not-found");
  const waiting = await aReadyUpload(t, officer);
  await t.store.pool.query("update uploads set state = 'examining' where id = $1", [waiting]);
  expect(await refused(waiting)).toBe("upload-not-ready");
  const used = await aReadyUpload(t, officer);
  expect((await post(officer, other.id, "returned", { ...cameBack, scanUploadId: used })).status).toBe(200);
  expect(await refused(used)).toBe("upload-taken");
  expect((await get(officer, id)).body.state).toBe("mailed");
});
