import type { RefObject } from "react";
import { useShortcuts } from "./shortcuts.ts";
import { ui } from "./text.ts";

/** Down and up a list from row to row; what leads on from a row has the focus, and Enter opens it. */
export function useRowKeys(place: RefObject<HTMLElement | null>): void {
  const rows = () => [...(place.current?.querySelectorAll<HTMLTableRowElement>("tbody tr") ?? [])];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement));
  const step = (by: 1 | -1) => {
    const all = rows();
    const at = current();
    const to = at < 0 ? (by === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
    all[to]?.querySelector<HTMLElement>("a[href], th button, button")?.focus();
  };
  useShortcuts([
    { key: "j", text: ui.rowDown, run: () => step(1) },
    { key: "k", text: ui.rowUp, run: () => step(-1) },
    { key: "enter", text: ui.rowOpen, run: null },
    {
      key: "x",
      text: ui.rowChoose,
      run: () => rows()[current()]?.querySelector<HTMLElement>(".choose input")?.click(),
    },
  ]);
}
