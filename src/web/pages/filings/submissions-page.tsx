import { useSay, useTitle } from "../../ui/language.ts";
import { DraftList } from "./draft-list.tsx";
import { SubmissionsPanel } from "./submissions-panel.tsx";
import { SubmitOn } from "./submit-on.tsx";
import { filingsText as text } from "./text.ts";

/** Everything that the reader has submitted or begun, on every case. */
export function SubmissionsPage() {
  const say = useSay();
  useTitle(say(text.submissions));
  return (
    <>
      <h1>{say(text.submissions)}</h1>
      <SubmitOn />
      <DraftList />
      <h2>{say(text.history)}</h2>
      <SubmissionsPanel />
    </>
  );
}
