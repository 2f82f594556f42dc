import type { HashedEvent } from "../domain/event-hash.ts";

/** Every hash, key and signature is hex. Each line of a record is one of these as canonical JSON (RFC 8785). */
export type RecordLine =
  /** First line: the log's name and the key that signs the last line. */
  | { readonly kind: "record"; readonly version: 1; readonly origin: string; readonly signedBy: string }
  | {
      readonly kind: "key";
      readonly keyId: string;
      readonly publicKey: string;
      readonly validFrom: string;
      readonly previousKeyId: string | null;
      readonly signature: string;
      readonly successionSignature: string | null;
    }
  | ({ readonly kind: "event"; readonly position: number; readonly hash: string; readonly leaf: string } & HashedEvent)
  /** The log has a position whose event is gone from the database. */
  | { readonly kind: "missing"; readonly position: number; readonly leaf: string }
  | {
      readonly kind: "tile";
      readonly level: number;
      readonly index: number;
      readonly hashes: string;
      readonly root: string;
    }
  | {
      readonly kind: "head";
      readonly size: number;
      readonly rootHash: string;
      readonly at: string;
      readonly keyId: string;
      readonly signature: string;
    }
  | { readonly kind: "timestamp"; readonly size: number; readonly token: string }
  /** Committed while the export ran: not in the log yet. */
  | ({ readonly kind: "uncovered"; readonly hash: string } & HashedEvent)
  | { readonly kind: "chain"; readonly chainId: string; readonly seq: number; readonly hash: string }
  /** Last line. `digest`: SHA-256 over every byte before it; the signature is over `endText`. */
  | { readonly kind: "end"; readonly lines: number; readonly digest: string; readonly signature: string };

export type LineOf<Kind extends RecordLine["kind"]> = Extract<RecordLine, { readonly kind: Kind }>;

export function endText(origin: string, end: Pick<LineOf<"end">, "lines" | "digest">): string {
  return `greffe record\n${origin}\n${end.lines}\n${end.digest}\n`;
}
