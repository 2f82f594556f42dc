import { Link, useSearch } from "@tanstack/react-router";
import { useLanguage, useSay } from "../../ui/language.ts";
import { KeepViews } from "./keep-views.tsx";
import { viewsText as text } from "./text.ts";
import { useSavedViews } from "./use-saved-views.ts";
import { addressOfList, isSamePlace, placeIn, type SavedList } from "./views-of.ts";

/** Above a list: what its reader named of it, and the way to name what it shows now. */
export function SavedViews({ list }: { readonly list: SavedList }) {
  const say = useSay();
  const language = useLanguage();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const { views } = useSavedViews();
  const own = views.filter((one) => one.list === list);
  const place = placeIn(search);
  const current = (isIt: boolean) => (isIt ? { "aria-current": "page" as const } : {});
  // The router marks each link to this page as the current one unless what it says of the list counts.
  const activeOptions = { exact: true, includeSearch: true };
  const to = { to: addressOfList[list], params: { language }, activeOptions } as const;
  return (
    <div className="views">
      {own.length === 0 ? null : (
        <nav aria-label={say(text.views)}>
          <ul>
            <li>
              <Link
                {...to}
                search={(own.some((one) => one.isBeginning) ? { whole: "true" } : {}) as never}
                {...current(isSamePlace(place, {}))}
              >
                {say(text.whole)}
              </Link>
            </li>
            {own.map((one) => (
              <li key={one.id}>
                <Link {...to} search={one.place as never} {...current(isSamePlace(place, one.place))}>
                  <bdi>{one.name}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <details>
        <summary>{say(text.keep)}</summary>
        <KeepViews list={list} own={own} place={place} />
      </details>
    </div>
  );
}
