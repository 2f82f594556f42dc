/** The four sizes of realistic problems. */
export const sizes = {
  S: { hearings: 500, members: 20, offices: 4 },
  M: { hearings: 5_000, members: 100, offices: 6 },
  L: { hearings: 20_000, members: 400, offices: 6 },
  XL: { hearings: 100_000, members: 2_000, offices: 6 },
} as const;
export type Size = keyof typeof sizes;

export function isSize(value: unknown): value is Size {
  return typeof value === "string" && Object.hasOwn(sizes, value);
}
