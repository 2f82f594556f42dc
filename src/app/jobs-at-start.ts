import { theSystem } from "../kernel/actor.ts";
import type { Store } from "../platform/database/store.ts";

/** What is looked at whenever workers begin, and each night: one job however many begin. */
export async function askJobsAtStart(store: Store): Promise<void> {
  const name = "missing-work-opened";
  await store.transact(theSystem, (tx) => tx.addJob(name, {}, { jobKey: name }));
}
