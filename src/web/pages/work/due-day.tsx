import type { TaskView } from "../../../modules/work/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import type { Column } from "../../ui/columns.ts";
import { Day } from "../../ui/day.tsx";
import { useSay } from "../../ui/language.ts";
import { assigningText as text } from "./assigning-text.ts";

/** By when an item is due, and whether that day has passed. */
function DueDay({ task }: { readonly task: TaskView }) {
  const say = useSay();
  if (task.dueOn === null) return null;
  return (
    <>
      <Day on={task.dueOn} /> {task.late ? <Badge tone="alarm">{say(text.late)}</Badge> : null}
    </>
  );
}

export const dueColumn: Column<TaskView> = {
  name: text.due,
  cell: (task) => <DueDay task={task} />,
  facts: [
    { name: text.due, of: (task) => task.dueOn ?? "" },
    { name: text.late, of: (task, language) => (task.late ? text.late[language] : "") },
  ],
};
