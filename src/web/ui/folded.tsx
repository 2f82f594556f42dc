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

/** A section of a long page, under the identifier by which the page leads to it: where the window is narrow its heading opens it. */
export function FoldedSection({
  id,
  name,
  children,
}: {
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}) {
  if (window.matchMedia("(min-width: 46.01rem)").matches)
    return (
      <section id={id} tabIndex={-1}>
        <h2>{name}</h2>
        {children}
      </section>
    );
  return (
    <details id={id} tabIndex={-1} className="folded-section">
      <summary>
        <h2>{name}</h2>
      </summary>
      {children}
    </details>
  );
}
