import { createHash, type X509Certificate } from "node:crypto";
import { ObjectIdentifier, OctetString, Sequence } from "asn1js";
import fc from "fast-check";
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import { beforeAll, expect, test } from "vitest";
import type { Instant } from "../../kernel/time.ts";
import { appendUpdate, openPdf } from "../pdf/append-update.ts";
import { typeset } from "../typeset/typeset.ts";
import { checkSignature } from "./check-signature.ts";
import { attribute, idData, plainBuffer, sha256 } from "./cms.ts";
import { signPdf } from "./sign-pdf.ts";
import { namesCertificate } from "./signed-attributes.ts";
import { certified, type Made, signerOf } from "./testing.ts";

const at = "2026-11-24T15:00:00.000Z" as Instant;
const said = { at, name: "Tribunal", reason: "Decision", label: "Signature" };
const template = { name: "checked", source: "= #input.title\n#data.text\n" };

let plain: Buffer;
let root: Made;
let own: Made;
let signed: Buffer;
let gap: { readonly from: number; readonly to: number };

beforeAll(async () => {
  plain = await typeset(template, { text: "x" }, { language: "en", title: "Reasons", at });
  root = await certified({ name: "Authority" });
  own = await certified({ name: "Tribunal", by: root, serial: 8 });
  signed = await signPdf(plain, { signer: signerOf(own, root), ...said });
  const [, from = 0, to = 0] = /\/ByteRange\s*\[\s*0 (\d+) (\d+)/.exec(signed.toString("latin1"))?.map(Number) ?? [];
  gap = { from, to };
});

function withByte(bytes: Buffer, place: number, change: (byte: number) => number): Buffer {
  const changed = Buffer.from(bytes);
  changed[place] = change(changed[place] ?? 0) & 0xff;
  return changed;
}

test("any one bit that is flipped in the file is noticed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(signed.length - 1), fc.nat(7), async (place, bit) => {
      // Inside the signature itself some bits say nothing: the rest of the file is what was signed.
      fc.pre(place < gap.from || place >= gap.to);
      const { isValid } = await checkSignature(withByte(signed, place, (byte) => byte ^ (1 << bit)));
      return !isValid;
    }),
    { numRuns: 150 },
  );
});

test("what is put beside the signature, in the place that no signature covers, is noticed", async () => {
  const zeros = gap.to - 40;
  expect((await checkSignature(withByte(signed, zeros, () => 0x39))).faults).toEqual(["gap-filled"]);
  expect((await checkSignature(withByte(signed, zeros, () => 0x20))).faults).toContain("range-wrong");
});

test("an update behind the signature is noticed, and what it covered is still whole", async () => {
  const pdf = await openPdf(signed);
  const [page] = pdf.document.getPages();
  if (page === undefined) throw new Error("no page");
  const { bytes } = appendUpdate(pdf, [page.ref]);
  expect((await checkSignature(bytes)).faults).toEqual(["appended-after"]);
  expect((await checkSignature(Buffer.concat([signed, Buffer.from("\n")]))).faults).toEqual(["appended-after"]);
});

test("a signature moved to another file, or with the parts that it covers told otherwise, is noticed", async () => {
  const other = await signPdf(plain, { signer: signerOf(own, root), ...said, reason: "Another" });
  const moved = Buffer.from(other);
  signed.copy(moved, gap.from, gap.from, gap.to);
  expect((await checkSignature(moved)).isValid).toBe(false);
  const shorter = Buffer.from(signed.toString("latin1").replace(/\/ByteRange(\s*)\[0 /, "/ByteRange$1[1 "), "latin1");
  expect((await checkSignature(shorter)).faults).toContain("range-wrong");
});

test("what is unsigned or no PDF is told", async () => {
  expect(await checkSignature(plain)).toMatchObject({ isValid: false, faults: ["not-signed"], signatures: 0 });
  expect((await checkSignature(Buffer.from("a letter"))).faults).toEqual(["pdf-unreadable"]);
});

interface Otherwise {
  readonly attributes?: (digest: Buffer) => readonly Attribute[];
  readonly certificates?: readonly Made[];
  readonly key?: Made;
}
const octets = (bytes: Uint8Array) => new OctetString({ valueHex: plainBuffer(bytes) });
const contentType = () =>
  new Attribute({ type: attribute.contentType, values: [new ObjectIdentifier({ value: idData })] });
const messageDigest = (digest: Buffer) => new Attribute({ type: attribute.messageDigest, values: [octets(digest)] });
const names = (made: Made) =>
  new Attribute({
    type: attribute.signingCertificateV2,
    values: [
      new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [octets(sha256(made.x509.raw))] })] })] }),
    ],
  });

