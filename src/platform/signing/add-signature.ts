import { type PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { Refused } from "../../kernel/refusal.ts";
import { appendUpdate, type OpenPdf, openPdf, PdfNotExtendable } from "../pdf/append-update.ts";
import { detachedSignature, sha256 } from "./cms.ts";
import { addSignatureField } from "./signature-field.ts";
import type { Signing } from "./signing.ts";

// Two certificates of 4096 bits, their signature and room; a chain that needs more is measured.
const roomBytes = 8192;
const unknownNumber = "**********";

/** @throws pdf-not-signable */
export async function signatureAdded(bytes: Buffer, signing: Signing): Promise<Buffer> {
  try {
    return await signed(await openPdf(bytes), signing);
  } catch (error) {
    if (error instanceof PdfNotExtendable) throw new Refused("pdf-not-signable");
    throw error;
  }
}

async function signed(pdf: OpenPdf, signing: Signing): Promise<Buffer> {
  const room = roomBytes + 2 * signing.signer.certificates.reduce((sum, one) => sum + one.raw.length, 0);
  const signature = addSignature(pdf, signing, room);
  const changed = addSignatureField(pdf, signature, signing.label);
  const { bytes, offsetOf } = appendUpdate(pdf, [signature, ...changed]);
  const [from, to] = placeOfContents(bytes, offsetOf(signature), room);
  writeRange(bytes, offsetOf(signature), [0, from, to, bytes.length - to]);
  const digest = sha256(bytes.subarray(0, from), bytes.subarray(to));
  const cms = await detachedSignature(digest, signing.signer);
  if (cms.length > room) throw new Error(`A signature of ${cms.length} bytes has no room in ${room}`);
  bytes.write(cms.toString("hex"), from + 1, "latin1");
  return bytes;
}

/** The signature's dictionary, with places for what is known only when everything else is written. */
function addSignature({ document }: OpenPdf, { at, name, reason }: Signing, room: number): PDFRef {
  const { context, catalog } = document;
  const dictionary = context.obj({
    Type: "Sig",
    Filter: "Adobe.PPKLite",
    SubFilter: "ETSI.CAdES.detached",
    M: PDFString.of(`D:${at.slice(0, 19).replaceAll(/[-T:]/g, "")}+00'00'`),
    Name: PDFHexString.fromText(name),
    Reason: PDFHexString.fromText(reason),
    ByteRange: [0, PDFName.of(unknownNumber), PDFName.of(unknownNumber), PDFName.of(unknownNumber)],
    Contents: PDFHexString.of("0".repeat(room * 2)),
  });
  const ref = context.register(dictionary);
  const isFirst = !catalog.has(PDFName.of("Perms")) && !catalog.has(PDFName.of("AcroForm"));
  if (isFirst) certify(dictionary, catalog, ref);
  return ref;
}

/** Nothing may be changed after (ISO 32000-1, 12.8.2.2); only the first signature of a document can say so. */
function certify(dictionary: PDFDict, catalog: PDFDict, signature: PDFRef): void {
  const { context } = dictionary;
  const parameters = context.obj({ Type: "TransformParams", P: 1, V: "1.2" });
  dictionary.set(
    PDFName.of("Reference"),
    context.obj([{ Type: "SigRef", TransformMethod: "DocMDP", TransformParams: parameters }]),
  );
  catalog.set(PDFName.of("Perms"), context.obj({ DocMDP: signature }));
}

/** Where the hexadecimal string of the signature begins with its `<`, and where what comes after `>` begins. */
function placeOfContents(bytes: Buffer, dictionaryAt: number, room: number): readonly [number, number] {
  const from = bytes.indexOf(`<${"0".repeat(room * 2)}>`, dictionaryAt, "latin1");
  if (from < 0) throw new Error("The signature's place is not where it was written");
  return [from, from + room * 2 + 2];
}

function writeRange(bytes: Buffer, dictionaryAt: number, range: readonly number[]): void {
  const key = bytes.indexOf("/ByteRange", dictionaryAt, "latin1") + "/ByteRange".length;
  const end = bytes.indexOf("]", key, "latin1") + 1;
  const text = `[${range.join(" ")}]`;
  bytes.write(text.padEnd(end - key, " "), key, "latin1");
}
