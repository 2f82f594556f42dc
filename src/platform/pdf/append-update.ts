import { createHash } from "node:crypto";
import { type PDFContext, PDFDocument, PDFHexString, type PDFObject, type PDFRef } from "@cantoo/pdf-lib";

/** A PDF that is only ever added to: the bytes as they came, and the objects that are read out of them. */
export interface OpenPdf {
  readonly bytes: Buffer;
  readonly document: PDFDocument;
}

/** The bytes are no PDF to which something can be added. */
export class PdfNotExtendable extends Error {
  readonly why: "unreadable" | "encrypted";

  constructor(why: "unreadable" | "encrypted") {
    super(`This PDF is ${why}`);
    this.name = "PdfNotExtendable";
    this.why = why;
  }
}

/** @throws PdfNotExtendable */
export async function openPdf(bytes: Buffer): Promise<OpenPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true }).catch(() => null);
  if (document === null) throw new PdfNotExtendable("unreadable");
  if (document.isEncrypted) throw new PdfNotExtendable("encrypted");
  if (!hasPages(document)) throw new PdfNotExtendable("unreadable");
  return { bytes, document };
}

function hasPages(document: PDFDocument): boolean {
  try {
    return document.getPages().length > 0;
  } catch {
    // The library throws on a tree of pages that is none.
    return false;
  }
}

interface Placed {
  readonly ref: PDFRef;
  readonly offset: number;
}

/** The PDF with an update behind it, and where each object of the update begins. */
export interface Updated {
  readonly bytes: Buffer;
  /** @throws Error for an object that is not in the update */
  offsetOf(ref: PDFRef): number;
}

/**
 * Writes the named objects anew behind the PDF (ISO 32000-1, 7.5.6), with a cross-reference of the kind that the PDF has:
 * readers need not take both. Nothing that was there is touched.
 * @throws PdfNotExtendable
 */
export function appendUpdate(pdf: OpenPdf, refs: readonly PDFRef[]): Updated {
  const { context } = pdf.document;
  const former = formerReference(pdf.bytes);
  const parts: Buffer[] = [pdf.bytes, Buffer.from("\n")];
  let at = pdf.bytes.length + 1;
  const placed: Placed[] = [];
  for (const ref of [...refs].sort((a, b) => a.objectNumber - b.objectNumber)) {
    const written = indirect(ref, serialized(lookedUp(context, ref)));
    placed.push({ ref, offset: at });
    parts.push(written);
    at += written.length;
  }
  const end = former.isStream ? referenceStream(pdf, placed, at, former.at) : referenceTable(pdf, placed, former.at);
  parts.push(end, Buffer.from(`startxref\n${at}\n%%EOF\n`));
  return { bytes: Buffer.concat(parts), offsetOf: (ref) => offsetIn(placed, ref) };
}

function offsetIn(placed: readonly Placed[], wanted: PDFRef): number {
  const found = placed.find(({ ref }) => ref === wanted);
  if (found === undefined) throw new Error(`Object ${wanted.tag} is not in the update`);
  return found.offset;
}

function lookedUp(context: PDFContext, ref: PDFRef): PDFObject {
  const object = context.lookup(ref);
  if (object === undefined) throw new Error(`Object ${ref.tag} is to be written and is not there`);
  return object;
}

function serialized(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

const indirect = (ref: PDFRef, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`), body, Buffer.from("\nendobj\n")]);

/** Where the last cross-reference begins, and of which kind it is. */
function formerReference(bytes: Buffer): { readonly at: number; readonly isStream: boolean } {
  const tail = bytes.subarray(-2048).toString("latin1");
  const at = Number([...tail.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1]);
  const there = Number.isInteger(at) ? bytes.toString("latin1", at, at + 32) : "";
  if (/^\s*xref\b/.test(there)) return { at, isStream: false };
  if (/^\s*\d+\s+\d+\s+obj\b/.test(there)) return { at, isStream: true };
  throw new PdfNotExtendable("unreadable");
}

/** What a trailer says: the same document, another state of it. */
function trailerEntries(pdf: OpenPdf, placed: readonly Placed[], size: number, former: number): string {
  const { Root, Info, ID } = pdf.document.context.trailerInfo;
  const state = createHash("sha256").update(pdf.bytes).update(JSON.stringify(placed)).digest("hex").slice(0, 32);
  const first = /^\[\s*(<[^>]*>|\((?:\\.|[^\\)])*\))/.exec(String(ID))?.[1] ?? `<${state}>`;
  return [
    `/Size ${size}`,
    `/Root ${String(Root)}`,
    ...(Info === undefined ? [] : [`/Info ${Info.toString()}`]),
    `/ID [ ${first} ${PDFHexString.of(state).toString()} ]`,
    `/Prev ${former}`,
  ].join(" ");
}

/** Neighbours in one subsection each: `first count`, then the entries. */
function subsections(placed: readonly Placed[]): readonly { readonly head: string; readonly run: readonly Placed[] }[] {
  const runs: { first: number; run: Placed[] }[] = [];
  for (const one of placed) {
    const last = runs.at(-1);
    const { objectNumber } = one.ref;
    if (last !== undefined && last.first + last.run.length === objectNumber) last.run.push(one);
    else runs.push({ first: objectNumber, run: [one] });
  }
  return runs.map(({ first, run }) => ({ head: `${first} ${run.length}`, run }));
}

function referenceTable(pdf: OpenPdf, placed: readonly Placed[], former: number): Buffer {
  const rows = subsections(placed).map(({ head, run }) => {
    const entries = run.map(
      ({ ref, offset }) => `${String(offset).padStart(10, "0")} ${String(ref.generationNumber).padStart(5, "0")} n \n`,
    );
    return `${head}\n${entries.join("")}`;
  });
  const size = pdf.document.context.largestObjectNumber + 1;
  return Buffer.from(`xref\n${rows.join("")}trailer\n<< ${trailerEntries(pdf, placed, size, former)} >>\n`, "latin1");
}

function referenceStream(pdf: OpenPdf, placed: readonly Placed[], at: number, former: number): Buffer {
  const own = pdf.document.context.nextRef();
  const all = [...placed, { ref: own, offset: at }];
  const index = subsections(all).map(({ head }) => head);
  const rows = Buffer.concat(
    all.map(({ ref, offset }) => {
      const row = Buffer.alloc(7);
      row.writeUInt8(1, 0);
      row.writeUInt32BE(offset, 1);
      row.writeUInt16BE(ref.generationNumber, 5);
      return row;
    }),
  );
  const entries = trailerEntries(pdf, all, own.objectNumber + 1, former);
  const head = `<< /Type /XRef /W [ 1 4 2 ] /Index [ ${index.join(" ")} ] /Length ${rows.length} ${entries} >>\nstream\n`;
  return indirect(own, Buffer.concat([Buffer.from(head, "latin1"), rows, Buffer.from("\nendstream")]));
}
