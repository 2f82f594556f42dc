import { useState } from "react";
import { Checkbox } from "../../ui/field.tsx";
import { useSay, useTitle } from "../../ui/language.ts";
import { NoticeList } from "./notice-list.tsx";
import { noticesText as text } from "./text.ts";

/** What the tribunal has said to the reader. */
export function NoticesPage() {
  const say = useSay();
  const [unreadOnly, setUnreadOnly] = useState(false);
  useTitle(say(text.title));
  return (
    <>
      <h1>{say(text.title)}</h1>
      <Checkbox
        label={say(text.unreadOnly)}
        checked={unreadOnly}
        onChange={(event) => setUnreadOnly(event.currentTarget.checked)}
      />
      <NoticeList key={String(unreadOnly)} caseId={null} unreadOnly={unreadOnly} caption={text.mine} />
    </>
  );
}
