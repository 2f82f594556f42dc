import { type TaskSort, taskSorts, taskViews } from "../../../modules/work/choices.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";

/** Within how many days the cases of a list are heard. */
export const hearingWithins = ["14", "45"] as const;

/** What the address of the list of tasks says of it. */
export const workSearch = listSearch({
  ...listLook,
  queue: null,
  office: null,
  held: ["waiting", "mine"],
  kind: null,
  hearing: hearingWithins,
  sort: taskSorts,
  order: ["asc", "desc"],
  view: taskViews,
  of: ["en", "fr"],
  after: null,
});
export type WorkSearch = ReturnType<typeof workSearch>;

/** The list as its address narrows and sorts it: what leads from an item to the next. */
export function narrowingOf({ office, held, kind, hearing, sort, order }: WorkSearch): WorkSearch {
  const all = { office, held, kind, hearing, sort, order };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export const isNarrowed = ({ office, held, kind, hearing }: WorkSearch): boolean =>
  [office, held, kind, hearing].some((one) => one !== undefined);

export const sortOf = ({ sort, order }: WorkSearch) => ({
  by: taskSorts.find((one) => one === sort) ?? ("received" satisfies TaskSort),
  descending: order === "desc",
});

/** The same as the server is asked for it. */
export function askedOf(search: WorkSearch) {
  const { office, held, kind, hearing } = search;
  const { by, descending } = sortOf(search);
  return {
    ...(office === undefined ? {} : { officeId: office }),
    ...(held === "waiting" || held === "mine" ? { held: held as "waiting" | "mine" } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(hearing === undefined ? {} : { hearingWithin: Number(hearing) }),
    ...(by === "received" ? {} : { sort: by }),
    ...(descending ? { order: "desc" as const } : {}),
  } as const;
}
