import { randomBytes } from "node:crypto";

declare const brand: unique symbol;
/** A string that only its maker may call a `Name`. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type AccountId = Branded<"AccountId">;
export type CaseId = Branded<"CaseId">;
export type PersonId = Branded<"PersonId">;
export type CounselId = Branded<"CounselId">;
export type DocumentId = Branded<"DocumentId">;
export type SubmissionId = Branded<"SubmissionId">;
export type TaskId = Branded<"TaskId">;
export type NoticeId = Branded<"NoticeId">;
export type HearingId = Branded<"HearingId">;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(value: string): boolean {
  return uuidPattern.test(value);
}

/** A new UUID version 7 (RFC 9562): ordered by `atMs`, so an index on it grows at one end. */
export function newId<Id extends string>(atMs: number = Date.now()): Id {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(atMs, 0, 6);
  bytes.writeUInt8(((bytes[6] ?? 0) & 0x0f) | 0x70, 6);
  bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id;
}
