import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { withPdf } from "../pdf/pdf-document.ts";
import { imageToPdf } from "./image-to-pdf.ts";

const folder = await mkdtemp(path.join(tmpdir(), "image-"));
afterAll(() => rm(folder, { recursive: true }));
const plain = (file: string) => ({ path: file, dataKey: null, sizeBytes: null });
let made = 0;

async function pdfOfImage(bytes: Buffer, maxPages = 500) {
  const file = path.join(folder, `${++made}`);
  const out = path.join(folder, `${made}.pdf`);
  await writeFile(file, bytes);
  const outcome = await imageToPdf({
    kind: "image-to-pdf",
    file: plain(file),
    out: plain(out),
    maxPages,
  });
  const size = outcome.ok ? await withPdf(await readFile(out), (document) => document.size(0)) : null;
  return { outcome, size, remarks: outcome.ok ? outcome.remarks : [] };
}

interface Wanted {
  readonly pages?: number;
  readonly x?: number;
  readonly y?: number;
  readonly unit?: number;
  readonly strips?: number;
}

/** Pages of 64 × 64 grey dots in strips of 16 rows; each page's directory stands behind its picture. */
function aTiff({ pages = 1, x = 100, y = 100, unit = 2, strips = 4 }: Wanted): Buffer {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let at = 8;
  let pointer: Buffer | undefined = parts[0];
  for (let page = 0; page < pages; page++) {
    const picture = Buffer.alloc(64 * 64, 0x77);
    const lists = Buffer.alloc(48);
    for (let strip = 0; strip < strips; strip++) {
      lists.writeUInt32LE(at + strip * 1024, strip * 4);
      lists.writeUInt32LE(1024, 16 + strip * 4);
    }
    lists.writeUInt32LE(x, 32);
    lists.writeUInt32LE(1, 36);
    lists.writeUInt32LE(y, 40);
    lists.writeUInt32LE(1, 44);
    const listsAt = at + picture.length;
    const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
      [256, 3, 1, 64],
      [257, 3, 1, 64],
      [258, 3, 1, 8],
      [259, 3, 1, 1],
      [262, 3, 1, 1],
      [273, 4, strips, listsAt],
      [277, 3, 1, 1],
      [278, 3, 1, 16],
      [279, 4, strips, listsAt + 16],
      [282, 5, 1, listsAt + 32],
      [283, 5, 1, listsAt + 40],
      [296, 3, 1, unit],
    ];
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    for (const [index, [tag, type, count, value]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + index * 12);
      directory.writeUInt16LE(type, 4 + index * 12);
      directory.writeUInt32LE(count, 6 + index * 12);
      directory.writeUInt32LE(value, 10 + index * 12);
    }
    pointer?.writeUInt32LE(listsAt + lists.length, pointer.length - 4);
    parts.push(picture, lists, directory);
    pointer = directory;
    at += picture.length + lists.length + directory.length;
  }
  return Buffer.concat(parts);
}

test("a fax keeps its paper’s size: what was round stays round", async () => {
  const { size } = await pdfOfImage(await readFile(path.join(import.meta.dirname, "samples/fax-204x98.tif")));
  expect((size?.width ?? 0) / 72).toBeCloseTo(8.47, 1);
  expect((size?.height ?? 0) / 72).toBeCloseTo(11, 1);
});

test("dots that are not square are drawn so, whether or not the file says how large they are", async () => {
  const own = await pdfOfImage(aTiff({ x: 200, y: 100 }));
  expect([own.size?.width, own.size?.height].map((one) => Math.round(one ?? 0))).toEqual([23, 46]);
  const relation = await pdfOfImage(aTiff({ x: 2, y: 1, unit: 1 }));
  expect((relation.size?.height ?? 0) / (relation.size?.width ?? 1)).toBeCloseTo(2, 1);
  const centimetres = await pdfOfImage(aTiff({ x: 80, y: 40, unit: 3 }));
  expect([centimetres.size?.width, centimetres.size?.height].map((one) => Math.round(one ?? 0))).toEqual([23, 45]);
});

test("a file of several pictures that was cut off is refused, and whole it has all its pages", async () => {
  const whole = aTiff({ pages: 10 });
  expect((await pdfOfImage(whole)).outcome).toMatchObject({ ok: true, pages: 10, remarks: [] });
  for (const part of [0.5, 0.73, 0.95]) {
    const cut = await pdfOfImage(whole.subarray(0, Math.round(whole.length * part))).catch(() => null);
    expect(cut?.outcome.ok ?? false).toBe(false);
  }
});

test("strips that the file does not list are missing, and it says so", async () => {
  const found = await pdfOfImage(aTiff({ strips: 2 })).catch(() => null);
  expect(found === null || !found.outcome.ok || found.remarks.join() === "image-faulty:1").toBe(true);
});

const noise = sharp(Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, index) => (index * 7919) % 251)), {
  raw: { width: 200, height: 200, channels: 3 },
});

test("a JPEG whose data breaks off before its end is taken with a remark, whole without", async () => {
  const whole = await noise.clone().jpeg().toBuffer();
  expect((await pdfOfImage(whole)).remarks).toEqual([]);
  const half = Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.from([0xff, 0xd9])]);
  expect((await pdfOfImage(half)).remarks).toEqual(["image-faulty:1"]);
  await expect(pdfOfImage(whole.subarray(0, whole.length / 2))).rejects.toThrow("premature end");
});

test.each(["webp", "jpeg"] as const)(
  "a %s with a stretch of zeros in its data gets a remark, and a blank one none",
  async (format) => {
    const words = Array.from(
      { length: 30 },
      (_, n) => `<text x="80" y="${90 + n * 60}" font-size="36">Line ${n} of evidence</text>`,
    );
    const page = `<svg width="1600" height="2000"><rect width="100%" height="100%" fill="white"/>${words.join("")}</svg>`;
    const whole = await sharp(Buffer.from(page)).toFormat(format, { quality: 90 }).toBuffer();
    expect((await pdfOfImage(whole)).remarks).toEqual([]);
    const zeroed = Buffer.from(whole).fill(0, Math.round(whole.length * 0.3), Math.round(whole.length * 0.95));
    const found = await pdfOfImage(zeroed).catch(() => null);
    expect(found === null || found.remarks.join() === "image-faulty:1").toBe(true);
    const blank = sharp({ create: { width: 3000, height: 4000, channels: 3, background: "#fff" } });
    expect((await pdfOfImage(await blank.toFormat(format).toBuffer())).remarks).toEqual([]);
  },
);

test("a PNG that was cut off is refused, and one with a damaged part gets a remark", async () => {
  const whole = await noise.clone().png().toBuffer();
  expect((await pdfOfImage(whole)).remarks).toEqual([]);
  await expect(pdfOfImage(whole.subarray(0, whole.length / 2))).rejects.toThrow();
  const damaged = Buffer.from(whole);
  damaged[whole.length - 14] = (damaged[whole.length - 14] ?? 0) ^ 0xff;
  expect((await pdfOfImage(damaged)).remarks).toEqual(["image-faulty:1"]);
});

test("a picture of more pages than are taken is refused, one of as many is not", async () => {
  const bytes = aTiff({ pages: 3 });
  expect((await pdfOfImage(bytes, 2)).outcome).toMatchObject({
    code: "image-too-many-pages",
    facts: { pages: 3, limit: 2 },
  });
  expect((await pdfOfImage(bytes, 3)).outcome.ok).toBe(true);
});
