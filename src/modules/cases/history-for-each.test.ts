import { afterAll, beforeAll, expect, test } from "vitest";
import { aRepresentedCase, aSubmission, inHand } from "../../../test/stages/submission.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, type Role, theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import { coverAll, openSigningKeys } from "../audit/index.ts";
import { beginDelegation } from "../representation/index.ts";
import { grantAccess } from "./index.ts";

interface Item {
  readonly seq: number;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly hash: string | null;
  readonly actorName: string | null;
  readonly more: { readonly en: string; readonly fr: string } | null;
}

let t: Tribunal;
const people = new Map<string, Actor>();
let caseId: string;
let documents: { readonly docketed: string; readonly returned: string; readonly pending: string };

const as = (name: string) => people.get(name) as Actor;
const historyOf = async (actor: Actor): Promise<readonly Item[]> =>
  (await t.call(actor, "GET", `/api/v1/cases/${caseId}/history`)).body.items;

beforeAll(async () => {
  t = await aTribunal();
  const officer = await t.person("registry-officer");
  const theCase = await aRepresentedCase(t, officer);
  caseId = theCase.caseId;
  people.set("officer", officer).set("counsel", theCase.counsel);
  for (const role of ["delegate", "claimant", "minister-counsel"] as const) people.set(role, await t.person(role));
  const account = (role: Role) => as(role).accountId as AccountId;
  await t.store.transact(theSystem, async (tx) => {
    await beginDelegation(tx, theCase.counselId, account("delegate"));
    for (const [role, relation] of [
      ["claimant", "party"],
      ["minister-counsel", "minister"],
    ] as const)
      await grantAccess(tx, {
        caseId: caseId as CaseId,
        accountId: account(role),
        relation,
        sourceId: crypto.randomUUID(),
      });
  });
  const sent = await aSubmission(t, theCase.counsel, caseId, 2);
  const later = await aSubmission(t, theCase.counsel, caseId, 1);
  const [one, two] = sent.body.documents as { documentId: string }[];
  documents = {
    docketed: one?.documentId ?? "",
    returned: two?.documentId ?? "",
    pending: later.body.documents[0].documentId,
  };
  const { taskId, version } = await inHand(t, officer, sent.body.submissionId);
  const decided = await t.call(officer, "POST", `/api/v1/submissions/${sent.body.submissionId}/decisions`, {
    taskId,
    version,
    decisions: [
      { documentId: documents.docketed, outcome: "docketed" },
      {
        documentId: documents.returned,
        outcome: "returned",
        reasonCode: "wrong-file",
        words: "It names another person.",
      },
    ],
  });
  expect(decided.status, JSON.stringify(decided.body)).toBe(200);
  for (const name of ["officer", "counsel", "delegate", "claimant", "minister-counsel"]) {
    await t.call(as(name), "GET", `/api/v1/cases/${caseId}`);
    await t.call(as(name), "GET", `/api/v1/documents/${documents.docketed}/pages/1/text`);
  }
  await workOff(t);
  await coverAll(t.store, openSigningKeys(t.services.config.logKeys));
}, 120_000);
afterAll(() => t.close());

test("the Minister's counsel reads nothing of a document that is not on the docket, of a receipt, or of who looked at what", async () => {
  const items = await historyOf(as("minister-counsel"));
  const text = JSON.stringify(items);
  for (const hidden of [documents.returned, documents.pending]) expect(text).not.toContain(hidden);
  const types = items.map((one) => one.type);
  for (const type of [
    "submission-received",
    "document-received",
    "document-returned",
    "task-claimed",
    "contact-changed",
  ])
    expect(types).not.toContain(type);
  const { rows } = await t.store.pool.query(
    "select receipt_number, hash from submissions s, document_versions v where s.case_id = $1 and v.case_id = $1",
    [caseId],
  );
  for (const { receipt_number: number, hash } of rows) {
    expect(text).not.toContain(number);
    expect(text).not.toContain(hash);
  }
  const docketed = items.find((one) => one.type === "document-docketed");
  expect(docketed?.payload).toEqual({ documentId: documents.docketed, docketNumber: 1 });
  expect(items.find((one) => one.type === "case-opened")?.payload).toHaveProperty("fileNumber");
});

