import type { AnswerFor } from "../../api/caller.ts";
import type { callCases } from "../../api/rooms.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { casesText as text } from "./text.ts";

type Event = AnswerFor<typeof callCases, "GET /cases/:caseId/history">["items"][number];

/** What happened on a case, in words: what its kind is called, and what more is known of this one. */
export function Happened({ one }: { readonly one: Pick<Event, "type" | "name" | "more"> }) {
  const say = useSay();
  const language = useLanguage();
  const name = one.name?.[language] ?? one.type;
  return one.more === null ? name : say(text.happened, { name, more: one.more[language] });
}
