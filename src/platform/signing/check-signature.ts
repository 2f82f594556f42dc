import { createHash, verify, X509Certificate } from "node:crypto";
import { Certificate, IssuerAndSerialNumber, type SignedData, type SignerInfo } from "pkijs";
import { type Instant, instantOf } from "../../kernel/time.ts";
import { openPdf } from "../pdf/append-update.ts";
import { attribute, idData, readSignedData } from "./cms.ts";
import { isOfDemonstration } from "./name-of-demonstration.ts";
import type { SignatureFault } from "./signature-faults.ts";
import { type SignatureInPdf, signaturesIn } from "./signature-in-pdf.ts";
import { digests, namesCertificate, octetsOf } from "./signed-attributes.ts";
import { rangeFaults } from "./signed-range.ts";
import { isValidAt } from "./signer.ts";

/** Whose key made the signature, by the certificate in it. */
interface SigningCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  /** SHA-256, as certificates are compared by telephone. */
  readonly fingerprint: string;
  readonly isDemonstration: boolean;
}

export interface SignatureCheck {
  /** Nothing is wrong. Who is behind the certificate is another question: `trust`. */
  readonly isValid: boolean;
  readonly faults: readonly SignatureFault[];
  readonly signatures: number;
  /** As the last signature says itself. */
  readonly statedAt: Instant | null;
  readonly name: string | null;
  readonly reason: string | null;
  readonly certificate: SigningCertificate | null;
  /** Whether the certificate leads to one of those that the reader trusts; unchecked when none was given. */
  readonly trust: "trusted" | "not-trusted" | "unchecked";
}

const nothing = {
  signatures: 0,
  statedAt: null,
  name: null,
  reason: null,
  certificate: null,
  trust: "unchecked",
} as const;
const failed = (fault: SignatureFault): SignatureCheck => ({ ...nothing, isValid: false, faults: [fault] });

/** Checks the last signature of a PDF against its bytes; the ones before it are part of what the last one signs. */
export async function checkSignature(bytes: Buffer, trusted: readonly X509Certificate[] = []): Promise<SignatureCheck> {
  const pdf = await openPdf(bytes).catch(() => null);
  if (pdf === null) return failed("pdf-unreadable");
  const all = signaturesIn(pdf.document);
  // Readers take the one that reaches furthest for the last.
  const reach = ({ range: [, , from = 0, length = 0] }: SignatureInPdf) => from + length;
  const last = all.toSorted((a, b) => reach(a) - reach(b)).at(-1);
  if (last === undefined) return failed("not-signed");
  return { ...checked(bytes, last, trusted), signatures: all.length };
}

type Checked = Omit<SignatureCheck, "signatures">;

function checked(bytes: Buffer, found: SignatureInPdf, trusted: readonly X509Certificate[]): Checked {
  const statedAt = found.statedAt === null ? null : instantOf(found.statedAt);
  const said = { statedAt, name: found.name, reason: found.reason };
  const cms = readSignedData(found.contents);
  const covered = rangeFaults(bytes, found, cms?.length ?? 0);
  const [signer, another] = cms?.signed.signerInfos ?? [];
  if (cms === null || signer === undefined || another !== undefined)
    return { ...nothing, ...said, isValid: false, faults: [...covered, "signature-unreadable"] };
  const certificates = certificatesIn(cms.signed);
  const chain = certificates.map(readable);
  const own = ownCertificate(certificates, signer);
  const trust = own === null || trusted.length === 0 ? "unchecked" : leadsTo(own, chain, trusted);
  const faults: SignatureFault[] = [
    ...covered,
    ...(found.subFilter === "ETSI.CAdES.detached" ? [] : ["form-wrong" as const]),
    ...signerFaults(bytes, found, cms.signed, signer, own),
    ...(own === null || (statedAt !== null && isValidAt(own, statedAt)) ? [] : ["certificate-period" as const]),
    ...(trust === "not-trusted" ? ["certificate-not-trusted" as const] : []),
  ];
  const certificate = own === null ? null : described(own);
  return { ...said, isValid: faults.length === 0, faults: [...new Set(faults)], certificate, trust };
}

