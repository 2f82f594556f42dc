import type { Store } from "../../../src/platform/database/store.ts";
import type { Acknowledged } from "../acknowledged.ts";
import type { Machine } from "../machine.ts";
import { lostOrDoubled } from "./acknowledged.ts";
import { Blobs } from "./blobs.ts";
import { halfStates } from "./half-states.ts";
import { notices } from "./notices.ts";

/** Everything that must hold once the faults are over and the queue is empty. Each broken rule is one line. */
export class Invariants {
  readonly #blobs = new Blobs();

  async broken(machine: Machine, store: Store, acknowledged: Acknowledged): Promise<readonly string[]> {
    return [
      ...(await lostOrDoubled(store, acknowledged)),
      ...(await halfStates(store)),
      ...(await this.#blobs.wrong(machine, store)),
      ...(await notices(machine, store, acknowledged)),
    ];
  }
}
