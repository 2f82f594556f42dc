/** The four divisions. Apart from the schemas: a page that lists them loads no schema. */
export const divisions = ["RPD", "RAD", "ID", "IAD"] as const;
export type Division = (typeof divisions)[number];
