import { sql } from "kysely";
import type { Json } from "../../../kernel/canonical-json.ts";
import { newId } from "../../../kernel/ids.ts";
import type { FieldProblem } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** A message that opened no case, and why. */
export interface RefusedReferral {
  readonly body: string;
  readonly bodyHash: string;
  readonly message: Json;
  readonly code: string;
  readonly problems: readonly FieldProblem[];
}

/** Keeps a referral that was refused until somebody settles it: the same message waits once. */
export async function keepRefusedReferral(tx: Transaction, refused: RefusedReferral): Promise<void> {
  const envelope = refused.message as { readonly source?: unknown; readonly id?: unknown } | null;
  const textOf = (value: unknown) => (typeof value === "string" ? value.slice(0, 200) : "");
  await tx.db
    .insertInto("referral_messages")
    .values({
      id: newId(),
      source: textOf(envelope?.source),
      message_id: textOf(envelope?.id),
      body_hash: refused.bodyHash,
      body: refused.body,
      outcome: "refused",
      refusal_code: refused.code,
      answer: null,
      problems: JSON.stringify(refused.problems),
      received_at: tx.now,
    })
    // The words stand in the statement itself: a prepared one would not know the partial index from a parameter.
    .onConflict((on) =>
      on.column("body_hash").where("outcome", "=", sql.lit("refused")).where("settled_at", "is", null).doNothing(),
    )
    .execute();
}
