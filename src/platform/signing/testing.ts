import { webcrypto, X509Certificate } from "node:crypto";
import { Boolean as Asn1Boolean, BitString, Integer, ObjectIdentifier, Sequence, Utf8String } from "asn1js";
import { AttributeTypeAndValue, Certificate, Extension, PublicKeyInfo } from "pkijs";
import type { Signer } from "./signer.ts";

type Algorithm = webcrypto.EcKeyGenParams | webcrypto.RsaHashedKeyGenParams;

export const rsa: Algorithm = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
};
const p256: Algorithm = { name: "ECDSA", namedCurve: "P-256" };

interface Wanted {
  readonly name: string;
  readonly by?: Made;
  readonly algorithm?: Algorithm;
  readonly from?: string;
  readonly to?: string;
  readonly serial?: number;
  readonly keys?: webcrypto.CryptoKeyPair;
  /** May certify others; without it, whoever nobody else certified. */
  readonly isAuthority?: boolean;
  /** What the key is for, by object identifiers (extended key usage, critical). */
  readonly purposes?: readonly string[];
}

/** A certificate with its keys, as an authority or somebody it certified has them. */
export interface Made {
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: Certificate;
  readonly x509: X509Certificate;
}

const named = (name: string) => [
  new AttributeTypeAndValue({ type: "2.5.4.3", value: new Utf8String({ value: name }) }),
];

/** A certificate of that name, by itself or by an authority. */
export async function certified({ name, by, algorithm = p256, from, to, serial = 7, ...rest }: Wanted): Promise<Made> {
  const keys =
    rest.keys ?? ((await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as webcrypto.CryptoKeyPair);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: serial });
  certificate.subject.typesAndValues = named(name);
  certificate.issuer.typesAndValues = by?.certificate.subject.typesAndValues ?? named(name);
  certificate.notBefore.value = new Date(from ?? "2020-01-01T00:00:00Z");
  certificate.notAfter.value = new Date(to ?? "2040-01-01T00:00:00Z");
  const usage = rest.purposes === undefined ? [] : [extendedUsage(rest.purposes)];
  const extensions = [...((rest.isAuthority ?? by === undefined) ? authority() : []), ...usage];
  if (extensions.length > 0) certificate.extensions = extensions;
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(await webcrypto.subtle.exportKey("spki", keys.publicKey));
  await certificate.sign(by?.keys.privateKey ?? keys.privateKey, "SHA-256");
  const x509 = new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false)));
  return { keys, certificate, x509 };
}

/** Basic constraints and key usage of one who may certify others. */
function authority(): Extension[] {
  const constraints = new Sequence({ value: [new Asn1Boolean({ value: true })] }).toBER(false);
  const usage = new BitString({ valueHex: Uint8Array.from([0x86]).buffer, unusedBits: 1 }).toBER(false);
  return [
    new Extension({ extnID: "2.5.29.19", critical: true, extnValue: constraints }),
    new Extension({ extnID: "2.5.29.15", critical: true, extnValue: usage }),
  ];
}

function extendedUsage(purposes: readonly string[]): Extension {
  const value = purposes.map((one) => new ObjectIdentifier({ value: one }));
  return new Extension({ extnID: "2.5.29.37", critical: true, extnValue: new Sequence({ value }).toBER(false) });
}

export const signerOf = (...[own, ...above]: readonly [Made, ...Made[]]): Signer => ({
  key: own.keys.privateKey,
  certificates: [own.x509, ...above.map((one) => one.x509)],
});

export async function pemOf(made: Made): Promise<{ readonly key: string; readonly certificate: string }> {
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", made.keys.privateKey));
  const key = `-----BEGIN PRIVATE KEY-----\n${pkcs8.toString("base64")}\n-----END PRIVATE KEY-----\n`;
  return { key, certificate: made.x509.toString() };
}
