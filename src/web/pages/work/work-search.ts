import { taskViews } from "../../../modules/work/contract.ts";
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