function signerFaults(
  bytes: Buffer,
  { range }: SignatureInPdf,
  signed: SignedData,
  signer: SignerInfo,
  own: X509Certificate | null,
): readonly SignatureFault[] {
  const digestName = digests[signer.digestAlgorithm.algorithmId];
  if (digestName === undefined) return ["algorithm-weak"];
  const faults: SignatureFault[] = [];
  const attributes = new Map(signer.signedAttrs?.attributes.map((one) => [one.type, one.values]));
  const [, before = 0, after = 0, rest = 0] = range;
  const digest = createHash(digestName)
    .update(bytes.subarray(0, before))
    .update(bytes.subarray(after, after + rest));
  if (!digest.digest().equals(octetsOf(attributes.get(attribute.messageDigest)?.[0]))) faults.push("changed");
  const contentType = attributes.get(attribute.contentType)?.[0]?.valueBlock?.toString();
  if (contentType !== idData || signed.encapContentInfo.eContent !== undefined) faults.push("form-wrong");
  if (own === null) return [...faults, "certificate-missing"];
  if (!isSignedBy(own, digestName, signer)) faults.push("signature-wrong");
  const named = attributes.get(attribute.signingCertificateV2)?.[0];
  if (named === undefined) faults.push("certificate-attribute-missing");
  else if (!namesCertificate(named, own)) faults.push("certificate-attribute-wrong");
  return faults;
}

function isSignedBy(own: X509Certificate, digest: string, { signedAttrs, signature }: SignerInfo): boolean {
  if (signedAttrs === undefined) return false;
  const signed = Buffer.from(signedAttrs.encodedValue);
  try {
    return verify(digest, signed, own.publicKey, octetsOf(signature));
  } catch {
    // A key of a kind that signs in no way that we know.
    return false;
  }
}

const certificatesIn = ({ certificates = [] }: SignedData): readonly Certificate[] =>
  certificates.filter((one) => one instanceof Certificate);

const readable = (one: Certificate): X509Certificate => new X509Certificate(Buffer.from(one.toSchema().toBER(false)));

function ownCertificate(certificates: readonly Certificate[], { sid }: SignerInfo): X509Certificate | null {
  if (!(sid instanceof IssuerAndSerialNumber)) return null;
  const own = certificates.find(
    ({ issuer, serialNumber }) => serialNumber.isEqual(sid.serialNumber) && issuer.isEqual(sid.issuer),
  );
  return own === undefined ? null : readable(own);
}

/** From issuer to issuer through the certificates of the signature, each once, up to one that the reader has. */
function leadsTo(own: X509Certificate, chain: readonly X509Certificate[], trusted: readonly X509Certificate[]) {
  const isIssuedBy = (one: X509Certificate, by: X509Certificate) =>
    by.ca && one.checkIssued(by) && one.verify(by.publicKey);
  let left = chain;
  for (let at: X509Certificate | undefined = own; at !== undefined; ) {
    const here: X509Certificate = at;
    if (trusted.some((one) => one.raw.equals(here.raw) || isIssuedBy(here, one))) return "trusted";
    left = left.filter((one) => !one.raw.equals(here.raw));
    at = left.find((one) => isIssuedBy(here, one));
  }
  return "not-trusted";
}

function described(certificate: X509Certificate): SigningCertificate {
  return {
    subject: certificate.subject.replaceAll("\n", ", "),
    issuer: certificate.issuer.replaceAll("\n", ", "),
    validFrom: instantOf(certificate.validFromDate),
    validTo: instantOf(certificate.validToDate),
    fingerprint: certificate.fingerprint256,
    isDemonstration: isOfDemonstration(certificate),
  };
}
