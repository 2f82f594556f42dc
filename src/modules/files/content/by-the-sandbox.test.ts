import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import type { BlobStore } from "../../../platform/blobs/blob-store.ts";
import type { EncryptedFile } from "../../../platform/blobs/encrypted-file.ts";
import type { Services } from "../../../platform/http/route.ts";
import { examinations, readings } from "../examination/sandboxes.ts";
import { done, type Outcome, refused, type Task } from "../sandbox/task.ts";
import { assemblePages } from "./assemble-pages.ts";
import { marksInFile } from "./marks-in-file.ts";
import { pagePicture } from "./page-cache.ts";
import { pageText } from "./page-text.ts";
import { pdfUnderCover } from "./under-cover.ts";

const home = mkdtempSync(path.join(tmpdir(), "greffe-asked-"));
afterAll(() => rmSync(home, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const plain = (name: string): EncryptedFile => ({ path: path.join(home, name), dataKey: null, sizeBytes: null });
let made = 0;
const blobs = {
  withFile: (hash: string, use: (file: EncryptedFile) => unknown) => use(plain(hash)),
  withNewFile: (use: (file: EncryptedFile) => unknown) => use(plain(`new-${made++}`)),
  put: async ([bytes]: readonly Buffer[]) => ({ hash: `hash of ${bytes}`, sizeBytes: bytes?.length }),
} as unknown as BlobStore;
const services = { config: { home: path.join(home, "a-home"), secret: "a secret" }, blobs } as unknown as Services;

/** A sandbox that answers this, and writes some bytes where a task wants a file; what it was asked is told. */
function answering(sandbox: typeof examinations, outcomeOf: (task: Task) => Outcome) {
  const asked: { task: Task; owner: string | undefined }[] = [];
  vi.spyOn(sandbox, "run").mockImplementation(async (task, _limits, owner) => {
    asked.push({ task, owner });
    if ("out" in task && task.out !== undefined) writeFileSync(task.out.path, "made");
    return outcomeOf(task);
  });
  return asked;
}

const parts = [
  { hash: "a", firstPage: 2, lastPage: 3 },
  { hash: "b", firstPage: 1, lastPage: 1 },
];
const assemble = () => assemblePages(blobs, parts, "a clerk");
const cover = () =>
  pdfUnderCover(blobs, { cover: Buffer.from("c"), pdfHash: "a", title: "T", language: "fr" }, "a clerk");
const marks = (mediaType: string) => marksInFile(blobs, { hash: "word", mediaType, pdfHash: "pdf" }, "a clerk");
const text = () => pageText(services, { pdfHash: "a", page: 4 }, "a reader");
const picture = (pdfHash: string) => pagePicture(services, { pdfHash, page: 1, width: 600 }, "a reader");
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

test.each([
  ["pages put together", examinations, assemble],
  ["pages under a cover", examinations, cover],
  ["marks of a PDF", examinations, () => marks("application/pdf")],
  ["marks of a text of Word", examinations, () => marks(word)],
  ["the text of a page", readings, text],
  ["the picture of a page", readings, () => picture("refused")],
])("%s that the sandbox refuses are refused in its words", async (_what, sandbox, ask) => {
  answering(sandbox, () => refused("pdf-too-complex", { pages: 3 }));
  await expect(ask()).rejects.toMatchObject({ code: "pdf-too-complex", facts: { pages: 3 } });
});

test("pages are put together in the order in which they are asked for, in the turn of who asks", async () => {
  const asked = answering(examinations, () => done({ pages: 3 }));
  expect(await assemble()).toEqual({ hash: "hash of made", sizeBytes: 4, pages: 3 });
  const [one] = asked;
  expect(one?.owner).toBe("a clerk");
  expect(one?.task).toMatchObject({
    parts: [
      { file: plain("a"), firstPage: 2, lastPage: 3 },
      { file: plain("b"), firstPage: 1, lastPage: 1 },
    ],
  });
  answering(examinations, () => done());
  expect((await assemble()).pages).toBe(1);
});

test("a cover of ours goes before the pages, with the title and language of the whole", async () => {
  const asked = answering(examinations, () => done({ pages: 5 }));
  expect(await cover()).toEqual({ pdf: Buffer.from("made"), pages: 5 });
  const [one] = asked;
  expect(one).toMatchObject({ owner: "a clerk", task: { file: plain("a"), title: "T", language: "fr" } });
  expect(one?.task.kind === "put-under-cover" && readFileSync(one.task.cover.path, "utf8")).toBe("c");
  answering(examinations, () => done());
  expect((await cover()).pages).toBe(0);
});

test("of an office file both it and its PDF are looked through; whom it names is what the file says", async () => {
  const changed = [{ words: "struck" }] as never;
  const author = { where: "author", value: "who wrote the file" } as const;
  const program = { where: "program", value: "what made the PDF" } as const;
  const outcomeOf = (task: Task) =>
    task.kind === "marks-in-office"
      ? done({ remarks: ["annotations"], named: [author], changed })
      : done({ remarks: ["annotations:2"], named: [program] });
  const asked = answering(examinations, outcomeOf);
  expect(await marks(word)).toEqual({ marks: [{ code: "annotations", pages: [2] }], named: [author] });
  expect(asked.map(({ task }) => task)).toEqual([
    { kind: "marks-in-office", file: plain("word") },
    { kind: "marks-in-pdf", file: plain("pdf"), changed },
  ]);
  const alone = answering(examinations, outcomeOf);
  expect((await marks("application/pdf")).named).toEqual([program]);
  expect(alone.map(({ task }) => task)).toEqual([{ kind: "marks-in-pdf", file: plain("pdf"), changed: [] }]);
});

test("the text of a page is what was found, and nothing of a picture", async () => {
  const asked = answering(readings, () => done({ text: "words" }));
  expect(await text()).toBe("words");
  expect(asked).toEqual([{ owner: "a reader", task: { kind: "page-text", file: plain("a"), page: 4 } }]);
  answering(readings, () => done());
  expect(await text()).toBe("");
});

test("the picture of a page is drawn once and kept, encrypted, with nothing left beside it", async () => {
  const asked = answering(readings, () => done());
  for (const hash of ["a", "b", "a"]) expect((await picture(hash)).toString()).toBe("made");
  expect(asked).toHaveLength(2);
  const folder = path.join(home, "a-home", "page-cache");
  expect(readdirSync(folder).toSorted()).toEqual(["a-1-600.webp", "b-1-600.webp"]);
  expect(readFileSync(path.join(folder, "a-1-600.webp")).includes("made")).toBe(false);
});
