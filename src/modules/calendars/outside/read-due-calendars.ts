import { theSystem } from "../../../kernel/actor.ts";
import type { Zone } from "../../../kernel/time.ts";
import { plusMinutes } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import { decryptText } from "../../identity/index.ts";
import { readingAt } from "../commands/outside-calendars.ts";
import { type FetchRules, fetchCalendar } from "./fetch-calendar.ts";
import { OutsideProblem, type ProblemCode } from "./outside-problem.ts";
import type { BusyTimes, Reading } from "./read-ics.ts";
import { readInThread } from "./read-in-thread.ts";
import { writeBusyTimes } from "./write-busy-times.ts";
import "../db.ts";

const atOnce = 4;
const everyMinutes = 6 * 60;
/** A reading that was cut off is taken up again after so long. */
const heldMinutes = 15;

interface Due {
  readonly id: string;
  readonly zone: string;
  readonly failures: number;
}

/**
 * Reads the calendars whose turn it is, a few at a time. What cannot be read leaves what was read last with its day, and
 * is tried again later and later. Two workers read no calendar at once.
 */
export async function readDueCalendars(services: Services, rules?: Partial<FetchRules>): Promise<void> {
  const wanted = { inside: services.config.calendarHosts, ...rules };
  for (let turn = 0; turn < 25; turn++) {
    const due = await claimDue(services);
    await Promise.all(due.map((one) => readOne(services, one, wanted)));
    if (due.length < atOnce) return;
  }
}

async function claimDue({ store }: Services): Promise<readonly Due[]> {
  return store.transact(theSystem, async (tx) => {
    const found = await tx.db
      .selectFrom("outside_calendars")
      .select(["id", "zone", "failures"])
      .where("ended_at", "is", null)
      .where("due_at", "<=", new Date(tx.now))
      .orderBy("due_at")
      .limit(atOnce)
      .forUpdate()
      .skipLocked()
      .execute();
    if (found.length > 0)
      await tx.db
        .updateTable("outside_calendars")
        .set({ due_at: plusMinutes(tx.now, heldMinutes), last_tried_at: tx.now })
        .where(
          "id",
          "in",
          found.map((one) => one.id),
        )
        .execute();
    return found;
  });
}

async function readOne(services: Services, due: Due, rules: FetchRules): Promise<void> {
  const reading = readingAt(services.store.clock(), due.zone as Zone);
  const read = await attempt(services, due, reading, rules);
  await services.store.transact(theSystem, async (tx) => {
    const own = tx.db.updateTable("outside_calendars").where("id", "=", due.id).where("ended_at", "is", null);
    if (read instanceof OutsideProblem) {
      const wait = everyMinutes * 2 ** Math.min(due.failures, 4);
      const failed = { problem: read.code satisfies ProblemCode, failures: due.failures + 1 };
      await own.set({ ...failed, due_at: plusMinutes(tx.now, wait) }).execute();
      return;
    }
    const kept = await own
      .set({
        problem: read.unread > 0 ? "partly-read" : null,
        failures: 0,
        last_read_at: tx.now,
        read_until: new Date(reading.to).toISOString(),
        due_at: plusMinutes(tx.now, everyMinutes),
      })
      .executeTakeFirst();
    // Taken away meanwhile: nothing of it is kept.
    if (kept.numUpdatedRows > 0n) await writeBusyTimes(tx, due.id, read.spans);
  });
}

async function attempt(
  services: Services,
  due: Due,
  reading: Reading,
  rules: FetchRules,
): Promise<BusyTimes | OutsideProblem> {
  try {
    const { rows } = await services.store.pool.query<{ ciphertext: string | null }>(
      "select encrypted_address as ciphertext from outside_calendars where id = $1",
      [due.id],
    );
    const ciphertext = rows[0]?.ciphertext ?? null;
    const address = ciphertext === null ? null : await decryptText(ciphertext, services.config);
    // Under a secret that this installation has lost: its owner enters it anew.
    if (address === null) return new OutsideProblem("not-given");
    return await readInThread(await fetchCalendar(address, rules), reading);
  } catch (error) {
    if (error instanceof OutsideProblem) return error;
    throw error;
  }
}
