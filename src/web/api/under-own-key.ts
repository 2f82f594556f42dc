import type { Asking } from "./caller.ts";

/**
 * For several things asked one after the other: each under a key of its own. What did not come through is asked again under
 * the key that it had, so that it is done once; once done, or where something else is asked, there is a new one.
 */
export function underOwnKeys(): <Answer>(asking: Asking<Answer>) => Promise<Answer> {
  const keys = new Map<string, string>();
  return async (asking) => {
    const idempotencyKey = keys.get(asking.what) ?? crypto.randomUUID();
    keys.set(asking.what, idempotencyKey);
    const answer = await asking.run(undefined, { idempotencyKey });
    keys.delete(asking.what);
    return answer;
  };
}
