import type { SealedFile } from "../../../platform/blobs/sealed-file.ts";
import { done, type Outcome, refused } from "../workshop/task.ts";
import { readInput } from "../workshop/task-files.ts";
import { unpackEntry, type ZipEntry, zipEntries } from "./zip-entries.ts";

const unpackedAtMost = 1024 * 1_048_576;
/** Programs, controls and embedded files in Word and OpenDocument files. The sheet behind a chart is none of them. */
const programs =
  /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^word\/activeX\/|^word\/embeddings\/(?!.*\.xlsx$)|^(Basic|Scripts)\/|^Object \d+\//i;

/** Whether an office file is whole and holds nothing that runs. Its PDF is made apart from this. */
export async function examineOffice(file: SealedFile, mediaType: string): Promise<Outcome> {
  const bytes = await readInput(file);
  const entries = zipEntries(bytes);
  if (entries === null) return refused("office-damaged");
  if (entries.some((entry) => entry.encrypted)) return refused("office-encrypted");
  if (entries.some((entry) => programs.test(entry.name))) return refused("office-macros");
  const kinds = contentOf(bytes, entries, "[Content_Types].xml");
  if (kinds?.includes("macroEnabled")) return refused("office-macros");
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > unpackedAtMost) return refused("office-damaged");
  const main = mediaType.endsWith("opendocument.text") ? "content.xml" : "word/document.xml";
  const text = contentOf(bytes, entries, main) ?? contentOf(bytes, entries, "word/document2.xml");
  if (text === null || !/<[\w:-]*(document|document-content)[\s>]/.test(text.toString("utf8", 0, 8192)))
    return refused("office-damaged");
  if (loadsFromElsewhere(bytes, entries)) return refused("office-macros");
  const manifest = contentOf(bytes, entries, "META-INF/manifest.xml");
  if (manifest?.includes("encryption-data")) return refused("office-encrypted");
  return done();
}

function contentOf(bytes: Buffer, entries: readonly ZipEntry[], name: string): Buffer | null {
  const entry = entries.find((one) => one.name === name);
  return entry === undefined ? null : unpackEntry(bytes, entry);
}

/** A template or an object that Word would fetch from another address, programs included. */
function loadsFromElsewhere(bytes: Buffer, entries: readonly ZipEntry[]): boolean {
  return entries
    .filter((entry) => /^word\/_rels\/.*\.rels$/.test(entry.name))
    .some((entry) => {
      const relations = unpackEntry(bytes, entry)?.toString("utf8") ?? "";
      return (relations.match(/<Relationship\b[^>]*>/g) ?? []).some(
        (one) => /TargetMode="External"/i.test(one) && /\/(attachedTemplate|oleObject|frame|subDocument)"/.test(one),
      );
    });
}
