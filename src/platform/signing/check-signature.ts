import { createHash, verify, X509Certificate } from "node:crypto";
import { Certificate, IssuerAndSerialNumber, type SignedData, type SignerInfo } from "pkijs";
import { type Instant, instantOf } from "../../kernel/time.ts";
import { openPdf, PdfNotExtendable } from "../pdf/append-update.ts";
import { attribute, idData, readSignedData } from "./cms.ts";
import { isOfDemonstration } from "./name-of-demonstration.ts";
import type { SignatureFault } from "./signature-faults.ts";
import { type SignatureInPdf, signaturesIn } from "./signature-in-pdf.ts";
import { digests, namesCertificate, octetsOf } from "./signed-attributes.ts";
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
  const pdf = await openPdf(bytes).catch((error: unknown) => {
    if (error instanceof PdfNotExtendable) return null;
    throw error;
  });
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
  const chain = certificatesOf(cms.signed);
  const own = ownCertificate(cms.signed, signer);
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

/** The two parts must be everything but the signature's own string, and that string the signature and nothing else. */
function rangeFaults(bytes: Buffer, { range, contents }: SignatureInPdf, length: number): readonly SignatureFault[] {
  const [start = -1, before = 0, after = 0, rest = 0] = range;
  const isRange = start === 0 && before > 0 && after > before + 2 && after + rest <= bytes.length && rest > 0;
  if (!isRange) return ["range-wrong"];
  const gap = bytes.toString("latin1", before, after);
  const isWhole = gap === `<${contents.toString("hex")}>` || gap === `<${contents.toString("hex").toUpperCase()}>`;
  const faults: SignatureFault[] = [];
  if (!isWhole) faults.push("range-wrong");
  if (contents.subarray(length).some((byte) => byte !== 0)) faults.push("gap-filled");
  if (after + rest < bytes.length) faults.push("appended-after");
  return faults;
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
  const attributes = new Map((signer.signedAttrs?.attributes ?? []).map((one) => [one.type, one.values]));
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

function isSignedBy(own: X509Certificate, digest: string, signer: SignerInfo): boolean {
  const signedBytes = signer.signedAttrs?.encodedValue;
  if (signedBytes === undefined || signedBytes.byteLength === 0) return false;
  try {
    return verify(digest, Buffer.from(signedBytes), own.publicKey, octetsOf(signer.signature));
  } catch {
    // A key of a kind that signs in no way that we know.
    return false;
  }
}

function certificatesOf(signed: SignedData): readonly X509Certificate[] {
  return (signed.certificates ?? []).flatMap((one) =>
    one instanceof Certificate ? [new X509Certificate(Buffer.from(one.toSchema().toBER(false)))] : [],
  );
}

function ownCertificate(signed: SignedData, signer: SignerInfo): X509Certificate | null {
  const { sid } = signer;
  if (!(sid instanceof IssuerAndSerialNumber)) return null;
  const own = (signed.certificates ?? []).find(
    (one) => one instanceof Certificate && one.serialNumber.isEqual(sid.serialNumber) && one.issuer.isEqual(sid.issuer),
  );
  return own instanceof Certificate ? new X509Certificate(Buffer.from(own.toSchema().toBER(false))) : null;
}

/** From issuer to issuer through the certificates of the signature, up to one that the reader has. */
function leadsTo(own: X509Certificate, chain: readonly X509Certificate[], trusted: readonly X509Certificate[]) {
  const isIssuedBy = (one: X509Certificate, by: X509Certificate) => one.checkIssued(by) && one.verify(by.publicKey);
  let at: X509Certificate | undefined = own;
  for (let step = 0; step <= chain.length && at !== undefined; step++) {
    const here: X509Certificate = at;
    if (trusted.some((one) => one.raw.equals(here.raw) || (one.ca && isIssuedBy(here, one)))) return "trusted";
    at = chain.find((one) => !one.raw.equals(here.raw) && one.ca && isIssuedBy(here, one));
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
