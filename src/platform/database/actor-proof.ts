import { createHmac } from "node:crypto";
import type { Actor } from "../../kernel/actor.ts";

/**
 * What a transaction says of the actor, signed for one connection: `greffe.acting()` in the database refuses it on any
 * other, and whatever else a statement puts in its place.
 * @param backend number of the connection's process in the database
 */
export function provenActor(key: Buffer, backend: number, { kind, accountId, roles }: Actor): string {
  const said = `|${kind}|${accountId ?? ""}|${roles.join(",")}`;
  return createHmac("sha256", key).update(`${backend}${said}`).digest("hex") + said;
}
