import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { aPdf } from "../../../test/stages/files.ts";
import type { EncryptedFile } from "../../platform/blobs/encrypted-file.ts";
import { heicToPdf } from "./image/heic-to-pdf.ts";
import { imageToPdf } from "./image/image-to-pdf.ts";
import { assemblePdf } from "./pdf/assemble-pdf.ts";
import { examinePdf } from "./pdf/examine-pdf.ts";
import { pageText } from "./pdf/page-text.ts";
import { putUnderCover } from "./pdf/put-under-cover.ts";
import { renderPage } from "./pdf/render-page.ts";
import type { Outcome, Task } from "./sandbox/task.ts";
import { tooMuchFor } from "./sandbox/task.ts";

const folder = await mkdtemp(path.join(tmpdir(), "refused-"));
afterAll(() => rm(folder, { recursive: true }));
let made = 0;

async function aCase(bytes: Buffer): Promise<EncryptedFile> {
  const file = path.join(folder, `${++made}`);
  await writeFile(file, bytes);
  return { path: file, dataKey: null, sizeBytes: null };
}
const out = (): EncryptedFile => ({ path: path.join(folder, `${++made}.out`), dataKey: null, sizeBytes: null });
const code = async (outcome: Promise<Outcome>) => {
  const found = await outcome;
  return found.ok ? "done" : found.code;
};

test("a PDF of more pages than are taken is refused, one of as many is not", async () => {
  const file = await aCase(aPdf(3));
  expect(await code(examinePdf({ kind: "examine-pdf", file, maxPages: 2 }))).toBe("pdf-too-many-pages");
  expect(await code(examinePdf({ kind: "examine-pdf", file, maxPages: 3 }))).toBe("done");
});

test("a page that is not there is neither shown, read nor taken out; the last one is", async () => {
  const file = await aCase(aPdf(2));
  const show = (page: number) => code(renderPage({ kind: "render-page", file, page, width: 50, out: out() }));
  const read = (page: number) => code(pageText({ kind: "page-text", file, page }));
  const take = (firstPage: number, lastPage: number) =>
    code(assemblePdf({ kind: "assemble-pdf", parts: [{ file, firstPage, lastPage }], out: out() }));
  const none = "document-page-not-found";
  expect([await show(2), await show(3), await read(2), await read(3)]).toEqual(["done", none, "done", none]);
  expect([await take(0, 1), await take(2, 3), await take(2, 1)]).toEqual([none, none, none]);
  expect([await take(1, 2), await take(2, 2)]).toEqual(["done", "done"]);
});

test("nothing is put under a cover that is no PDF", async () => {
  const [cover, file] = [await aCase(Buffer.from("no cover")), await aCase(aPdf())];
  const task = { kind: "put-under-cover", cover, file, title: "Exhibit", language: "en", out: out() } as const;
  expect(await code(putUnderCover(task))).toBe("pdf-not-joinable");
});

/** The head of a PNG: nothing else is read before its size is known. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const data = Buffer.from("789c030000000001", "hex");
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test("a picture of more dots than can be shown is refused before it is read", async () => {
  const image = async (width: number, height: number) =>
    code(imageToPdf({ kind: "image-to-pdf", file: await aCase(pngOf(width, height)), out: out(), maxPages: 5 }));
  expect(await image(25_001, 10_000)).toBe("image-too-large");
});

test("what is no photo of a telephone is told as one that cannot be read or is cut off", async () => {
  const file = await aCase(Buffer.from("not a photo"));
  const found = await code(heicToPdf({ kind: "heic-to-pdf", file, out: out(), maxPages: 5 }));
  expect(["image-damaged", "image-heic-unreadable"]).toContain(found);
});

const file: EncryptedFile = { path: "x", dataKey: null, sizeBytes: null };
test.each([
  [{ kind: "examine-office", file, mediaType: "x" }, "office-too-complex"],
  [{ kind: "marks-in-office", file }, "office-too-complex"],
  [{ kind: "image-to-pdf", file, out: file, maxPages: 1 }, "image-too-complex"],
  [{ kind: "heic-to-pdf", file, out: file, maxPages: 1 }, "image-too-complex"],
  [{ kind: "examine-pdf", file, maxPages: 1 }, "pdf-too-complex"],
  [{ kind: "page-text", file, page: 1 }, "pdf-too-complex"],
] as readonly (readonly [Task, string])[])("a file that used up its time in %j is %s", (task, refusal) => {
  expect(tooMuchFor(task)).toBe(refusal);
});
