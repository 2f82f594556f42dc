import type { EventTable } from "./event.ts";
import type { PermissionTable } from "./permission.ts";

/** What the rooms declare about themselves, merged in `src/app/declarations.ts` and carried by every transaction. */
export interface Declarations {
  readonly permissions: PermissionTable;
  readonly events: EventTable;
}

/** Of a store without rooms: nobody may do anything, and nothing of what happened is told outside the staff. */
export const nothingDeclared: Declarations = { permissions: {}, events: {} };

/**
 * One table of those of the rooms.
 * @throws Error that names what two rooms declare
 */
export function mergeOfRooms<T>(byRoom: Readonly<Record<string, Readonly<Record<string, T>>>>) {
  const merged: Record<string, T> = {};
  const declaredIn = new Map<string, string>();
  for (const [room, table] of Object.entries(byRoom))
    for (const [name, row] of Object.entries(table)) {
      const other = declaredIn.get(name);
      if (other !== undefined) throw new Error(`${name} is declared in ${other} and in ${room}`);
      declaredIn.set(name, room);
      merged[name] = row;
    }
  return merged as Readonly<Record<string, T>>;
}
