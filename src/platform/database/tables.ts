/**
 * Every table of the database, typed. Empty here: each context's `db.ts` adds the rows it owns by augmenting
 * this interface, so that the platform knows no context and a query still sees every column.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by augmentation from the contexts
export interface Tables {}
