import { dateText } from "../../../kernel/time.ts";
import type { DeadlineView } from "../../../modules/deadlines/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { deadlineStateText as text } from "./state-text.ts";

/** Where a limit stands today, in words. */
export function DeadlineState({ deadline }: { readonly deadline: DeadlineView }) {
  const say = useSay();
  const language = useLanguage();
  if (deadline.state === "met")
    return <Badge tone="good">{say(text.met, { day: dateText(deadline.metOn ?? deadline.dueOn, language) })}</Badge>;
  if (deadline.state === "excused") return <Badge tone="good">{say(text.excused)}</Badge>;
  if (deadline.effect === "not-before") return null;
  if (deadline.state === "past") return <Badge tone="alarm">{say(text.past)}</Badge>;
  if (deadline.state === "today") return <Badge tone="alarm">{say(text.today)}</Badge>;
  return <Badge>{say(text.coming)}</Badge>;
}
