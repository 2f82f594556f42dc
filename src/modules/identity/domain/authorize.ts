import { type Actor, holds } from "../../../kernel/actor.ts";
import type { Permission, Relation } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { permissions } from "../rules/permissions/index.ts";

const rowsOf: ReadonlyMap<string, readonly Permission[]> = Map.groupBy(permissions, (row) => row.action);

/** Whether the table has a row for one of the actor's roles in one of these relations. */
export function permitted(actor: Actor, action: string, relations: readonly Relation[]): boolean {
  const rows = rowsOf.get(action) ?? [];
  return rows.some(
    (row) => holds(actor, ...row.roles) && row.relations.some((relation) => relations.includes(relation)),
  );
}

/**
 * The first gate, before any row is read: may somebody with these roles do this at all?
 * An action about a case is decided again once the relation to the case is known (`authorizeOnCase`).
 * @throws signed-out, action-not-allowed
 */
export function authorize(actor: Actor, action: string): void {
  if (actor.kind === "system") return;
  if (actor.accountId === null) throw new Refused("signed-out");
  const rows = rowsOf.get(action) ?? [];
  if (!rows.some((row) => holds(actor, ...row.roles))) throw new Refused("action-not-allowed");
}

/** Every action about a case that the table allows the actor in these relations to it. */
export function permittedOnCase(actor: Actor, relations: readonly Relation[]): readonly string[] {
  return [...rowsOf.keys()].filter((action) =>
    permitted(
      actor,
      action,
      relations.filter((relation) => relation !== "none"),
    ),
  );
}
