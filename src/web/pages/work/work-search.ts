import { taskViews } from "../../../modules/work/choices.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";

/** What the address of the list of tasks says of it. */
export const workSearch = listSearch({
  ...listLook,
  queue: null,
  office: null,
  held: ["waiting", "mine"],
  view: taskViews,
  of: ["en", "fr"],
  after: null,
});
export type WorkSearch = ReturnType<typeof workSearch>;

/** Whose items of the list are shown; null: everybody's. */
export const heldOf = ({ held }: WorkSearch): "waiting" | "mine" | null =>
  held === "waiting" || held === "mine" ? held : null;
