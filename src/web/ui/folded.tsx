import type { ReactNode } from "react";

/** What is long is folded where the window is narrow, and open where there is room. */
export function Folded({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <details open={window.matchMedia("(min-width: 46.01rem)").matches}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}