test.each(["counsel", "delegate", "claimant", "minister-counsel"])(
  "%s reads of who looked at what only what their own people did",
  async (name) => {
    const looks = (await historyOf(as(name))).filter((one) => /-read$|opened-by-reader|document-opened/.test(one.type));
    expect(looks.length).toBeGreaterThan(0);
    const names = new Set(looks.map((one) => one.actorName));
    const own = {
      counsel: ["A counsel", "A delegate"],
      delegate: ["A counsel", "A delegate"],
      claimant: ["A claimant"],
      "minister-counsel": ["A minister-counsel"],
    };
    expect([...names].sort()).toEqual(own[name as keyof typeof own]);
  },
);

test("the side that filed reads of its submission and of what was returned; the staff read all", async () => {
  const types = (await historyOf(as("claimant"))).map((one) => one.type);
  for (const type of ["submission-received", "document-received", "document-returned", "document-docketed"])
    expect(types).toContain(type);
  for (const type of ["task-claimed", "invitation-issued"]) expect(types).not.toContain(type);
  const staff = await historyOf(as("officer"));
  expect(staff.map((one) => one.type)).toEqual(
    expect.arrayContaining(["task-claimed", "document-opened", "submission-received"]),
  );
  expect(staff.every((one) => one.hash !== null)).toBe(true);
});

test("of an event the history says the status, the day or the number, by what its reader reads of it", async () => {
  const more = async (name: string, type: string) =>
    (await historyOf(as(name))).filter((one) => one.type === type).map((one) => one.more?.fr);
  expect(await more("claimant", "document-docketed")).toEqual(["numéro 1"]);
  expect((await more("officer", "notice-issued")).every((title) => title !== undefined)).toBe(true);
  const receipts = await more("claimant", "submission-received");
  expect(receipts.length).toBeGreaterThan(0);
  for (const receipt of receipts) expect(receipt).toMatch(/^[A-Z]+-2026-A-\d{5}$/);
  expect(await more("minister-counsel", "submission-received")).toEqual([]);
  expect(await more("claimant", "representation-begun")).toEqual([undefined]);
});

test("the hash of an event, and its proof, are for whoever is told all of it", async () => {
  const all = await historyOf(as("officer"));
  const minister = await historyOf(as("minister-counsel"));
  const proof = (actor: Actor, seq: number) => t.call(actor, "GET", `/api/v1/cases/${caseId}/events/${seq}/proof`);
  for (const one of all) {
    const told = minister.find((other) => other.seq === one.seq);
    const answer = await proof(as("minister-counsel"), one.seq);
    if (told === undefined)
      expect([one.type, answer.status, answer.body.code]).toEqual([one.type, 404, "event-not-found"]);
    else if (told.hash === null) expect([one.type, answer.body.code]).toEqual([one.type, "event-proof-withheld"]);
    else expect([one.type, answer.status, answer.body.eventHash]).toEqual([one.type, 200, one.hash]);
    expect((await proof(as("officer"), one.seq)).status).toBe(200);
  }
  expect(minister.some((one) => one.hash === null)).toBe(true);
});

test("the database shows an outsider no event that the history does not", async () => {
  for (const name of ["counsel", "claimant", "minister-counsel"]) {
    const told = (await historyOf(as(name))).map((one) => one.seq);
    const rows = await t.store.readOnly(as(name), (tx) =>
      tx.db.selectFrom("events").select("seq").where("case_id", "=", caseId).orderBy("seq", "desc").execute(),
    );
    expect(rows.map((one) => one.seq)).toEqual(told);
  }
});
