import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import type { Services } from "../../../platform/http/route.ts";
import { readings } from "../examination/sandboxes.ts";
import { encryptPicture, openPicture, pictureKey } from "./encrypted-picture.ts";
import { pagePicture, sweepPageCache } from "./page-cache.ts";

const home = mkdtempSync(path.join(tmpdir(), "greffe-pages-"));
const folder = path.join(home, "page-cache");
mkdirSync(folder);
afterAll(() => rmSync(home, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const secret = "a secret of the installation";
const key = pictureKey(secret);
const blobs = {
  withFile: (_hash: string, use: (file: string) => unknown) => use("the.pdf"),
  withNewFile: (use: (file: string) => unknown) => use("the.webp"),
};
const services = { config: { home, secret }, blobs } as unknown as Services;
const picture = (page: number, width: number, pdfHash = "a") =>
  pagePicture(services, { pdfHash, page, width }, "a reader");
const put = (name: string, content: string, under = key) =>
  writeFileSync(path.join(folder, name), encryptPicture(under, name, Buffer.from(content)));
/** Counts how often a page is drawn; each time it is refused. */
const refusing = () =>
  vi.spyOn(readings, "run").mockResolvedValue({ ok: false, code: "document-page-not-found", facts: { pages: 3 } });

test.each([
  [1, 600],
  [600, 600],
  [601, 1000],
  [1600, 1600],
  [2400, 2400],
  [9999, 2400],
])("a page that is asked for in a width of %i is shown in one of %i, and is young again", async (asked, width) => {
  const name = `a-1-${width}.webp`;
  put(name, `picture of ${width}`);
  utimesSync(path.join(folder, name), 1, 1);
  expect((await picture(1, asked)).toString()).toBe(`picture of ${width}`);
  expect(statSync(path.join(folder, name)).mtimeMs).toBeGreaterThan(1_000_000);
});

test("a page that cannot be drawn is refused again for ten minutes without being tried", async () => {
  const run = refusing();
  const now = vi.spyOn(performance, "now").mockReturnValue(0);
  const refused = { code: "document-page-not-found", facts: { pages: 3 } };
  await expect(picture(9, 600)).rejects.toMatchObject(refused);
  now.mockReturnValue(599_999);
  await expect(picture(9, 600)).rejects.toMatchObject(refused);
  expect(run).toHaveBeenCalledTimes(1);
  now.mockReturnValue(600_000);
  await expect(picture(9, 600)).rejects.toMatchObject(refused);
  expect(run).toHaveBeenCalledTimes(2);
});

test("of more than a thousand such pages, the oldest is tried again and the next is not", async () => {
  const run = refusing();
  for (let page = 1; page <= 1001; page++) await picture(page, 600, "many").catch(() => undefined);
  const [first, last] = [picture(2, 600, "many"), picture(1001, 600, "many")];
  await expect(Promise.allSettled([first, last])).resolves.toHaveLength(2);
  expect(run).toHaveBeenCalledTimes(1001);
  await picture(1, 600, "many").catch(() => undefined);
  expect(run).toHaveBeenCalledTimes(1002);
});

test("two readers at once share the work", async () => {
  const run = refusing();
  await Promise.allSettled([picture(5, 600, "shared"), picture(5, 600, "shared")]);
  expect(run).toHaveBeenCalledTimes(1);
});

test("what is not a picture of ours under its name is drawn anew; what cannot be read is a fault", async () => {
  const run = refusing();
  put("b-1-600.webp", "of another installation", pictureKey("another secret"));
  writeFileSync(path.join(folder, "b-2-600.webp"), "short");
  for (const page of [1, 2]) await picture(page, 600, "b").catch(() => undefined);
  expect(run).toHaveBeenCalledTimes(2);
  mkdirSync(path.join(folder, "b-3-600.webp"));
  await expect(picture(3, 600, "b")).rejects.toMatchObject({ code: "EISDIR" });
});

test("a picture opens under its own name and key alone, and not when it is cut", () => {
  const ciphertext = encryptPicture(key, "one", Buffer.from("x"));
  expect(openPicture(key, "one", ciphertext)?.toString()).toBe("x");
  for (const [of, name, bytes] of [
    [key, "two", ciphertext],
    [pictureKey("other"), "one", ciphertext],
    [key, "one", ciphertext.subarray(0, ciphertext.length - 1)],
    [key, "one", Buffer.alloc(27)],
  ] as const)
    expect(openPicture(of, name, bytes)).toBeNull();
  const empty = encryptPicture(key, "one", Buffer.alloc(0));
  expect([empty.length, openPicture(key, "one", empty)?.length]).toEqual([28, 0]);
});

test("the cache keeps within its size: who was looked at longest ago goes first, and no more than must", async () => {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  const file = (name: string, bytes: number, at: number) => {
    writeFileSync(path.join(folder, name), "");
    truncateSync(path.join(folder, name), bytes);
    utimesSync(path.join(folder, name), at, at);
  };
  const half = 256 * 1_048_576;
  file("young", half, 300);
  file("old", 1, 100);
  file("middle", half, 200);
  expect(await sweepPageCache(services)).toBe(1);
  expect(readdirSync(folder).toSorted()).toEqual(["middle", "young"]);
  expect(await sweepPageCache(services)).toBe(0);
  expect(await sweepPageCache({ config: { home: "/nowhere" } } as unknown as Services)).toBe(0);
});
