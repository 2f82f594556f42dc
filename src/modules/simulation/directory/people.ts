import { theSystem } from "../../../kernel/actor.ts";
import type { Store } from "../../../platform/database/store.ts";

export interface DirectoryPerson {
  readonly email: string;
  readonly name: string;
}

const tribunalRoles = [
  "registry-officer",
  "triage-officer",
  "scheduling-officer",
  "member",
  "adjudicative-support",
  "manager",
  "operator",
] as const;

/**
 * The demonstration's own staff and nobody else: an address in `greffe.example`, which no real person can have. A
 * directory that asks for no password must never vouch for a real account.
 */
export async function directoryPeople(store: Store): Promise<readonly DirectoryPerson[]> {
  return store.transact(theSystem, (tx) =>
    tx.db
      .selectFrom("accounts as a")
      .innerJoin("role_assignments as r", "r.account_id", "a.id")
      .select(["a.email", "a.name"])
      .distinct()
      .where("a.closed_at", "is", null)
      .where("a.email", "like", "%@greffe.example")
      .where("r.role", "in", tribunalRoles)
      .where("r.until_at", "is", null)
      .orderBy("a.name")
      .limit(50)
      .execute(),
  );
}
