import type { Inventory } from "../../../modules/cases/contract.ts";

export type InventoryRow = Pick<Inventory["items"][number], "division" | "total" | "oldestOn" | "ages">;

/** The same by division alone: numbers added, the oldest day kept. */
export function divisionsOf(items: Inventory["items"]): readonly InventoryRow[] {
  const divisions = new Map<string, InventoryRow>();
  for (const { division, total, oldestOn, ages } of items) {
    const sum = divisions.get(division.code);
    divisions.set(division.code, {
      division,
      total: total + (sum?.total ?? 0),
      oldestOn: sum === undefined || oldestOn < sum.oldestOn ? oldestOn : sum.oldestOn,
      ages: ages.map((n, at) => n + (sum?.ages[at] ?? 0)),
    });
  }
  return [...divisions.values()];
}
