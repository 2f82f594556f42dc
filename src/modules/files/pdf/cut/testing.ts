import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pdfOf } from "../../../../../test/stages/files.ts";
import { assemblePdf } from "../assemble-pdf.ts";
import { qpdfObjects } from "../qpdf.ts";

const folder = await mkdtemp(path.join(tmpdir(), "cut-"));
const plain = (file: string) => ({ path: file, dataKey: null, sizeBytes: null });
let made = 0;

/** Ranges of these files put together: what was answered, and the PDF if there is one. */
export async function assembled(...parts: readonly (readonly [bytes: Uint8Array, first: number, last: number])[]) {
  const ranges = [];
  for (const [bytes, firstPage, lastPage] of parts) {
    const file = path.join(folder, `${++made}.pdf`);
    await writeFile(file, bytes);
    ranges.push({ file: plain(file), firstPage, lastPage });
  }
  const out = path.join(folder, `${++made}-out.pdf`);
  const outcome = await assemblePdf({ kind: "assemble-pdf", parts: ranges, out: plain(out) });
  return { outcome, out, bytes: outcome.ok ? await readFile(out) : Buffer.alloc(0) };
}

/** Everything that is inside, streams decoded, in one text. */
export async function allInside(pdf: Uint8Array): Promise<string> {
  const { objects } = await qpdfObjects(pdf, true);
  const all = [...objects.values()];
  return all.map(({ value, stream }) => `${JSON.stringify(value)}\n${stream?.toString("latin1") ?? ""}`).join("\n");
}

export const catalog = (more = "") => `<</Type/Catalog/Pages 2 0 R${more}>>`;
export const font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
export const streamOf = (content: string, entries = "") =>
  `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
export const words = (text: string) => streamOf(`BT /F 20 Tf 72 600 Td (${text}) Tj ET`);
export const secret = "SECRETOFPAGETWO";

/** Two pages, the second with the secret; objects from 8 on are the test's. */
export const twoPages = (
  first: string,
  more: readonly string[] = [],
  onCatalog = "",
  second = "",
  shared = "",
  content = words("First page"),
) =>
  pdfOf([
    catalog(onCatalog),
    "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources 7 0 R/Contents 5 0 R${first}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources 7 0 R/Contents 6 0 R${second}>>`,
    content,
    words(secret),
    `<</Font<</F ${font}>>${shared}>>`,
    ...more,
  ]);
