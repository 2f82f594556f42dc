import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { aReferral } from "../../../test/stages/referral.ts";
import type { Language } from "../../kernel/bilingual.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
import type { Store } from "../../platform/database/store.ts";
import { intakeCommand } from "./commands-cli.ts";
import { intakeRefusals } from "./contract.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** No line of these tests comes as far as the tribunal's tables. */
const store = { transact: () => Promise.reject(new Error("the database is away")) } as unknown as Store;

async function importOf(
  lines: readonly string[],
  { options = [], language = "en", isTerminal = false, refusals = intakeRefusals as RefusalRegistry } = {} as {
    readonly options?: readonly string[];
    readonly language?: Language;
    readonly isTerminal?: boolean;
    readonly refusals?: RefusalRegistry;
  },
) {
  const file = path.join(folder, "batch.ndjson");
  writeFileSync(file, lines.join("\n"));
  const [out, err] = [new PassThrough(), new PassThrough()];
  const argv = ["import", file, ...options];
  const code = await intakeCommand(argv, { out, err, isTerminal, language, refusals }, async () => store);
  return { code, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
}

test("a file of no line is landed, and a wrong use says how to use it", async () => {
  expect(await importOf([])).toMatchObject({ code: 0, err: "", out: expect.stringContaining("0 lines") });
  const err = new PassThrough();
  const io = { out: new PassThrough(), err, isTerminal: false, language: "en", refusals: intakeRefusals } as const;
  expect(await intakeCommand(["export"], io, async () => store)).toBe(2);
  expect(String(err.read())).toContain("greffe intake import FILE");
});

test.each([
  ["en", /^line 1: .*\(line-not-json\)\n {2}\S/, "1 line: 0 cases opened"],
  ["fr", /^ligne 1\u00a0: .*\(line-not-json\)\n {2}\S/, "1 ligne\u00a0: 0 dossier ouvert"],
] as const)("a refused line is told in %s, and the command ends with 1", async (language, told, summary) => {
  const done = await importOf(["{ this is no JSON"], { language });
  expect(done.code).toBe(1);
  expect(done.err).toMatch(told);
  expect(done.err).not.toMatch(/null|undefined|ndjson/);
  expect(done.out).toContain(summary);
  expect(done.out).toContain("  line-not-json: 1\n");
});

test("what is wrong is told by its field, and where a line too long to stand there is kept", async () => {
  const wrong = [JSON.stringify({ ...aReferral(), source: "\u0000" }), "x".repeat(1_100_000)];
  const inEnglish = await importOf(wrong);
  expect(inEnglish.err).toMatch(/^ {2}.+ \(\/source\): \S/m);
  expect(inEnglish.err).toMatch(/^ {2}\S*\.refused\.line-2$/m);
  expect((await importOf(wrong, { language: "fr" })).err).toMatch(/^ {2}.+ \(\/source\)\u00a0: \S/m);
});

test("for a program there is one line of JSON and no words; a terminal sees each hundredth line", async () => {
  const hundred = Array.from({ length: 100 }, () => "[");
  const done = await importOf(hundred, { options: ["--json"], isTerminal: true });
  expect(JSON.parse(done.out)).toMatchObject({ lines: 100, refused: 100, reasons: { "line-not-json": 100 } });
  expect(done.err).toMatch(/^100 lines, 100% of the file\r$/);
  expect((await importOf(hundred, { options: ["--json"] })).err).toBe("");
});

test("what fails otherwise than by a refusal ends the import, and a refusal without words is a fault", async () => {
  await expect(importOf([JSON.stringify(aReferral())])).rejects.toThrow("the database is away");
  await expect(importOf(["["], { refusals: {} })).rejects.toThrow("line-not-json is in no registry");
});
