import { createHash } from "node:crypto";
import { fromBER, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import type { Signer } from "./signer.ts";

/** Attributes of a signature by their object identifiers (RFC 5652, 11; RFC 5035, 3). */
export const attribute = {
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
} as const;
export const idData = "1.2.840.113549.1.7.1";

export const plainBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * A detached CMS signature over what has that SHA-256, as PAdES baseline B-B asks (ETSI EN 319 142-1, 6.3): content type,
 * message digest and the signing certificate are signed; the time is the PDF's to say.
 */
export async function detachedSignature(digest: Buffer, signer: Signer): Promise<Buffer> {
  const certificates = signer.certificates.map((one) => Certificate.fromBER(plainBuffer(one.raw)));
  const { issuer, serialNumber } = Certificate.fromBER(plainBuffer(signer.certificates[0].raw));
  // In the order of their encodings, which grow: DER sorts a set so.
  const attributes = [
    new Attribute({ type: attribute.contentType, values: [new ObjectIdentifier({ value: idData })] }),
    new Attribute({ type: attribute.messageDigest, values: [octets(digest)] }),
    new Attribute({ type: attribute.signingCertificateV2, values: [signingCertificate(signer.certificates[0].raw)] }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: idData }),
    certificates,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await signed.sign(signer.key, 0, "SHA-256");
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema() });
  return Buffer.from(content.toSchema().toBER(false));
}

const octets = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: plainBuffer(bytes) });

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default and is left out. */
const signingCertificate = (certificate: Uint8Array): Sequence =>
  new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [octets(sha256(certificate))] })] })],
  });

/** The signed data of a CMS and how long it is, or null when it is none. */
export function readSignedData(bytes: Buffer): { readonly signed: SignedData; readonly length: number } | null {
  try {
    const { offset, result } = fromBER(plainBuffer(bytes));
    if (offset <= 0) return null;
    const content = new ContentInfo({ schema: result });
    if (content.contentType !== ContentInfo.SIGNED_DATA) return null;
    return { signed: new SignedData({ schema: content.content }), length: offset };
  } catch {
    // Whatever is in the place of a signature: it is none.
    return null;
  }
}
