import { createHash, webcrypto, type X509Certificate } from "node:crypto";
import { ObjectIdentifier, OctetString, Primitive, Sequence } from "asn1js";
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
  readonly sid?: unknown;
  readonly hash?: string;
  readonly signers?: number;
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
async function signedOtherwise({ attributes, certificates, key = own, ...rest }: Otherwise): Promise<Buffer> {
  const digest = sha256(signed.subarray(0, gap.from), signed.subarray(gap.to));
  const { issuer, serialNumber } = own.certificate;
  const values = attributes?.(digest) ?? [contentType(), messageDigest(digest), names(own)];
  const signer = () =>
    new SignerInfo({
      version: 1,
      sid: rest.sid ?? new IssuerAndSerialNumber({ issuer, serialNumber }),
      ...(values.length === 0
        ? {}
        : { signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: [...values] }) }),
    });
  const made = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: idData }),
    ...(certificates?.length === 0 ? {} : { certificates: (certificates ?? [own]).map((one) => one.certificate) }),
    signerInfos: Array.from({ length: rest.signers ?? 1 }, signer),
  });
  for (let nth = 0; nth < made.signerInfos.length; nth++)
    await made.sign(key.keys.privateKey, nth, rest.hash ?? "SHA-256", plainBuffer(digest));
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

test.each([
  ["no signer", { signers: 0 }],
  ["two signers", { signers: 2 }],
])("a signature of %s is none", async (_what, otherwise) => {
  const check = await checkSignature(await signedOtherwise(otherwise));
  expect(check).toMatchObject({ isValid: false, faults: ["signature-unreadable"], certificate: null });
});

test("what is no signature is told as what it is, and what fills its place", async () => {
  const bytes = Buffer.from(signed);
  bytes.fill("0", gap.from + 1, gap.to - 1);
  expect((await checkSignature(bytes)).faults).toEqual(["signature-unreadable"]);
  bytes.write("ff", gap.from + 1, "latin1");
  expect(await checkSignature(bytes)).toMatchObject({ isValid: false, faults: ["gap-filled", "signature-unreadable"] });
});

test("a signature with a digest that is no longer safe is noticed", async () => {
  expect((await checkSignature(await signedOtherwise({ hash: "SHA-1" }))).faults).toEqual(["algorithm-weak"]);
});

test("a signature that signs no attributes is noticed by each that is missing", async () => {
  expect((await checkSignature(await signedOtherwise({ attributes: () => [] }))).faults).toEqual([
    "changed",
    "form-wrong",
    "signature-wrong",
    "certificate-attribute-missing",
  ]);
});

test("the signer's certificate is the one of that issuer and that number, wherever it stands", async () => {
  const sameNumber = await certified({ name: "Tribunal", by: await certified({ name: "Another" }), serial: 8 });
  const sameIssuer = await certified({ name: "Tribunal", by: root, serial: 9 });
  const bytes = await signedOtherwise({ certificates: [sameNumber, sameIssuer, own] });
  expect((await checkSignature(bytes)).faults).toEqual([]);
});

test("a signature without any certificate, or by one that is named otherwise, is noticed, whomever the reader trusts", async () => {
  const without = await signedOtherwise({ certificates: [] });
  const named = await signedOtherwise({
    sid: new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, valueHex: plainBuffer(Buffer.from("a key")) }),
  });
  for (const bytes of [without, named])
    expect(await checkSignature(bytes, [root.x509])).toMatchObject({
      faults: ["certificate-missing"],
      trust: "unchecked",
      certificate: null,
    });
});

test("a key of a kind that signs otherwise has not made the signature", async () => {
  const keys = (await webcrypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"])) as never;
  const other = await certified({ name: "Tribunal", by: root, serial: 8, keys });
  const { faults } = await checkSignature(await signedOtherwise({ certificates: [other] }));
  expect(faults).toEqual(["signature-wrong", "certificate-attribute-wrong"]);
});

test("the signer alone leads to the authority that the reader has, by its name and its key, and to nobody less", async () => {
  const alone = await signPdf(plain, { signer: signerOf(own), ...said });
  const trust = async (...trusted: readonly Made[]) =>
    (
      await checkSignature(
        alone,
        trusted.map((one) => one.x509),
      )
    ).trust;
  expect(await trust(root)).toBe("trusted");
  expect(await trust(await certified({ name: "Renamed", keys: root.keys }))).toBe("not-trusted");
  const leaf = await certified({ name: "Leaf", by: root, serial: 11 });
  const forged = await certified({ name: "Tribunal", by: leaf, serial: 12 });
  const bytes = await signPdf(plain, { signer: signerOf(forged), ...said });
  expect((await checkSignature(bytes, [leaf.x509])).trust).toBe("not-trusted");
});

test("a signature leads through every authority between, and one that leads back to itself ends", async () => {
  const middle = await certified({ name: "Middle", by: root, isAuthority: true });
  const leaf = await certified({ name: "Tribunal", by: middle, serial: 21 });
  const bytes = await signPdf(plain, { signer: signerOf(leaf, middle, root), ...said });
  expect((await checkSignature(bytes, [root.x509])).trust).toBe("trusted");
  const short = await signPdf(plain, { signer: signerOf(leaf, middle), ...said });
  expect((await checkSignature(short, [root.x509])).trust).toBe("trusted");
  const stranger = await certified({ name: "Stranger" });
  expect((await checkSignature(bytes, [stranger.x509])).trust).toBe("not-trusted");
});
