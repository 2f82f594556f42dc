import type { Method } from "../../kernel/endpoint.ts";
import type { RefusalCode } from "../contexts.ts";

interface Operation {
  readonly method: Method;
  readonly isPublic: boolean;
  readonly takesBody: boolean;
}

const always = ["request-malformed", "idempotency-key-malformed", "too-many-requests", "unexpected-error"] as const;
const ofWhoAsks = ["signed-out", "second-factor-wanted", "action-not-allowed"] as const;
const ofWrites = ["origin-not-allowed", "media-type-not-accepted"] as const;
const ofKeys = ["idempotency-key-reused", "earlier-answer-hidden"] as const;

export const isWrite = (method: Method): boolean => method !== "GET" && method !== "HEAD";

/** What the edge itself refuses (`platform/http`, the permission table), by what an operation is. */
export function edgeRefusals({ method, isPublic, takesBody }: Operation): readonly RefusalCode[] {
  return [
    ...always,
    ...(isPublic ? [] : ofWhoAsks),
    ...(isWrite(method) ? [...ofWrites, ...ofKeys] : []),
    ...(takesBody ? (["body-too-large"] as const) : []),
  ];
}
