import { readFileSync, writeSync } from "node:fs";
import type { Clock, Instant } from "../../src/kernel/time.ts";
import type { Services } from "../../src/platform/http/route.ts";
import type { JobDefinition } from "../../src/platform/jobs/job.ts";

/** Named moments at which a process can be made to die. They exist in this wrapping only: the product has no such hook. */
export const points = [
  "transaction:begun",
  "transaction:before-commit",
  "transaction:after-commit",
  "blob:before-name",
  "blob:after-name",
  "mail:before",
  "mail:after",
  "job:before",
  "job:after",
] as const;
export type Point = (typeof points)[number];

/** What a process is told to do to itself. A new telling takes the place of the one before. */
export interface Arms {
  /** Dies, as `kill -9` does it, when it passes the point for the nth time from now on. */
  readonly dieAt: { readonly point: Point; readonly nth: number } | null;
  /** Every job is done a second time as soon as it is done. */
  readonly jobsTwice: boolean;
}
export const unarmed: Arms = { dieAt: null, jobsTwice: false };

export class Mortality {
  #arms: Arms = unarmed;
  #passed = 0;

  arm(arms: Arms): void {
    this.#arms = arms;
    this.#passed = 0;
  }

  get jobsTwice(): boolean {
    return this.#arms.jobsTwice;
  }

  readonly pass = (point: Point): void => {
    const { dieAt } = this.#arms;
    if (point !== dieAt?.point || ++this.#passed !== dieAt.nth) return;
    writeSync(2, `died at ${point}\n`);
    process.kill(process.pid, "SIGKILL");
  };
}

/** The same services, mortal at every named point. */
export function faultyParts(services: Services, { pass }: Mortality): Services {
  const { store, blobs, mailer } = services;
  const transact: typeof store.transact = async (actor, run) => {
    const result = await store.transact(actor, async (tx) => {
      pass("transaction:begun");
      const done = await run(tx);
      pass("transaction:before-commit");
      return done;
    });
    pass("transaction:after-commit");
    return result;
  };
  return {
    ...services,
    store: { ...store, transact },
    blobs: {
      ...blobs,
      put: async (source) => {
        pass("blob:before-name");
        const done = await blobs.put(source);
        pass("blob:after-name");
        return done;
      },
      resumable: {
        ...blobs.resumable,
        adopt: async (id, hash) => {
          pass("blob:before-name");
          await blobs.resumable.adopt(id, hash);
          pass("blob:after-name");
        },
      },
    },
    mailer: {
      ...mailer,
      send: async (mail) => {
        pass("mail:before");
        await mailer.send(mail);
        pass("mail:after");
      },
    },
  };
}

export function faultyJobs(jobs: readonly JobDefinition[], mortality: Mortality): readonly JobDefinition[] {
  return jobs.map((job) => ({
    ...job,
    handle: async (payload, services) => {
      mortality.pass("job:before");
      await job.handle(payload, services);
      if (mortality.jobsTwice) await job.handle(payload, services);
      mortality.pass("job:after");
    },
  }));
}

/** The machine's clock, moved by the milliseconds in a file that the harness writes. */
export function movableClock(file: string): Clock {
  return () => new Date(Date.now() + Number(readFileSync(file, "utf8"))).toISOString() as Instant;
}
