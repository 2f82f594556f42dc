import { listLook, listSearch } from "../../ui/list-search.ts";

/** What the address of the list of tasks says of it. */
export const workSearch = listSearch({
  ...listLook,
  queue: null,
  office: null,
  held: ["waiting", "mine"],
  after: null,
});
export type WorkSearch = ReturnType<typeof workSearch>;
