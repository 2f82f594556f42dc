import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { easternZone, momentText } from "../../../kernel/time.ts";
import type { TaskViewName } from "../../../modules/work/choices.ts";
import type { QueueView } from "../../../modules/work/contract.ts";
import { callWork } from "../../api/rooms.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { viewText as assigningText } from "../work/view-text.ts";
import { workbenchText as text } from "./workbench-text.ts";

/** The work across the queues: one's own, the section's, what is late, and what has come since the last visit. */
export function WorkViews({ queues }: { readonly queues: readonly QueueView[] | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callWork.query(language, "GET /new-work"));
  const total = (of: (one: QueueView) => number) => queues?.reduce((sum, one) => sum + of(one), 0) ?? null;
  const named = (view: TaskViewName, n: number | null) => {
    const name = say(assigningText.viewNames[view]);
    return n === null ? name : say(text.viewCount, { name, n });
  };
  const { since, count, more } = found.data ?? { since: null, count: 0, more: false };
  const counted = more ? say(text.moreThan, { n: count }) : String(count);
  const newest =
    since === null
      ? say(assigningText.viewNames.new)
      : say(text.newSince, { moment: momentText(since, easternZone, language), n: counted });
  return (
    <p>
      <View view="mine">
        {named(
          "mine",
          total((one) => one.mine),
        )}
      </View>
      {" · "}
      <View view="section">{say(assigningText.viewNames.section)}</View>
      {" · "}
      <View view="late">
        {named(
          "late",
          total((one) => one.late),
        )}
      </View>
      {" · "}
      <View view="new">{newest}</View>
    </p>
  );
}

function View({ view, children }: { readonly view: TaskViewName; readonly children: string }) {
  return (
    <Link to="/$language/work" params={{ language: useLanguage() }} search={{ view }}>
      {children}
    </Link>
  );
}
