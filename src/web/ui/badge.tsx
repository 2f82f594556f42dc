import type { ReactNode } from "react";

/** A short state in words. The tone only repeats what the words say. */
export function Badge({
  tone = "plain",
  children,
}: {
  readonly tone?: "plain" | "good" | "warning" | "alarm";
  readonly children: ReactNode;
}) {
  return <span className={`badge ${tone}`}>{children}</span>;
}
