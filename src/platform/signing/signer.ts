import { createPrivateKey, type KeyObject, webcrypto, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { Refused } from "../../kernel/refusal.ts";
import type { Instant } from "../../kernel/time.ts";
import type { SigningFiles } from "../config/signing.ts";
import { isOfDemonstration } from "./name-of-demonstration.ts";

/** The tribunal as one who signs: its key, and the certificates that say whose it is, its own first. */
export interface Signer {
  readonly key: webcrypto.CryptoKey;
  readonly certificates: readonly [X509Certificate, ...X509Certificate[]];
}

/**
 * The files are read each time, so that a key may be replaced while the tribunal runs.
 * @throws signing-not-configured, signing-key-unreadable, signing-certificate-out-of-date, signing-certificate-demonstration
 */
export async function openSigner(files: SigningFiles | null, now: Instant): Promise<Signer> {
  if (files === null) throw new Refused("signing-not-configured");
  if (files.isDemonstration) {
    const { makeDemonstrationKey } = await import("./key-of-demonstration.ts");
    await makeDemonstrationKey(files, now);
  }
  const { key, certificates } = read(files);
  const [own, ...above] = certificates;
  if (own === undefined || !own.checkPrivateKey(key)) throw new Refused("signing-key-unreadable");
  if (!files.isDemonstration && isOfDemonstration(own)) throw new Refused("signing-certificate-demonstration");
  if (!isValidAt(own, now))
    throw new Refused("signing-certificate-out-of-date", {
      from: dayOf(own.validFromDate),
      to: dayOf(own.validToDate),
    });
  return { key: await imported(key), certificates: [own, ...above] };
}

export const isValidAt = (certificate: X509Certificate, at: Instant): boolean =>
  certificate.validFromDate.getTime() <= Date.parse(at) && Date.parse(at) <= certificate.validToDate.getTime();

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const oneCertificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates of a PEM file, in its order. @throws Error when one cannot be read */
export const certificatesIn = (pem: string): readonly X509Certificate[] =>
  [...pem.matchAll(oneCertificate)].map(([text]) => new X509Certificate(text));

function read(files: SigningFiles): { readonly key: KeyObject; readonly certificates: readonly X509Certificate[] } {
  try {
    const key = createPrivateKey(readFileSync(files.key, "utf8"));
    return { key, certificates: certificatesIn(readFileSync(files.certificate, "utf8")) };
  } catch (error) {
    throw Object.assign(new Refused("signing-key-unreadable"), { cause: error });
  }
}

const curves: Readonly<Record<string, string>> = { prime256v1: "P-256", secp384r1: "P-384", secp521r1: "P-521" };

function algorithmOf(key: KeyObject): { readonly name: string; readonly hash: string; readonly namedCurve?: string } {
  const { modulusLength = 0, namedCurve = "" } = key.asymmetricKeyDetails ?? {};
  const curve = curves[namedCurve];
  if (key.asymmetricKeyType === "ec" && curve !== undefined)
    return { name: "ECDSA", namedCurve: curve, hash: "SHA-256" };
  // As every reader of PDFs takes it; PSS is not taken by all.
  if (key.asymmetricKeyType === "rsa" && modulusLength >= 2048) return { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  throw new Refused("signing-key-unreadable");
}

function imported(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const pkcs8 = key.export({ type: "pkcs8", format: "der" });
  return webcrypto.subtle.importKey("pkcs8", pkcs8, algorithmOf(key), false, ["sign"]);
}
