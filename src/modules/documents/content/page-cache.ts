import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { Refused } from "../../../kernel/refusal.ts";
import { readSealed } from "../../../platform/blobs/sealed-file.ts";
import type { Parts } from "../../../platform/http/route.ts";
import { readings } from "../examination/workshops.ts";
import { usualLimits } from "../workshop/workshop.ts";
import { openPicture, pictureKey, sealPicture } from "./sealed-picture.ts";

/** Pictures are made in these widths only, so that the cache cannot be filled with one page. */
export const pageWidths = [600, 1000, 1600, 2400] as const;
const largestCacheBytes = 512 * 1_048_576;

const folderOf = (parts: Parts) => path.join(parts.config.home, "page-cache");
const underWay = new Map<string, Promise<Buffer>>();

/**
 * The picture of a page (WebP), made when it is not there yet; two readers at once share the work, and each reader has a
 * turn. Pictures rest encrypted, as what they show does.
 * @throws document-page-not-found, pdf-too-complex
 */
export async function pagePicture(
  parts: Parts,
  wanted: { readonly pdfHash: string; readonly page: number; readonly width: number },
  reader: string,
): Promise<Buffer> {
  const width = pageWidths.find((one) => one >= wanted.width) ?? pageWidths[pageWidths.length - 1] ?? 1000;
  const file = path.join(folderOf(parts), `${wanted.pdfHash}-${wanted.page}-${width}.webp`);
  const there = await cached(parts, file);
  if (there !== null) return there;
  refuseAgain(file);
  const making = underWay.get(file) ?? make(parts, { ...wanted, width }, file, reader);
  underWay.set(file, making);
  try {
    return await making;
  } finally {
    underWay.delete(file);
  }
}

async function cached(parts: Parts, file: string): Promise<Buffer | null> {
  const sealed = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const picture = sealed === null ? null : openPicture(pictureKey(parts.config.secret), path.basename(file), sealed);
  const now = new Date();
  // A picture that is looked at is young again: the sweep takes the oldest. One that just went is no loss.
  if (picture !== null) await utimes(file, now, now).catch(() => undefined);
  return picture;
}

async function make(
  parts: Parts,
  { pdfHash, page, width }: { readonly pdfHash: string; readonly page: number; readonly width: number },
  file: string,
  reader: string,
): Promise<Buffer> {
  const picture = await parts.blobs.withFile(pdfHash, (pdf) =>
    parts.blobs.withNewFile(async (out) => {
      const task = { kind: "render-page", file: pdf, page, width, out } as const;
      const made = await readings.run(task, usualLimits, reader);
      if (!made.ok) throw remembered(file, new Refused(made.code, made.facts));
      return readSealed(out);
    }),
  );
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.${randomUUID()}`;
  try {
    await writeFile(part, sealPicture(pictureKey(parts.config.secret), path.basename(file), picture), { mode: 0o600 });
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
  return picture;
}

/** Pages that could not be drawn: each costs seconds, and is not tried again for every look at it. */
const undrawn = new Map<string, { readonly refused: Refused; readonly until: number }>();
const undrawnMs = 600_000;
const mostUndrawn = 1000;

function remembered(file: string, refused: Refused): Refused {
  const oldest = undrawn.keys().next().value;
  if (undrawn.size >= mostUndrawn && oldest !== undefined) undrawn.delete(oldest);
  undrawn.set(file, { refused, until: performance.now() + undrawnMs });
  return refused;
}

function refuseAgain(file: string): void {
  const known = undrawn.get(file);
  if (known === undefined) return;
  if (performance.now() < known.until) throw new Refused(known.refused.code, known.refused.facts);
  undrawn.delete(file);
}

/** Keeps the cache within its size: the pictures that nobody has looked at for longest go first. */
export async function sweepPageCache(parts: Parts): Promise<number> {
  const folder = folderOf(parts);
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const about = await stat(path.join(folder, name)).catch(() => null);
      return { name, bytes: about?.size ?? 0, at: about?.mtimeMs ?? 0 };
    }),
  );
  let bytes = found.reduce((sum, one) => sum + one.bytes, 0);
  let removed = 0;
  for (const one of found.sort((a, b) => a.at - b.at)) {
    if (bytes <= largestCacheBytes) break;
    await rm(path.join(folder, one.name), { force: true });
    bytes -= one.bytes;
    removed++;
  }
  return removed;
}
