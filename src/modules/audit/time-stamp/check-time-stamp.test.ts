import { createHash } from "node:crypto";
import { type BaseBlock, Integer, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from "pkijs";
import { beforeAll, expect, test } from "vitest";
import { attribute, plainBuffer } from "../../../platform/signing/cms.ts";
import { certified, type Made } from "../../../platform/signing/testing.ts";
import { checkTimeStamp } from "./check-time-stamp.ts";
import { idTimeStampInfo, readTimeStamp, timeStampRequest, tokenOf } from "./time-stamp.ts";

const purposes = ["1.3.6.1.5.5.7.3.8"];
const hash = createHash("sha256").update("a head").digest();
const octets = (bytes: Uint8Array) => new OctetString({ valueHex: plainBuffer(bytes) });
const sha1 = (bytes: Uint8Array) => createHash("sha1").update(bytes).digest();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
const listOf = (digest: Uint8Array) =>
  new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [octets(digest)] })] })] });

let issuer: Made;
let own: Made;
let other: Made;
beforeAll(async () => {
  issuer = await certified({ name: "Issuer" });
  own = await certified({
    name: "Authority",
    by: issuer,
    purposes,
    from: "2026-01-01T00:00:00Z",
    to: "2027-01-01T00:00:00Z",
  });
  other = await certified({ name: "Authority", by: issuer, purposes, keys: own.keys, serial: 8 });
});

interface Wrong {
  readonly at?: string;
  readonly by?: Made;
  readonly named?: readonly Attribute[];
  readonly digest?: Buffer;
  readonly type?: string;
  /** Of what was stamped, and of the signature. */
  readonly kind?: string;
  readonly signedIn?: string;
  readonly signers?: number;
}

const byV2 = (made: Made) =>
  new Attribute({ type: attribute.signingCertificateV2, values: [listOf(sha256(made.x509.raw))] });
const byV1 = (made: Made) =>
  new Attribute({ type: "1.2.840.113549.1.9.16.2.12", values: [listOf(sha1(made.x509.raw))] });

/** A token as the authority gives it, or with one thing wrong. */
async function aToken({
  at = "2026-11-29T12:00:00Z",
  by = own,
  named = [byV2(by)],
  ...wrong
}: Wrong = {}): Promise<Buffer> {
  const info = new TSTInfo({
    version: 1,
    policy: "1.2.3.4.1",
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: wrong.kind ?? "2.16.840.1.101.3.4.2.1" }),
      hashedMessage: octets(hash),
    }),
    serialNumber: new Integer({ value: 1 }),
    genTime: new Date(at),
    nonce: new Integer({ value: 64 }),
  });
  const bytes = Buffer.from(info.toSchema().toBER(false));
  const attributes = [
    new Attribute({ type: attribute.contentType, values: [new ObjectIdentifier({ value: idTimeStampInfo })] }),
    new Attribute({ type: attribute.messageDigest, values: [octets(wrong.digest ?? sha256(bytes))] }),
    ...named,
  ];
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: wrong.type ?? idTimeStampInfo,
      eContent: octets(bytes),
    }),
    certificates: [by.certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: by.certificate.issuer, serialNumber: by.certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await signed.sign(by.keys.privateKey, 0, "SHA-256");
  const [signer] = signed.signerInfos;
  if (signer === undefined) throw new Error("not signed");
  if (wrong.signedIn !== undefined) signer.digestAlgorithm = new AlgorithmIdentifier({ algorithmId: wrong.signedIn });
  signed.signerInfos = Array.from({ length: wrong.signers ?? 1 }, () => signer);
  const content = new ContentInfo({
    contentType: ContentInfo.SIGNED_DATA,
    content: signed.toSchema(true) as BaseBlock,
  });
  return Buffer.from(content.toSchema().toBER(false));
}

test("a token says what was stamped, when, and for which request", async () => {
  const token = await aToken({ at: "2026-11-29T12:00:00Z" });
  expect(readTimeStamp(token)).toEqual({ hash, at: "2026-11-29T12:00:00.000Z", nonce: Buffer.of(64) });
  expect(() => checkTimeStamp(token, own.x509)).not.toThrow();
  expect(() => checkTimeStamp(token, issuer.x509)).not.toThrow();
});

