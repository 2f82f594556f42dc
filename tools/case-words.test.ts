import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { casesCalledFiles } from "./case-words.ts";

const root = mkdtempSync(path.join(tmpdir(), "greffe-case-words-"));
function found(source: string, text: string): string[] {
  mkdirSync(path.dirname(path.join(root, source)), { recursive: true });
  writeFileSync(path.join(root, source), text);
  return casesCalledFiles(root, [source]);
}

test.each([
  ["src/modules/cases/commands/join.ts", "export async function joinFiles() {}"],
  ["src/modules/scheduling/domain/ready.ts", "export interface ReadyFile {}"],
  ["src/modules/work/queries/view.ts", "  const file = await authorizeOnCase(tx);"],
  ["src/modules/scheduling/db.ts", "    run_files: {\n"],
  ["src/modules/scheduling/ageing/contract.ts", "  files: Type.Integer(),"],
  ["src/modules/cases/commands/join-files.ts", ""],
  ["src/modules/cases/commands/join.ts", "/** Joins two files. */"],
  ["src/modules/work/queries/view.ts", " * Whatever waits on a\n * file that is sealed."],
  ["src/modules/work/work.test.ts", 'test("an item of a sealed file is not there", async () => {'],
  ["src/modules/work/work.test.ts", '] as const)("a file with %s", (waits) => {'],
  ["src/modules/work/work.test.ts", 'test.each(rows)(\n  "of a file that stands at %s",'],
  ["src/web/pages/cases/overview-tab.tsx", "      <CaseNext file={theCase} />"],
  ["src/web/pages/cases/case-next.tsx", "  readonly file: CaseView;"],
  ["src/web/pages/cases/case-page.tsx", "      {/* Which file it is. */}"],
])("in %s a case is not called a file", (source, text) => {
  expect(found(source, text)).toHaveLength(1);
});

test.each([
  ["src/modules/cases/domain/file-number.ts", "export const parseFileNumber = 1; const fileNumber = 2;"],
  ["src/modules/cases/rules/streams.ts", "const toFileReview = 1;"],
  ["src/modules/intake/import-referrals.ts", "const refusedFile = 1;"],
  ["src/modules/files/uploads/take.ts", "const file = 1;"],
  ["src/modules/calendars/profile.ts", "const profiles = 1;"],
  [
    "src/modules/cases/rules/streams.ts",
    "/** A claim that file review takes, by its file number. @throws joined-file-hidden */",
  ],
  ["src/modules/retention/testing.ts", "/** A tribunal for one test file. */"],
  ["src/modules/cases/text.ts", '  hidden: { en: "A file that you may not open", fr: "Un dossier" },'],
  ["src/web/pages/documents/upload-list.tsx", "/** Choose files. */"],
])("%s has a word of the tribunal, or bytes", (source, text) => {
  expect(found(source, text)).toEqual([]);
});
