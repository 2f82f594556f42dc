import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { Refused } from "../../../kernel/refusal.ts";
import { readEncrypted } from "../../../platform/blobs/encrypted-file.ts";
import type { Services } from "../../../platform/http/route.ts";
import { readings } from "../examination/sandboxes.ts";
import { usualLimits } from "../sandbox/sandbox.ts";
import { encryptPicture, openPicture, pictureKey } from "./encrypted-picture.ts";

/** Pictures are made in these widths only, so that the cache cannot be filled with one page. */
const pageWidths = [600, 1000, 1600];
const widest = 2400;
const largestCacheBytes = 512 * 1_048_576;

const folderOf = (services: Services) => path.join(services.config.home, "page-cache");
const underWay = new Map<string, Promise<Buffer>>();

/**
 * The picture of a page (WebP), made when it is not there yet; two readers at once share the work, and each reader has a
 * turn. Pictures rest encrypted, as what they show does.
 * @throws document-page-not-found, pdf-too-complex
 */
export async function pagePicture(
  services: Services,
  wanted: { readonly pdfHash: string; readonly page: number; readonly width: number },
  reader: string,
): Promise<Buffer> {
  const width = pageWidths.find((one) => one >= wanted.width) ?? widest;
  const file = path.join(folderOf(services), `${wanted.pdfHash}-${wanted.page}-${width}.webp`);
  const there = await cached(services, file);
  if (there !== null) return there;
  refuseAgain(file);
  const making = underWay.get(file) ?? make(services, { ...wanted, width }, file, reader);
  underWay.set(file, making);
  try {
    return await making;
  } finally {
    underWay.delete(file);
  }
}

async function cached(services: Services, file: string): Promise<Buffer | null> {
  const ciphertext = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const picture =
    ciphertext === null ? null : openPicture(pictureKey(services.config.secret), path.basename(file), ciphertext);
  const now = new Date();
  // A picture that is looked at is young again: the sweep takes the oldest. One that just went is no loss.
  if (picture !== null) await utimes(file, now, now).catch(() => undefined);
  return picture;
}

async function make(
  services: Services,
  { pdfHash, page, width }: { readonly pdfHash: string; readonly page: number; readonly width: number },
  file: string,
  reader: string,
): Promise<Buffer> {
  const picture = await services.blobs.withFile(pdfHash, (pdf) =>
    services.blobs.withNewFile(async (out) => {
      const task = { kind: "render-page", file: pdf, page, width, out } as const;
      const made = await readings.run(task, usualLimits, reader);
      if (!made.ok) throw remembered(file, new Refused(made.code, made.facts));
      return readEncrypted(out);
    }),
  );
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.${randomUUID()}`;
  try {
    await writeFile(part, encryptPicture(pictureKey(services.config.secret), path.basename(file), picture), {
      mode: 0o600,
    });
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
  for (const oldest of undrawn.keys()) {
    if (undrawn.size < mostUndrawn) break;
    undrawn.delete(oldest);
  }
  undrawn.set(file, { refused, until: performance.now() + undrawnMs });
  return refused;
}

function refuseAgain(file: string): void {
  const known = undrawn.get(file);
  if (known === undefined) return;
  if (performance.now() < known.until) throw new Refused(known.refused.code, known.refused.facts);
  undrawn.delete(file);
}

/** Removed by another process since the folder was read. */
const gone = { size: 0, mtimeMs: 0 };

/** Keeps the cache within its size: the pictures that nobody has looked at for longest go first. */
export async function sweepPageCache(services: Services): Promise<number> {
  const folder = folderOf(services);
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(path.join(folder, name)).catch(() => gone);
      return { name, bytes: size, at: mtimeMs };
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