test("an authority that names its certificate as RFC 3161 knew, by SHA-1, is taken at its word", async () => {
  const token = await aToken({ named: [byV1(own)] });
  expect(() => checkTimeStamp(token, own.x509)).not.toThrow();
});

test.each<[string, () => Promise<Buffer>, string]>([
  ["before its certificate began", () => aToken({ at: "2025-12-31T23:59:59Z" }), "not in force"],
  ["after its certificate ended", () => aToken({ at: "2027-01-01T00:00:01Z" }), "not in force"],
  ["without naming its certificate", () => aToken({ named: [] }), "names no signing certificate"],
  ["naming another of the same key", () => aToken({ named: [byV2(other)] }), "names another"],
  ["naming another of the same key by SHA-1", () => aToken({ named: [byV1(other)] }), "names another"],
  ["over something else", () => aToken({ digest: Buffer.alloc(32, 1) }), "something else"],
  ["as something else", () => aToken({ type: "1.2.840.113549.1.7.1" }), "not a time-stamp"],
  ["by nobody", () => aToken({ signers: 0 }), "not signed by one"],
  ["by two", () => aToken({ signers: 2 }), "not signed by one"],
  ["in a way of tomorrow", () => aToken({ signedIn: "1.2.3.4" }), "not known here"],
  ["over another kind of digest", () => aToken({ kind: "1.3.14.3.2.26" }), "another kind of digest"],
  ["by a stranger", async () => aToken({ by: await certified({ name: "Stranger", purposes }) }), "somebody else"],
  [
    "by one whom another of the issuer’s name made",
    async () =>
      aToken({ by: await certified({ name: "Authority", by: await certified({ name: "Issuer" }), purposes }) }),
    "somebody else",
  ],
  [
    "by one whom the issuer made for other things",
    async () => aToken({ by: await certified({ name: "Web", by: issuer, purposes: ["1.3.6.1.5.5.7.3.1"] }) }),
    "somebody else",
  ],
  [
    "by one made for other things too",
    async () =>
      aToken({ by: await certified({ name: "Both", by: issuer, purposes: [...purposes, "1.3.6.1.5.5.7.3.1"] }) }),
    "somebody else",
  ],
])("a token %s is refused", async (_what, token, why) => {
  const made = await token();
  expect(() => checkTimeStamp(made, issuer.x509)).toThrow(why);
});

test("a byte changed in what is signed is told", async () => {
  const token = await aToken();
  const place = token.indexOf(sha256(own.x509.raw));
  const changed = Buffer.from(token);
  changed[place] = (changed[place] ?? 0) ^ 1;
  expect(() => checkTimeStamp(changed, own.x509)).toThrow("signed by somebody else");
});

test.each([
  ["nothing", ""],
  ["another form", "3003020101"],
  ["a refusal", "30053003020102"],
])("an answer that holds %s is no token", (_what, hex) => {
  expect(() => tokenOf(Buffer.from(hex, "hex"))).toThrow(/RFC 3161|status 2|incomplete/);
});

test("what was granted without a token is incomplete, and what is no signed data is no token", () => {
  expect(() => tokenOf(Buffer.from("30053003020100", "hex"))).toThrow("incomplete");
  expect(() => readTimeStamp(Buffer.from("3003020101", "hex"))).toThrow("not signed data");
});

test("what is asked for is what RFC 3161 says, to the byte", () => {
  const nonce = Buffer.from("40aabb", "hex");
  const imprint = `3031300d060960864801650304020105000420${hash.toString("hex")}`;
  const asked = timeStampRequest(hash, nonce).toString("hex");
  // The digest's parameters may be NULL or be left out (RFC 5754, 2).
  const without = `302f300b0609608648016503040201 0420${hash.toString("hex")}`.replace(" ", "");
  expect([`303e020101${imprint}020340aabb0101ff`, `303c020101${without}020340aabb0101ff`]).toContain(asked);
});
