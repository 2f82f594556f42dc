import { createHash, type X509Certificate } from "node:crypto";

/** Digest algorithms that are safe, by their object identifiers. */
export const digests: Readonly<Record<string, string>> = {
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

/** What an ASN.1 reader gives of a value, as far as we look into it. */
interface Asn1 {
  readonly idBlock?: { readonly tagNumber?: number };
  readonly valueBlock?: { readonly valueHexView?: Uint8Array; readonly value?: unknown };
}

export const octetsOf = (value: Asn1 | undefined): Buffer =>
  Buffer.from(value?.valueBlock?.valueHexView ?? new Uint8Array());

function childrenOf(value: Asn1 | undefined): readonly (Asn1 | undefined)[] {
  const inside = value?.valueBlock?.value;
  return Array.isArray(inside) ? inside : [];
}

const sequence = 16;

/**
 * Whether SigningCertificateV2 (RFC 5035, 3) names that certificate: its list's first ESSCertIDv2 begins with a digest
 * algorithm, or with the hash itself where that is SHA-256. @param usual what hashes where no algorithm is named: SHA-1
 * in the SigningCertificate of before (RFC 2634, 5.4)
 */
export function namesCertificate(named: Asn1 | undefined, certificate: X509Certificate, usual = "sha256"): boolean {
  const [first, second] = childrenOf(childrenOf(childrenOf(named)[0])[0]);
  // A hash can read as if it held something: its tag alone says that it is one.
  const [identifier] = first?.idBlock?.tagNumber === sequence ? childrenOf(first) : [];
  const digest = identifier === undefined ? usual : digests[identifier.valueBlock?.toString?.() ?? ""];
  const hash = octetsOf(identifier === undefined ? first : second);
  return digest !== undefined && createHash(digest).update(certificate.raw).digest().equals(hash);
}
