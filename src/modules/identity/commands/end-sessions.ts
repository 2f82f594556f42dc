import { accountOf } from "../../../kernel/actor.ts";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import "../db.ts";

/** Signs one device of one's own account out. @throws signed-out, session-not-found */
export async function endSession(tx: Transaction, sessionId: string): Promise<void> {
  const accountId = accountOf(tx.actor);
  if (!isUuid(sessionId)) throw new Refused("session-not-found");
  const ended = await tx.db
    .deleteFrom("sessions")
    .where("id", "=", sessionId)
    .where("user_id", "=", accountId)
    .executeTakeFirst();
  if (ended.numDeletedRows === 0n) throw new Refused("session-not-found");
  await append(tx, { chain: { accountId }, type: "session-ended", payload: { sessionId } });
}

/** Signs one's own account out everywhere but here. Answers how many devices that were. @throws signed-out */
export async function endOtherSessions(tx: Transaction): Promise<number> {
  const accountId = accountOf(tx.actor);
  const { sessionId } = tx.actor;
  let others = tx.db.deleteFrom("sessions").where("user_id", "=", accountId);
  if (sessionId !== null) others = others.where("id", "<>", sessionId);
  const ended = Number((await others.executeTakeFirst()).numDeletedRows);
  await append(tx, { chain: { accountId }, type: "sessions-ended", payload: { count: ended } });
  return ended;
}
