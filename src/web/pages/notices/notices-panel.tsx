import { useParams } from "@tanstack/react-router";
import { useSay } from "../../ui/language.ts";
import { NoticeList } from "./notice-list.tsx";
import { noticesText as text } from "./text.ts";

/** The notices of one case that the reader may see. */
export function NoticesPanel({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  return (
    <>
      <h2>{say(text.title)}</h2>
      <NoticeList caseId={caseId} caption={text.onCase} />
    </>
  );
}

export function NoticesTab() {
  const { caseId = "" } = useParams({ strict: false });
  return <NoticesPanel caseId={caseId} />;
}
