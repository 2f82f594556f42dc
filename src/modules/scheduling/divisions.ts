export const divisions = ["RPD", "RAD", "ID", "IAD"] as const;
export type Division = (typeof divisions)[number];
