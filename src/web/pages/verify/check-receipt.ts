import type { Bilingual, Language, TextValues } from "../../../kernel/bilingual.ts";
import { type Instant, momentText, type Zone } from "../../../kernel/time.ts";
import { callAudit } from "../../api/rooms.ts";
import { isEvent, isHeadSigned, isInLog, type LogKey, type LogProof } from "./check-log.ts";
import type { Receipt } from "./read-receipt.ts";
import { hashOfFile } from "./sha256.ts";
import { verifyText as text } from "./text.ts";

/** One thing that was checked. `isRight` null: it could not be. */
export interface Finding {
  readonly isRight: boolean | null;
  readonly text: Bilingual;
  readonly values: TextValues;
  readonly hash?: string;
}

export type KnownReceipt = Receipt & { readonly eventHash: string };

export interface Findings {
  readonly findings: readonly Finding[];
  readonly keyId: string;
}

const found = (isRight: boolean | null, what: Bilingual, values: TextValues = {}): Finding => ({
  isRight,
  text: what,
  values,
});

/** Checks a receipt against the log, and files against the receipt. Only the event's hash leaves this device. @throws Problem */
export async function checkReceipt(
  language: Language,
  receipt: KnownReceipt,
  files: readonly File[],
  onShare: (share: number) => void,
): Promise<Findings> {
  const findings: Finding[] = [];
  const proof = await callAudit(language, "GET /log/proof", { query: { event: receipt.eventHash } });
  const keys = await callAudit(language, "GET /log/keys");
  findings.push(logFinding(receipt.eventHash, proof), await headFinding(proof, keys.items, language));
  if (receipt.event !== null) {
    const isRight = isEvent(receipt.event, receipt.eventHash);
    findings.push(found(isRight, isRight ? text.contentRight : text.contentWrong));
  } else if (receipt.documents.length > 0) findings.push(found(null, text.contentAbsent));
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  let before = 0;
  for (const file of files) {
    const hash = await hashOfFile(file, (share) => onShare((before + share * file.size) / Math.max(1, bytes)));
    before += file.size;
    const isRight = receipt.documents.includes(hash);
    findings.push({ ...found(isRight, isRight ? text.fileRight : text.fileWrong, { name: file.name }), hash });
  }
  return { findings, keyId: proof.head.keyId };
}

function logFinding(eventHash: string, proof: LogProof): Finding {
  if (!isInLog(eventHash, proof)) return found(false, text.notInLog);
  return found(true, text.inLog, { position: proof.position + 1, size: proof.head.size });
}

async function headFinding(proof: LogProof, keys: readonly LogKey[], language: Language): Promise<Finding> {
  const isRight = await isHeadSigned(proof.head, keys);
  if (isRight === null) return found(null, text.signatureUnsupported);
  return isRight
    ? found(true, text.signed, { at: momentText(proof.head.at as Instant, "UTC" as Zone, language) })
    : found(false, text.notSigned);
}
