import type { EncryptedFile } from "../../../../platform/blobs/encrypted-file.ts";
import { remarkOnPages } from "../../domain/remark.ts";
import type { ChangedWords } from "../../office/changed-words.ts";
import { done, type NamedInFile, type Outcome, refused } from "../../sandbox/task.ts";
import { readInput } from "../../sandbox/task-files.ts";
import { type PdfDocument, withPdf } from "../pdf-document.ts";
import { type QpdfObjects, type QpdfValue, qpdfObjects } from "../qpdf.ts";
import { marksOnPages } from "./marks-on-pages.ts";
import { pagesOfChanges } from "./pages-of-changes.ts";

/**
 * What a PDF holds that its pages do not show, or that was put on them afterwards: hidden letters, comments, fields, hidden
 * layers, what it was before it was last saved, and whom its metadata names. Runs in the sandbox.
 */
export async function marksInPdf(file: EncryptedFile, changed: readonly ChangedWords[] = []): Promise<Outcome> {
  const bytes = await readInput(file);
  const all = await qpdfObjects(bytes, false);
  if (isSigned(all)) return refused("pdf-bears-signature");
  const { pages, remarks } = await withPdf(bytes, (document) => ({
    pages: document.pages,
    remarks: [...marksOnPages(document), ...changesOn(document, changed)],
  }));
  const ofFile = [
    ...(hasHiddenLayer(all) ? ["hidden-layers"] : []),
    ...(formerStates(bytes) > 0 ? ["former-states"] : []),
  ];
  return done({ pages, remarks: [...remarks, ...ofFile], named: namedIn(bytes, all) });
}

function changesOn(document: PdfDocument, changed: readonly ChangedWords[]): readonly string[] {
  if (changed.length === 0) return [];
  const { pages, isWhole } = pagesOfChanges(document, changed);
  const onPages = pages.length === 0 ? [] : [remarkOnPages("tracked-changes", pages)];
  return isWhole ? onPages : [...onPages, "tracked-changes"];
}

type Dictionary = { readonly [key: string]: QpdfValue };
const isDictionary = (value: QpdfValue | undefined): value is Dictionary =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const resolved = ({ objects }: QpdfObjects, value: QpdfValue | undefined): QpdfValue | undefined =>
  typeof value === "string" && value.endsWith(" R") ? objects.get(value)?.value : value;

const dictionaries = ({ objects }: QpdfObjects): readonly Dictionary[] =>
  [...objects.values()].flatMap(({ value }) => (isDictionary(value) ? [value] : []));

/** A field that was signed: pages of ours before it would break its signature. */
function isSigned(all: QpdfObjects): boolean {
  return dictionaries(all).some((one) => one["/FT"] === "/Sig" && one["/V"] !== undefined);
}

function hasHiddenLayer(all: QpdfObjects): boolean {
  return dictionaries(all).some((one) => Array.isArray(one["/OFF"]) && one["/OFF"].length > 0);
}

/** How often the file was saved by adding to it: what was taken out then is still in it. A file laid out for the web begins with one that is none. */
function formerStates(bytes: Buffer): number {
  const ends = [...bytes.toString("latin1").matchAll(/startxref\s+(\d+)/g)];
  return Math.max(0, ends.filter(([, at]) => Number(at) > 0).length - 1);
}

const info = {
  "/Title": "title",
  "/Author": "author",
  "/Subject": "subject",
  "/Keywords": "keywords",
  "/Creator": "program",
  "/Producer": "program",
  "/Company": "company",
} as const satisfies Readonly<Record<string, NamedInFile["where"]>>;

function namedIn(bytes: Buffer, all: QpdfObjects): readonly NamedInFile[] {
  const about = isDictionary(all.trailer) ? resolved(all, all.trailer["/Info"]) : null;
  const named: NamedInFile[] = Object.entries(info).flatMap(([key, where]) => {
    const value = textOf(isDictionary(about) ? resolved(all, about[key]) : undefined);
    return value === "" ? [] : [{ where, value }];
  });
  for (const value of creatorsInXmp(bytes)) named.push({ where: "author", value });
  // Who made a comment stands in its title.
  for (const one of dictionaries(all).filter((of) => typeof of["/Subtype"] === "string" && of["/Rect"] !== undefined)) {
    const value = one["/FT"] === undefined ? textOf(resolved(all, one["/T"])) : "";
    if (value !== "") named.push({ where: "commented-by", value });
  }
  const keys = new Set<string>();
  return named.filter(({ where, value }) => {
    const key = `${where}\n${value}`;
    return !keys.has(key) && keys.add(key);
  });
}

const longest = 200;
const textOf = (value: QpdfValue | undefined): string =>
  typeof value === "string" && value.startsWith("u:") ? value.slice(2, 2 + longest).trim() : "";

/** The people whom the file's XMP names, where it stands unpacked, as it does by the rule (ISO 16684-1). */
function creatorsInXmp(bytes: Buffer): readonly string[] {
  const from = bytes.indexOf("<x:xmpmeta");
  const to = bytes.indexOf("</x:xmpmeta>", from);
  if (from < 0 || to < 0) return [];
  const xmp = bytes.toString("utf8", from, to);
  return [...xmp.matchAll(/<dc:creator>([\s\S]*?)<\/dc:creator>/g)].flatMap(([, inside = ""]) =>
    [...inside.matchAll(/<rdf:li[^>]*>([^<]*)</g)].map(([, name = ""]) => name.trim().slice(0, longest)),
  );
}
