import { sql } from "kysely";
import { theSystem } from "../../kernel/actor.ts";
import type { NamedEventType } from "../../kernel/event.ts";
import type { Store } from "../../platform/database/store.ts";
import { append, lastEventOf, type NewEvent } from "./commands/append.ts";

export { rawPublicKey } from "./domain/log-key.ts";
export { exportRecord } from "./record/export-record.ts";
export { verifyRecord } from "./record/verify-record.ts";
export { openSigningKeys } from "./signing-keys.ts";

export interface CaseEventOf {
  readonly id: string;
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly seq: number;
}

/** Something happened on a case, and nothing else did: what the record has of it. */
export async function happenedOn(
  store: Store,
  caseId: string,
  event: { readonly type: NamedEventType } & Pick<NewEvent, "payload">,
): Promise<CaseEventOf> {
  return store.transact(theSystem, async (tx) => {
    await append(tx, { ...event, chain: { caseId } });
    const { id, hash } = lastEventOf(caseId);
    const { rows } = await sql<{ id: string; hash: string }>`select ${id} as id, ${hash} as hash`.execute(tx.db);
    const [last] = rows;
    if (last === undefined) throw new Error("Nothing was recorded");
    return { ...last, seq: Number(last.id.slice(last.id.indexOf(":") + 1)) };
  });
}
