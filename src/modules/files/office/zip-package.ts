import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

/** One file inside an office file. */
export interface Part {
  /** As readers compare it: no backslash, no slash in front. */
  readonly name: string;
  readonly encrypted: boolean;
  readonly unpackedBytes: number;
  /** Its content from the beginning. @throws Error when it does not unpack to what its entry says */
  open(): Promise<AsyncIterable<Buffer>>;
}

export interface OfficePackage {
  readonly parts: readonly Part[];
  /** False when bytes of the archive belong to nothing in its list, or two entries have one name: readers differ then. */
  readonly whole: boolean;
}

const latin1Names = new TextDecoder("latin1");
const utf8Names = new TextDecoder("utf-8");

/** The parts by the list at the end of the archive, as a ZIP reader sees them; null when it is none. */
export async function openPackage(bytes: Buffer): Promise<OfficePackage | null> {
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: true });
    const parts: Part[] = [];
    const places: Place[] = [];
    let whole = true;
    for await (const entry of zip.eachEntry()) {
      const header = await zip.readLocalFileHeaderPromise(entry);
      if (!header.fileName.equals(entry.fileNameRaw)) whole = false;
      places.push({ from: entry.relativeOffsetOfLocalHeader, to: header.fileDataStart + entry.compressedSize });
      const name = nameOf(entry);
      if (!name.endsWith("/")) parts.push(partOf(zip, entry, name));
    }
    const names = new Set(parts.map((part) => part.name.toLowerCase()));
    return { parts, whole: whole && names.size === parts.length && nothingUnlisted(bytes, places) };
  } catch {
    // Whatever the reader stumbles over, the archive is not one that can be read.
    return null;
  }
}

function nameOf(entry: Entry): string {
  const utf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  const name = (utf8 ? utf8Names : latin1Names).decode(entry.fileNameRaw);
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}

const partOf = (zip: ZipFile, entry: Entry, name: string): Part => ({
  name,
  encrypted: entry.isEncrypted(),
  unpackedBytes: entry.uncompressedSize,
  open: () => zip.openReadStreamPromise(entry),
});

interface Place {
  readonly from: number;
  readonly to: number;
}

/** No entry and no list stands outside of those that the list names: a reader that mends archives would find it. */
function nothingUnlisted(bytes: Buffer, places: readonly Place[]): boolean {
  const sorted = [...places].sort((a, b) => a.from - b.from);
  let at = 0;
  let lists = 0;
  for (const { from, to } of [...sorted, { from: bytes.length, to: bytes.length }]) {
    if (from < at) return false;
    const gap = bytes.subarray(at, from);
    if (gap.includes("PK\x03\x04", 0, "latin1")) return false;
    for (let end = gap.indexOf("PK\x05\x06", 0, "latin1"); end >= 0; end = gap.indexOf("PK\x05\x06", end + 4, "latin1"))
      lists++;
    at = to;
  }
  return lists === 1;
}
