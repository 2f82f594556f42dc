/** What a list takes from its address: names, each with the values that it may have, or null for any short text. */
export type ListSearch = Readonly<Record<string, readonly string[] | null>>;

/** How a list looks: the columns left out, how close its rows stand, how many pages of it stand there, and whether the whole is wanted although a view begins it. */
export const listLook = { without: null, dense: ["true"], whole: ["true"], pages: null } as const satisfies ListSearch;

export type ListPlace<Names extends ListSearch> = { readonly [Name in keyof Names]?: string };

const longest = 100;

/**
 * Reads a list's filters, order and page from its address, for a route's `validateSearch`. What the list does not know is left
 * out; a code that the tribunal does not know is refused by the server, in words.
 */
export function listSearch<const Names extends ListSearch>(
  names: Names,
): (search: Record<string, unknown>) => ListPlace<Names> {
  return (search) => {
    const entries = Object.entries(names).flatMap(([name, allowed]) => {
      const text = textOf(search[name]);
      return text === "" || (allowed !== null && !allowed.includes(text)) ? [] : [[name, text] as const];
    });
    return Object.fromEntries(entries) as ListPlace<Names>;
  };
}

/** The router reads `12` as a number and `true` as a boolean; a list knows texts only. */
function textOf(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return "";
  const text = String(value);
  return text.length > longest ? "" : text;
}
