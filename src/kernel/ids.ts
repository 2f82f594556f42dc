import { randomUUID } from "node:crypto";

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
export type RoomId = Branded<"RoomId">;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(value: string): boolean {
  return uuidPattern.test(value);
}

/** A new UUID version 7 (RFC 9562): ordered by `atMs`, so an index on it grows at one end. */
export function newId<Id extends string>(atMs: number = Date.now()): Id {
  const time = atMs.toString(16).padStart(12, "0");
  // Its version and variant bits are the same but for the digit 4, and Node.js draws many of them at once.
  const random = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}` as Id;
}
