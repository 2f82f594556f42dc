import type { Transaction } from "../../../platform/database/store.ts";
import type { TasksTable } from "../db.ts";

/** An office and a division in which somebody has a role; null: every one. */
export interface Section {
  readonly officeId: string | null;
  readonly division: TasksTable["division"] | null;
}

/** The sections of the actor's roles of today. */
export async function sectionsOf(tx: Transaction): Promise<readonly Section[]> {
  const rows = await tx.db
    .selectFrom("role_assignments")
    .select(["office_id", "division"])
    .distinct()
    .where("account_id", "=", tx.actor.accountId)
    .where("role", "in", [...tx.actor.roles])
    .where((of) => of.or([of("until_at", "is", null), of("until_at", ">", new Date(tx.now))]))
    .execute();
  return rows.map((row) => ({ officeId: row.office_id, division: row.division }));
}
