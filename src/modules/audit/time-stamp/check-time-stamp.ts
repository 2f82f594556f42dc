import { createHash, verify, X509Certificate } from "node:crypto";
import { Certificate, IssuerAndSerialNumber, type SignedData, type SignerInfo } from "pkijs";
import { attribute } from "../../../platform/signing/cms.ts";
import { digests, namesCertificate, octetsOf } from "../../../platform/signing/signed-attributes.ts";
import { isValidAt } from "../../../platform/signing/signer.ts";
import { idTimeStampInfo, openToken, readTimeStamp, TimeStampWrong } from "./time-stamp.ts";

/** For this and for nothing else (RFC 3161, 2.3). */
const timeStamping = "1.3.6.1.5.5.7.3.8";
/** SigningCertificate of RFC 2634, which names by SHA-1: what RFC 3161 itself knew. */
const signingCertificate = "1.2.840.113549.1.9.16.2.12";

/**
 * Checks that this authority signed the token (RFC 3161, 2.4.2): one signer, whose certificate is the one that the signed
 * attribute names, made for time-stamping, by whom we trust, and in force at the time that the token states.
 * @param trusted the authority's own certificate or its issuer's
 * @throws TimeStampWrong
 */
export function checkTimeStamp(token: Buffer, trusted: X509Certificate): void {
  const { signed, info } = openToken(token);
  const [signer, another] = signed.signerInfos;
  if (signer === undefined || another !== undefined) throw new TimeStampWrong("not signed by one");
  const digest = digests[signer.digestAlgorithm.algorithmId];
  if (digest === undefined) throw new TimeStampWrong("signed in a way that is not known here");
  const attributes = new Map((signer.signedAttrs?.attributes ?? []).map((one) => [one.type, one.values]));
  const stated = octetsOf(attributes.get(attribute.messageDigest)?.[0]);
  const type = attributes.get(attribute.contentType)?.[0]?.valueBlock?.toString();
  if (!stated.equals(createHash(digest).update(info).digest()) || type !== idTimeStampInfo)
    throw new TimeStampWrong("the signature is over something else");
  const own = certificateOf(signed, signer, trusted);
  if (own === null || !isSignedBy(own, digest, signer)) throw new TimeStampWrong("signed by somebody else");
  requireNamed(own, attributes);
  requireAuthority(own, trusted, token);
}

/** The signer's certificate: in the token, or the one that we have. */
function certificateOf(signed: SignedData, signer: SignerInfo, trusted: X509Certificate): X509Certificate | null {
  const { sid } = signer;
  if (!(sid instanceof IssuerAndSerialNumber)) return null;
  const known = Certificate.fromBER(Uint8Array.from(trusted.raw).buffer);
  const all = [...(signed.certificates ?? []), known].filter((one) => one instanceof Certificate);
  const own = all.find((one) => one.serialNumber.isEqual(sid.serialNumber) && one.issuer.isEqual(sid.issuer));
  return own === undefined ? null : new X509Certificate(Buffer.from(own.toSchema().toBER(false)));
}

function isSignedBy(own: X509Certificate, digest: string, signer: SignerInfo): boolean {
  const covered = signer.signedAttrs?.encodedValue;
  if (covered === undefined || covered.byteLength === 0) return false;
  try {
    return verify(digest, Buffer.from(covered), own.publicKey, octetsOf(signer.signature));
  } catch {
    // A key of a kind that signs in no way that we know.
    return false;
  }
}

type Attributes = ReadonlyMap<string, SignedValues>;
type SignedValues = NonNullable<SignerInfo["signedAttrs"]>["attributes"][number]["values"];

/** Without it another certificate of the same key could be put in the place of the one that was meant. */
function requireNamed(own: X509Certificate, attributes: Attributes): void {
  const second = attributes.get(attribute.signingCertificateV2)?.[0];
  const first = attributes.get(signingCertificate)?.[0];
  if (second === undefined && first === undefined) throw new TimeStampWrong("names no signing certificate");
  const isNamed = second === undefined ? namesCertificate(first, own, "sha1") : namesCertificate(second, own);
  if (!isNamed) throw new TimeStampWrong("names another signing certificate");
}

function requireAuthority(own: X509Certificate, trusted: X509Certificate, token: Buffer): void {
  const isTrusted = own.raw.equals(trusted.raw) || (own.checkIssued(trusted) && own.verify(trusted.publicKey));
  if (!isTrusted || (own.keyUsage ?? []).join() !== timeStamping) throw new TimeStampWrong("signed by somebody else");
  const { at } = readTimeStamp(token);
  if (!isValidAt(own, at) || !isValidAt(trusted, at))
    throw new TimeStampWrong("stamped when the authority’s certificate was not in force");
}
