import { randomBytes, randomUUID, webcrypto } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Integer, Utf8String } from "asn1js";
import { AttributeTypeAndValue, Certificate } from "pkijs";
import type { Instant } from "../../kernel/time.ts";
import type { SigningFiles } from "../config/signing.ts";
import { demonstrationName } from "./name-of-demonstration.ts";

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const years = 20;

/** Makes the key and its own certificate where they are missing. Several processes may come at once: the first one's stay. */
export async function makeDemonstrationKey(files: SigningFiles, now: Instant): Promise<void> {
  if (existsSync(files.key) && existsSync(files.certificate)) return;
  mkdirSync(path.dirname(files.key), { recursive: true, mode: 0o700 });
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const key = pem("PRIVATE KEY", Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey)));
  const certificate = pem("CERTIFICATE", await selfSigned(keys, now));
  // Both appear at once in the key's file; the other holds the certificate alone, which may be given to anybody.
  const part = writtenBeside(files.key, `${key}${certificate}`);
  try {
    linkSync(part, files.key);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(part);
  }
  const kept = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n/.exec(readFileSync(files.key, "utf8"))?.[0];
  if (kept === undefined) throw new Error(`${files.key} holds no certificate: remove it, and another is made`);
  renameSync(writtenBeside(files.certificate, kept), files.certificate);
}

function writtenBeside(file: string, text: string): string {
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, text, { mode: 0o600, flag: "wx", flush: true });
  return part;
}

const pem = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${der.toString("base64").replaceAll(/.{64}(?=.)/g, "$&\n")}\n-----END ${label}-----\n`;

async function selfSigned(keys: webcrypto.CryptoKeyPair, now: Instant): Promise<Buffer> {
  const certificate = new Certificate();
  certificate.version = 2;
  // 20 octets at most, positive (RFC 5280, 4.1.2.2).
  const serial = randomBytes(16);
  serial.writeUInt8((serial.readUInt8() & 0x7f) | 0x40);
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.from(serial).buffer });
  const name = () => [
    new AttributeTypeAndValue({ type: "2.5.4.3", value: new Utf8String({ value: demonstrationName }) }),
  ];
  certificate.subject.typesAndValues = name();
  certificate.issuer.typesAndValues = name();
  // A demonstration's past is invented: what it signed years ago is in the certificate's time.
  certificate.notBefore.value = new Date(Date.parse(now) - years * 365 * 86_400_000);
  certificate.notAfter.value = new Date(Date.parse(now) + years * 365 * 86_400_000);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, "SHA-256");
  return Buffer.from(certificate.toSchema().toBER(false));
}
