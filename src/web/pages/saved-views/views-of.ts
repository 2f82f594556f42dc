import type { AnswerFor } from "../../api/caller.ts";
import type { callIdentity } from "../../api/rooms.ts";

export type SavedView = AnswerFor<typeof callIdentity, "GET /me/views">["items"][number];
export type SavedList = SavedView["list"];
export type Place = Readonly<Record<string, string>>;

/** As the server has it. */
export const longestName = 60;

/** Where each list stands. */
export const addressOfList = {
  cases: "/$language/cases",
  work: "/$language/work",
  hearings: "/$language/hearings",
  deliveries: "/$language/deliveries",
  counsels: "/$language/counsels",
  people: "/$language/people",
  "partner-messages": "/$language/partner-messages",
  invitations: "/$language/invitations",
  refused: "/$language/referrals/refused",
  publications: "/$language/publications",
  disposals: "/$language/disposals",
} as const satisfies Record<SavedList, string>;

/** What a list of ours is asked by; a link from elsewhere may carry more. */
const isName = /^[a-z][a-zA-Z-]{0,39}$/;

/** Of an address, what makes a view of the list: not its page, nor that the whole of it was asked for. */
export function placeIn(search: Readonly<Record<string, unknown>>): Place {
  const { after: _page, pages: _pages, whole: _whole, ...others } = search;
  return Object.fromEntries(
    Object.entries(others).filter(
      (entry): entry is [string, string] => isName.test(entry[0]) && typeof entry[1] === "string",
    ),
  );
}

/** Whether two addresses show the same of a list. */
export function isSamePlace(one: Place, other: Place): boolean {
  const written = (place: Place) => JSON.stringify(Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1)));
  return written(one) === written(other);
}
