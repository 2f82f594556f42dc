import { type Actor, accountOf, holds } from "../../../kernel/actor.ts";
import type { Declarations } from "../../../kernel/declarations.ts";
import type { Action, Permission, PermissionTable, Relation } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";

/** Who asks, and the table that decides: every transaction is one. */
interface Asking {
  readonly actor: Actor;
  readonly declared: Pick<Declarations, "permissions">;
}

const rowsOf = (table: PermissionTable, action: string): readonly Permission[] =>
  Object.hasOwn(table, action) ? (table[action] ?? []) : [];

/** Whether the table has a row for one of the actor's roles in one of these relations. */
export function permitted({ actor, declared }: Asking, action: Action, relations: readonly Relation[]): boolean {
  return isAllowed(rowsOf(declared.permissions, action), actor, relations);
}

const isAllowed = (rows: readonly Permission[], actor: Actor, relations: readonly Relation[]): boolean =>
  rows.some((row) => holds(actor, ...row.roles) && row.relations.some((relation) => relations.includes(relation)));

/**
 * The first gate, before any row is read: may somebody with these roles do this at all?
 * An action about a case is decided again once the relation to the case is known (`authorizeOnCase`).
 * @throws signed-out, action-not-allowed
 */
export function authorize(table: PermissionTable, actor: Actor, action: Action): void {
  if (actor.kind === "system") return;
  accountOf(actor);
  if (!rowsOf(table, action).some((row) => holds(actor, ...row.roles))) throw new Refused("action-not-allowed");
}

/** Every action about a case that the table allows the actor in these relations to it. */
export function permittedOnCase({ actor, declared }: Asking, relations: readonly Relation[]): readonly string[] {
  const onCase = relations.filter((relation) => relation !== "none");
  return Object.entries(declared.permissions).flatMap(([action, rows]) =>
    isAllowed(rows, actor, onCase) ? [action] : [],
  );
}
