import { Checkbox } from "../../ui/choice-fields.tsx";
import { useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { NoticeList } from "./notice-list.tsx";
import { noticesText as text } from "./text.ts";

/** What the tribunal has said to the reader. */
export function NoticesPage() {
  const say = useSay();
  const { of, go } = useListPlace();
  const unreadOnly = of("unread") === "true";
  const decisionsOnly = of("about") === "decision";
  useTitle(say(text.title));
  return (
    <>
      <h1>{say(text.title)}</h1>
      <Checkbox
        label={say(text.unreadOnly)}
        checked={unreadOnly}
        onChange={(event) => go({ unread: event.currentTarget.checked ? "true" : "" })}
      />
      <Checkbox
        label={say(text.decisionsOnly)}
        checked={decisionsOnly}
        onChange={(event) => go({ about: event.currentTarget.checked ? "decision" : "" })}
      />
      <NoticeList caseId={null} unreadOnly={unreadOnly} decisionsOnly={decisionsOnly} caption={text.mine} />
    </>
  );
}
