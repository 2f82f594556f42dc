import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { zipOf } from "../../../../test/stages/files.ts";
import { marksInOffice } from "./marks-in-office.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const document = (inside: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${inside}</w:body></w:document>`;

async function marksOf(parts: Readonly<Record<string, string>>) {
  const file = path.join(tmpdir(), `office-${crypto.randomUUID()}.docx`);
  await writeFile(file, await zipOf(parts));
  return marksInOffice({ path: file, dataKey: null, sizeBytes: null }).finally(() => rm(file, { force: true }));
}

test("tracked changes, comments and hidden words of a Word file are told, with who made them", async () => {
  const found = await marksOf({
    "word/document.xml": document(
      '<w:p><w:ins w:author="Paul Brisson"><w:r><w:rPr><w:vanish/></w:rPr><w:t>credible</w:t></w:r></w:ins></w:p>',
    ),
    "word/comments.xml": `<w:comments xmlns:w="${word}"><w:comment w:author="Jo Orfe"/></w:comments>`,
    "docProps/core.xml":
      "<coreProperties><creator>Anouk Deverell</creator><lastModifiedBy>Jo Orfe</lastModifiedBy></coreProperties>",
  });
  expect(found).toMatchObject({ ok: true });
  expect(found.ok && [...found.remarks].sort()).toEqual(["annotations", "hidden-text", "tracked-changes"]);
  expect(found.ok && found.named).toEqual(
    expect.arrayContaining([
      { where: "changed-by", value: "Paul Brisson" },
      { where: "commented-by", value: "Jo Orfe" },
      { where: "author", value: "Anouk Deverell" },
      { where: "changed-by", value: "Jo Orfe" },
    ]),
  );
});

test("a Word file with words alone has no mark, nor has one whose marks are switched off", async () => {
  const plain = '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>credible</w:t></w:r></w:p>';
  expect(await marksOf({ "word/document.xml": document(plain) })).toMatchObject({ remarks: [], named: [] });
});
