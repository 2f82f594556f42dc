import { createHash, verify, X509Certificate } from "node:crypto";
import { childAt, childrenOf, type Der, der, readDer } from "./der.ts";

const oid = {
  sha256: Buffer.from("608648016503040201", "hex"),
  signedData: Buffer.from("2a864886f70d010702", "hex"),
  timeStampInfo: Buffer.from("2a864886f70d0109100104", "hex"),
  messageDigest: Buffer.from("2a864886f70d010904", "hex"),
};
/** Digest algorithms by the last byte of their NIST identifier. */
const digests: Readonly<Record<number, string>> = { 1: "sha256", 2: "sha384", 3: "sha512" };
const timeStamping = "1.3.6.1.5.5.7.3.8";

/** The answer of the authority is not what was asked for, or not theirs. */
export class TimeStampWrong extends Error {}

/**
 * TimeStampReq of RFC 3161, 2.4.1, over a SHA-256, asking for the certificate too.
 * @param nonce its first byte from 0x01 to 0x7f: a positive integer in its shortest form
 */
export function timeStampRequest(hash: Buffer, nonce: Buffer): Buffer {
  const imprint = der(0x30, der(0x30, der(0x06, oid.sha256), der(0x05)), der(0x04, hash));
  return der(0x30, der(0x02, Buffer.of(1)), imprint, der(0x02, nonce), der(0x01, Buffer.of(0xff)));
}

/** The token in a TimeStampResp. @throws TimeStampWrong when the authority did not grant it */
export function tokenOf(response: Buffer): Buffer {
  const whole = readDer(response);
  const status = childAt(childAt(whole, 0), 0).body[0];
  if (status !== 0 && status !== 1) throw new TimeStampWrong(`the authority answered with status ${status}`);
  return childAt(whole, 1).whole;
}

export interface TimeStamp {
  /** SHA-256 of what was stamped. */
  readonly hash: Buffer;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly nonce: Buffer | null;
}

interface Opened {
  readonly info: Buffer;
  readonly signer: Der;
  readonly certificates: readonly X509Certificate[];
}

function open(token: Buffer): Opened {
  const content = readDer(token);
  if (!childAt(content, 0).body.equals(oid.signedData)) throw new TimeStampWrong("not signed data");
  const signed = childrenOf(childAt(childAt(content, 1), 0));
  const encapsulated = signed[2];
  const signers = signed.at(-1);
  if (encapsulated === undefined || signers === undefined) throw new TimeStampWrong("incomplete");
  if (!childAt(encapsulated, 0).body.equals(oid.timeStampInfo)) throw new TimeStampWrong("not a time-stamp");
  const bundle = signed.find((part) => part.tag === 0xa0);
  const certificates = bundle === undefined ? [] : childrenOf(bundle).map((one) => new X509Certificate(one.whole));
  return { info: childAt(childAt(encapsulated, 1), 0).body, signer: childAt(signers, 0), certificates };
}

/** What the token says, without judging who says it. @throws TimeStampWrong */
export function readTimeStamp(token: Buffer): TimeStamp {
  const parts = childrenOf(readDer(open(token).info));
  const [, , imprint, , time] = parts;
  if (imprint === undefined || time === undefined) throw new TimeStampWrong("incomplete");
  const nonce = parts.slice(5).find((part) => part.tag === 0x02);
  return { hash: childAt(imprint, 1).body, at: instantIn(time.body.toString("latin1")), nonce: nonce?.body ?? null };
}

function instantIn(text: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text);
  if (parts === null) throw new TimeStampWrong("a time that is none");
  const [, year, month, day, hour, minute, second, fraction = ""] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`;
}

/**
 * Checks that this authority signed the token. @param trusted the authority's own certificate or its issuer's
 * @throws TimeStampWrong
 */
export function checkTimeStamp(token: Buffer, trusted: X509Certificate): void {
  const { info, signer, certificates } = open(token);
  const parts = childrenOf(signer);
  const attributes = parts.find((part) => part.tag === 0xa0);
  const signature = parts.find((part) => part.tag === 0x04);
  const digest = digests[childAt(parts[2] ?? signer, 0).body.at(-1) ?? 0];
  if (attributes === undefined || signature === undefined || digest === undefined)
    throw new TimeStampWrong("signed in a way that is not known here");
  const stated = childrenOf(attributes).find((one) => childAt(one, 0).body.equals(oid.messageDigest));
  const hash = createHash(digest).update(info).digest();
  if (stated === undefined || !childAt(childAt(stated, 1), 0).body.equals(hash))
    throw new TimeStampWrong("the signature is over something else");
  // What is signed is the attributes as the SET that they are, not with the tag that they travel under.
  const covered = Buffer.concat([Buffer.of(0x31), attributes.whole.subarray(1)]);
  const authorities = [trusted, ...certificates].filter((one) => isAuthority(one, trusted));
  if (!authorities.some((one) => verify(digest, covered, one.publicKey, signature.body)))
    throw new TimeStampWrong("signed by somebody else");
}

function isAuthority(one: X509Certificate, trusted: X509Certificate): boolean {
  const isTrusted =
    one.fingerprint256 === trusted.fingerprint256 || (one.checkIssued(trusted) && one.verify(trusted.publicKey));
  return isTrusted && (one.keyUsage ?? []).includes(timeStamping);
}
