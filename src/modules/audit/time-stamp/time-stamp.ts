import { Integer, OctetString } from "asn1js";
import { AlgorithmIdentifier, MessageImprint, type SignedData, TimeStampReq, TimeStampResp, TSTInfo } from "pkijs";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import { plainBuffer, readSignedData } from "../../../platform/signing/cms.ts";
import { octetsOf } from "../../../platform/signing/signed-attributes.ts";

/** The answer of the authority is not what was asked for, or not theirs. */
export class TimeStampWrong extends Error {}

export const idTimeStampInfo = "1.2.840.113549.1.9.16.1.4";
const idSha256 = "2.16.840.1.101.3.4.2.1";

/**
 * TimeStampReq of RFC 3161, 2.4.1, over a SHA-256, asking for the certificate too.
 * @param nonce its first byte from 0x01 to 0x7f: a positive integer in its shortest form
 */
export function timeStampRequest(hash: Buffer, nonce: Buffer): Buffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: idSha256 }),
      hashedMessage: new OctetString({ valueHex: plainBuffer(hash) }),
    }),
    nonce: new Integer({ valueHex: plainBuffer(nonce) }),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER(false));
}

/** The token in a TimeStampResp. @throws TimeStampWrong when the authority did not grant it */
export function tokenOf(response: Buffer): Buffer {
  const answer = understood(() => TimeStampResp.fromBER(plainBuffer(response)));
  const { status } = answer.status;
  // Granted, and granted with modifications.
  if (status !== 0 && status !== 1) throw new TimeStampWrong(`the authority answered with status ${status}`);
  if (answer.timeStampToken === undefined) throw new TimeStampWrong("incomplete");
  return Buffer.from(answer.timeStampToken.toSchema().toBER(false));
}

export interface TimeStamp {
  /** SHA-256 of what was stamped. */
  readonly hash: Buffer;
  readonly at: Instant;
  readonly nonce: Buffer | null;
}

/** A token as it is signed: what it says, in the bytes over which the authority's digest goes. */
export interface OpenToken {
  readonly signed: SignedData;
  readonly info: Buffer;
}

/** @throws TimeStampWrong */
export function openToken(token: Buffer): OpenToken {
  const signed = readSignedData(token)?.signed;
  if (signed === undefined) throw new TimeStampWrong("not signed data");
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== idTimeStampInfo || eContent === undefined) throw new TimeStampWrong("not a time-stamp");
  return { signed, info: Buffer.from(eContent.getValue()) };
}

/** What the token says, without judging who says it. @throws TimeStampWrong */
export function readTimeStamp(token: Buffer): TimeStamp {
  const { info } = openToken(token);
  const { messageImprint, genTime, nonce } = understood(() => TSTInfo.fromBER(plainBuffer(info)));
  if (messageImprint.hashAlgorithm.algorithmId !== idSha256) throw new TimeStampWrong("over another kind of digest");
  return {
    hash: octetsOf(messageImprint.hashedMessage),
    at: instantOf(genTime),
    nonce: nonce === undefined ? null : octetsOf(nonce),
  };
}

function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new TimeStampWrong("not in the form of RFC 3161", { cause });
  }
}
