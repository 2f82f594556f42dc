import { randomUUID } from "node:crypto";
import type { Lock, Locker } from "@tus/server";
import type pg from "pg";
import { Refused } from "../../../kernel/refusal.ts";

const leaseSeconds = 10;
const renewEveryMs = 3000;
const timeoutMs = 20_000;

interface Held {
  readonly askRelease: () => void;
  readonly released: Promise<void>;
}

/**
 * One writer an upload: inside the process by asking the holder to let go (the client has come back on a new
 * connection), between servers by a lease in the database, which a killed server loses after ten seconds.
 */
export class UploadLocker {
  readonly #pool: pg.Pool;
  readonly #held = new Map<string, Held>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** The locker of one request; `letGo` ends that request when its client has come back on another connection. */
  forRequest(letGo: () => void): Locker {
    return { newLock: (id) => new UploadLock(id, this.#held, this.#pool, letGo) };
  }
}

class UploadLock implements Lock {
  readonly #id: string;
  readonly #held: Map<string, Held>;
  readonly #pool: pg.Pool;
  readonly #letGoOfRequest: () => void;
  readonly #token = randomUUID();
  #renewal: NodeJS.Timeout | undefined;
  #release: () => void = () => undefined;

  constructor(id: string, held: Map<string, Held>, pool: pg.Pool, letGo: () => void) {
    this.#id = id;
    this.#held = held;
    this.#pool = pool;
    this.#letGoOfRequest = letGo;
  }

  async lock(_signal: AbortSignal): Promise<void> {
    const until = Date.now() + timeoutMs;
    for (let holder = this.#held.get(this.#id); holder !== undefined; holder = this.#held.get(this.#id)) {
      holder.askRelease();
      await Promise.race([holder.released, pause(until - Date.now())]);
      if (Date.now() >= until) throw new Refused("upload-busy");
    }
    const released = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    this.#held.set(this.#id, { askRelease: this.#letGoOfRequest, released });
    try {
      while (!(await this.#lease())) {
        if (Date.now() >= until) throw new Refused("upload-busy");
        await pause(250);
      }
    } catch (error) {
      this.#letGo();
      throw error;
    }
    this.#renewal = setInterval(() => {
      // A renewal that fails is tried again in three seconds; the lease outlives three of them.
      this.#lease().catch(() => undefined);
    }, renewEveryMs);
    this.#renewal.unref();
  }

  async unlock(): Promise<void> {
    clearInterval(this.#renewal);
    try {
      await this.#pool.query(
        "update uploads set lease_token = null, leased_until = null where id = $1 and lease_token = $2",
        [this.#id, this.#token],
      );
    } finally {
      this.#letGo();
    }
  }

  #letGo(): void {
    this.#held.delete(this.#id);
    this.#release();
  }

  /** True when no other server holds the upload, or when there is no such upload to hold. */
  async #lease(): Promise<boolean> {
    const taken = await this.#pool.query<{ mine: boolean }>(
      `with mine as (update uploads set lease_token = $2, leased_until = now() + make_interval(secs => $3)
         where id = $1 and (lease_token = $2 or leased_until is null or leased_until < now()) returning id)
       select exists (select from mine) or not exists (select from uploads where id = $1) as mine`,
      [this.#id, this.#token, leaseSeconds],
    );
    return taken.rows[0]?.mine ?? false;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms));
  });
}
