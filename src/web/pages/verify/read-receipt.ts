import type { Json } from "../../../kernel/canonical-json.ts";

/** What a receipt says that can be checked. */
export interface Receipt {
  readonly number: string | null;
  /** Hash of the event that acknowledges the filing, hex. */
  readonly eventHash: string | null;
  readonly documents: readonly string[];
  /** The event itself, field by field, where the receipt (or the proof saved with it) has it. */
  readonly event: Json | null;
}

const hash = /^[0-9a-f]{64}$/;

/**
 * A code as somebody types it from paper or copies it from a PDF: blanks of any kind, hyphens, capitals and signs that
 * nobody sees do not matter. Null when it is none.
 */
export function codeOf(text: string): string | null {
  const code = text
    .normalize("NFKC")
    .replace(/[\s\p{Z}\p{C}\p{Pd}\p{M}]/gu, "")
    .toLowerCase();
  return hash.test(code) ? code : null;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? { ...value } : {});
const hashIn = (value: unknown): string | null => (typeof value === "string" && hash.test(value) ? value : null);

/**
 * Reads a receipt as the portal gives it, or an event with its proof. The hashes of the documents come from the event
 * itself where it is there, because the event's hash covers them. Null when the text is neither.
 */
export function readReceipt(text: string): Receipt | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON: then it is no receipt.
    return null;
  }
  const receipt = fieldsOf(value);
  const event = fieldsOf(receipt["event"]);
  const proven = fieldsOf(fieldsOf(receipt["proof"])["event"]);
  const content =
    ["chainId" in event ? event : null, "chainId" in proven ? proven : null].find((one) => one !== null) ?? {};
  const payload = fieldsOf(content["payload"]);
  const eventHash = hashIn(receipt["eventHash"]) ?? hashIn(event["sha256"]);
  if (eventHash === null) return null;
  const documents = payload["documents"] ?? receipt["documents"];
  const number = payload["receiptNumber"] ?? receipt["receiptNumber"];
  return {
    number: typeof number === "string" ? number : null,
    eventHash,
    documents: Array.isArray(documents)
      ? documents.flatMap((document: unknown) => {
          const { sha256, pdfSha256 } = fieldsOf(document);
          return [hashIn(sha256) ?? [], hashIn(pdfSha256) ?? []].flat();
        })
      : [],
    event: "chainId" in content ? (content as Json) : null,
  };
}
