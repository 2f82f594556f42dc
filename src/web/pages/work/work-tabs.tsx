import { Link } from "@tanstack/react-router";
import { type TaskViewName, taskViews } from "../../../modules/work/choices.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { assigningText as text } from "./assigning-text.ts";
import { viewText } from "./view-text.ts";

/** The ways to look at the work: by queue, or across the queues. */
export function WorkTabs({ view }: { readonly view: TaskViewName | null }) {
  const say = useSay();
  const language = useLanguage();
  const current = (is: boolean) => (is ? { "aria-current": "page" as const } : {});
  return (
    <nav className="tabs" aria-label={say(text.views)}>
      <Link
        to="/$language/work"
        params={{ language }}
        search={{}}
        activeOptions={{ exact: true, includeSearch: true }}
        {...current(view === null)}
      >
        {say(text.byQueue)}
      </Link>
      {taskViews.map((one) => (
        <Link key={one} to="/$language/work" params={{ language }} search={{ view: one }} {...current(view === one)}>
          {say(viewText.viewNames[one])}
        </Link>
      ))}
    </nav>
  );
}
