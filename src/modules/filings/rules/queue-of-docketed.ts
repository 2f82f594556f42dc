/** What asks the tribunal for something that no queue of its own has. */
const asking: readonly string[] = ["application", "withdrawal", "constitutional-question"];

/**
 * What the tribunal does next about a document that has come onto the docket, by the queue in which that waits: a notice of
 * appeal on the claim opens an appeal (RAD Rules, r. 2); an application to change the date or time is decided before the
 * day comes (RPD Rules, r. 54; RAD Rules, r. 67); another application is decided (RPD Rules, r. 50), a withdrawal recorded
 * or allowed (r. 59), a constitutional question argued (r. 66). Null: nothing but to keep it.
 */
export function queueOfDocketed(division: string, typeCode: string): string | null {
  if (typeCode === "change-of-date") return "date-changes-asked";
  if (asking.includes(typeCode)) return "applications-and-notices";
  return division === "RPD" && typeCode === "notice-of-appeal" ? "appeals-to-open" : null;
}
