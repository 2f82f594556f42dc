import { setTimeout as pause } from "node:timers/promises";

/**
 * One thing that a process ends before it ends itself. It gets so many seconds: where the database died or stands still,
 * what waits for it waits for ever, and nothing that was told as done depends on it any more.
 * @returns false when it was left as it was
 */
export async function endWithin(seconds: number, end: () => Promise<unknown>): Promise<boolean> {
  const given = new AbortController();
  const tooLong = pause(seconds * 1000, false, { signal: given.signal });
  tooLong.catch(() => undefined);
  try {
    return await Promise.race([end().then(() => true), tooLong]);
  } finally {
    given.abort();
  }
}
