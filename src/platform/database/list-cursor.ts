import { isUuid } from "../../kernel/ids.ts";

/** The last row of the page before: by what it is ordered, and which it is. */
export interface ListCursor {
  readonly at: string;
  readonly id: string;
}

/** A place in a list that is ordered by moments. Null: the list begins, as it does where somebody wrote the text and no page of ours. */
export const momentCursor = (after: string | null | undefined): ListCursor | null => cursorOf(after, "");

/** The same of a list that is ordered by days. */
export const dayCursor = (after: string | null | undefined): ListCursor | null => cursorOf(after, "T00:00:00.000Z");

/** The database would stop at a day that does not exist, and its calendar has no year 0. */
function cursorOf(after: string | null | undefined, hour: string): ListCursor | null {
  const [at = "", id = "", more] = (after ?? "").split(",");
  const read = new Date(at + hour);
  const isMoment = !Number.isNaN(read.getTime()) && read.toISOString() === at + hour && read.getUTCFullYear() > 0;
  return isMoment && isUuid(id) && more === undefined ? { at, id } : null;
}

/** The same of a list that is ordered by days, `infinity` among them, and within a day by moments. */
export function placeCursor(after: string | null | undefined): (ListCursor & { readonly day: string }) | null {
  const [day = "", ...rest] = (after ?? "").split(",");
  const last = momentCursor(rest.join());
  if (last === null || (day !== "infinity" && dayCursor(`${day},${last.id}`) === null)) return null;
  return { day, ...last };
}
