import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aCounsel } from "../../test/stages/counsel.ts";
import { aRepresentedCase, aSubmission } from "../../test/stages/submission.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { type Actor, nobody } from "../kernel/actor.ts";
import { createLog } from "../platform/log.ts";
import { openServer } from "./server.ts";

const nowhere = "01900000-0000-7000-8000-000000000000";
/** Every statement that any connection sends: watched from before the first connection. */
const statements: string[] = [];
let t: Tribunal;
let stranger: Actor;
let things: Readonly<Record<string, string>>;

beforeAll(async () => {
  const plain = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    const [text] = given;
    statements.push(typeof text === "string" ? text : String((text as { text?: string }).text ?? ""));
    return plain.apply(this, given) as never;
  });
  t = await aTribunal();
  const officer = await t.person("registry-officer");
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const filed = await aSubmission(t, counsel, caseId);
  const [{ documentId }] = filed.body.documents;
  things = { caseId, submissionId: filed.body.submissionId, documentId };
  stranger = await t.person("counsel", await aCounsel(t, { licenceNumber: "LEAK-1" }));
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await t.close();
});

async function asked(address: string) {
  // The first question of a kind prepares its statements; the second is like every later one.
  await t.call(stranger, "GET", address);
  statements.length = 0;
  const answer = await t.call(stranger, "GET", address);
  return { answer, statements: [...statements] };
}

test.each([
  "/api/v1/cases/:caseId",
  "/api/v1/cases/:caseId/documents",
  "/api/v1/cases/:caseId/history",
  "/api/v1/cases/:caseId/hearings",
  "/api/v1/cases/:caseId/deadlines",
  "/api/v1/submissions/:submissionId",
  "/api/v1/submissions/:submissionId/receipt",
  "/api/v1/documents/:documentId",
  "/api/v1/documents/:documentId/content",
  "/api/v1/documents/:documentId/pages/1",
])(
  "%s does the same work for what is not the reader's as for what does not exist: its time tells nothing",
  async (path) => {
    const real = await asked(path.replace(/:(\w+)/, (_all, name: string) => things[name] ?? ""));
    const none = await asked(path.replace(/:\w+/, nowhere));
    expect(real.answer.status).toBe(404);
    expect(real.answer).toEqual(none.answer);
    expect(real.statements).toEqual(none.statements);
    expect(real.statements.length).toBeGreaterThan(0);
  },
);

test("what somebody typed into a request is in no line of the log, whatever becomes of it", async () => {
  const lines: string[] = [];
  const log = createLog({ logLevel: "debug" }, { write: (line: string) => void lines.push(line) });
  const failing = { ...t.services.store, transact: () => Promise.reject(new Error("the disk is full")) };
  const officer = await t.person("registry-officer");
  for (const store of [t.services.store, { ...failing, read: failing.transact }])
    for (const actor of [officer, nobody]) {
      const app = await openServer({ ...t.services, store, log }, async () => actor);
      for (const [method, url, payload] of [
        ["POST", "/api/v1/cases/search", { q: "Zorvath Alvo", limit: 10 }],
        ["POST", "/api/v1/referrals", { data: { persons: [{ familyName: "Zorvath" }] } }],
        ["POST", "/api/v1/password-links", { email: "zorvath@example.org" }],
        ["POST", "/api/v1/invitations/check", { code: "ZORVATH-CODE" }],
        ["GET", "/api/v1/cases?q=Zorvath", undefined],
        ["GET", "/api/v1/cases/Zorvath", undefined],
      ] as const)
        await app.inject({ method, url, ...(payload === undefined ? {} : { payload }) });
      await app.close();
    }
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join("\n")).not.toMatch(/zorvath/i);
});
