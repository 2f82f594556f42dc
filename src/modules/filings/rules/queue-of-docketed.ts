/**
 * What the registry does next about a document that has come onto the docket, by the queue in which that waits: a notice of
 * appeal on the claim opens an appeal (RAD Rules, r. 2). Null: nothing but to keep it.
 */
export const queueOfDocketed = (division: string, typeCode: string): string | null =>
  division === "RPD" && typeCode === "notice-of-appeal" ? "appeals-to-open" : null;
