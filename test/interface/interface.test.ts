import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aReadyUpload } from "../stages/files.ts";
import { aContent, aRepresentedCase } from "../stages/submission.ts";
import { aTribunal, type Tribunal } from "../support/tribunal.ts";

/** A program that knows of the tribunal what its description says, and nothing of its sources. */
const root = path.resolve(import.meta.dirname, "../..");
const home = path.join(root, "test-results/interface");
const compile = (file: string) =>
  spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/typescript/lib/tsc.js"),
      ...[
        "--noEmit",
        "--ignoreConfig",
        "--strict",
        "--skipLibCheck",
        "--module",
        "nodenext",
        "--target",
        "es2024",
        "--lib",
        "es2024,dom",
      ],
      ...["--types", "", "--allowImportingTsExtensions", file],
    ],
    { cwd: home, encoding: "utf8" },
  );

interface Program {
  fileADocument(
    door: typeof fetch,
    caseId: string,
    submission: object,
  ): Promise<{ receipt: unknown; fileNumber: unknown }>;
}

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
  const { body } = await t.app.inject("/api/v1/openapi.json");
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  cpSync(path.join(import.meta.dirname, "program"), home, { recursive: true });
  const write = path.join(import.meta.dirname, "write-types.ts");
  const types = spawnSync(process.execPath, [write], { input: body, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  expect(types.stderr).toBe("");
  writeFileSync(path.join(home, "interface.d.ts"), types.stdout);
}, 120_000);
afterAll(() => t.close());

test("a generated client files a document, and reads its receipt", async () => {
  const program = path.join(home, "file-a-document.ts");
  const compiled = compile(program);
  expect(compiled.stdout).toBe("");
  const officer = await t.person("registry-officer");
  const { caseId, fileNumber, counsel } = await aRepresentedCase(t, officer);
  const uploadId = await aReadyUpload(t, counsel, { pages: 1 });
  const loaded = (await import(pathToFileURL(program).href)) as Program;
  const filed = await loaded.fileADocument(throughTheDoor(counsel), caseId, aContent([uploadId]));
  expect(filed.fileNumber).toBe(fileNumber);
  const kept = await t.store.pool.query("select receipt_number from submissions where case_id = $1", [caseId]);
  expect(filed.receipt).toMatchObject({ receiptNumber: kept.rows[0].receipt_number });
}, 120_000);

test("what the description does not allow does not compile", () => {
  const wrong = path.join(home, "wrong.ts");
  const source = readFileSync(path.join(home, "file-a-document.ts"), "utf8");
  writeFileSync(wrong, source.replace("one?.fileNumber", "one?.fileNumbers"));
  expect(compile(wrong).stdout).toContain("fileNumbers");
}, 60_000);

/** `fetch` as this person, without a network. */
function throughTheDoor(actor: Awaited<ReturnType<Tribunal["person"]>>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const answer = await t.app.inject({
      method: request.method as "GET",
      url: new URL(request.url).pathname,
      headers: { ...Object.fromEntries(request.headers), ...t.headersOf(actor) },
      ...(text === "" ? {} : { payload: text }),
    });
    const headers = { "content-type": String(answer.headers["content-type"]) };
    return new Response(answer.body, { status: answer.statusCode, headers });
  };
}