/** The signed file with a signature made otherwise, by the library that makes ours and not by our code. */
async function signedOtherwise({ attributes, certificates, key = own }: Otherwise): Promise<Buffer> {
  const digest = sha256(signed.subarray(0, gap.from), signed.subarray(gap.to));
  const made = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: idData }),
    certificates: (certificates ?? [own]).map((one) => one.certificate),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.certificate.issuer, serialNumber: own.certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [...(attributes?.(digest) ?? [contentType(), messageDigest(digest), names(own)])],
        }),
      }),
    ],
  });
  await made.sign(key.keys.privateKey, 0, "SHA-256");
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: made.toSchema(true) });
  const cms = Buffer.from(content.toSchema().toBER(false)).toString("hex");
  const bytes = Buffer.from(signed);
  bytes.write(cms.padEnd(gap.to - gap.from - 2, "0"), gap.from + 1, "latin1");
  return bytes;
}

test("the signature that the tests make otherwise is valid as long as nothing is otherwise", async () => {
  expect((await checkSignature(await signedOtherwise({}))).faults).toEqual([]);
});

test("a signature without the signing certificate's attribute is noticed", async () => {
  const bytes = await signedOtherwise({ attributes: (digest) => [contentType(), messageDigest(digest)] });
  expect((await checkSignature(bytes)).faults).toEqual(["certificate-attribute-missing"]);
});

test("a certificate that is put in another's place is noticed", async () => {
  // The same key, issuer and number: only the attribute tells which of the two signed.
  const twin = await certified({ name: "Somebody else", by: root, serial: 8, keys: own.keys });
  expect((await checkSignature(await signedOtherwise({ certificates: [twin] }))).faults).toEqual([
    "certificate-attribute-wrong",
  ]);
});

test("a signature by another key, of other bytes, or without its certificate is noticed", async () => {
  const thief = await certified({ name: "Thief" });
  expect((await checkSignature(await signedOtherwise({ key: thief }))).faults).toEqual(["signature-wrong"]);
  const otherBytes = await signedOtherwise({
    attributes: () => [contentType(), messageDigest(sha256(Buffer.from("other"))), names(own)],
  });
  expect((await checkSignature(otherBytes)).faults).toEqual(["changed"]);
  expect((await checkSignature(await signedOtherwise({ certificates: [root] }))).faults).toEqual([
    "certificate-missing",
  ]);
});

test("a content type that is missing is noticed", async () => {
  const bytes = await signedOtherwise({ attributes: (digest) => [messageDigest(digest), names(own)] });
  expect((await checkSignature(bytes)).faults).toEqual(["form-wrong"]);
});

test("a time outside the certificate's own is noticed", async () => {
  const early = await certified({ name: "Tribunal", by: root, to: "2025-01-01T00:00:00Z" });
  const bytes = await signPdf(plain, { signer: signerOf(early, root), ...said });
  expect((await checkSignature(bytes)).faults).toEqual(["certificate-period"]);
});

test("the reader's own certificate decides whom to trust: the signer's, or the authority's above", async () => {
  const stranger = await certified({ name: "Authority" });
  expect(await checkSignature(signed, [own.x509])).toMatchObject({ isValid: true, trust: "trusted" });
  expect(await checkSignature(signed, [stranger.x509, root.x509])).toMatchObject({ isValid: true, trust: "trusted" });
  expect(await checkSignature(signed, [stranger.x509])).toMatchObject({
    isValid: false,
    trust: "not-trusted",
    faults: ["certificate-not-trusted"],
  });
});

test("one who is no authority vouches for nobody", async () => {
  const leaf = await certified({ name: "Leaf", by: root, serial: 11 });
  const forged = await certified({ name: "Tribunal", by: leaf, serial: 12 });
  const bytes = await signPdf(plain, { signer: signerOf(forged, leaf, root), ...said });
  expect((await checkSignature(bytes, [root.x509])).faults).toEqual(["certificate-not-trusted"]);
});

test("a certificate whose hash happens to read as nested values is recognised", () => {
  const raw = Buffer.from("a certificate");
  const hash = createHash("sha256").update(raw).digest();
  const nested = { idBlock: { tagNumber: 4 }, valueBlock: { valueHexView: hash, value: [{}] } };
  const list = (inside: object) => ({ idBlock: { tagNumber: 16 }, valueBlock: { value: [inside] } });
  expect(namesCertificate(list(list(list(nested))), { raw } as X509Certificate)).toBe(true);
});
