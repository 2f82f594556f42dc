import type { TaskView } from "../../../modules/work/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { Day } from "../../ui/day.tsx";
import { useSay } from "../../ui/language.ts";
import { assigningText as text } from "./assigning-text.ts";

/** By when an item is due, and whether that day has passed. */
export function DueDay({ task }: { readonly task: TaskView }) {
  const say = useSay();
  if (task.dueOn === null) return null;
  return (
    <>
      <Day on={task.dueOn} /> {task.late ? <Badge tone="alarm">{say(text.late)}</Badge> : null}
    </>
  );
}
