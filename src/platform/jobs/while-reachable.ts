import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

/** How often the database is asked for, how long it may take to answer, and after how many silences it counts as gone. */
const timeouts = { everyMs: 1000, answerMs: 2000, silences: 3 } as const;

/**
 * Waits for a worker's end for as long as the database can be reached. Without it a worker cannot say that a job is done:
 * its library tries for hours, with pauses of minutes, and nobody stops an end that nobody will see. What it holds is
 * taken over by another worker, as after a kill.
 * @returns true when it ended, false when the database is gone
 */
export async function whileReachable(pool: pg.Pool, ending: Promise<void>): Promise<boolean> {
  const ended = ending.then(() => true);
  for (let silent = 0; silent < timeouts.silences; ) {
    if (await Promise.race([ended, pause(timeouts.everyMs, false)])) return true;
    silent = (await answers(pool)) ? 0 : silent + 1;
  }
  // Nobody waits for it any more.
  ended.catch(() => undefined);
  return false;
}

async function answers(pool: pg.Pool): Promise<boolean> {
  const asked = pool.query("select").then(
    () => true,
    () => false,
  );
  return Promise.race([asked, pause(timeouts.answerMs, false)]);
}
