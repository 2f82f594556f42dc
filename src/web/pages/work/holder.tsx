import type { TaskView } from "../../../modules/work/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { useSay } from "../../ui/language.ts";
import { workText as text } from "./text.ts";

/** In whose hands an item is. */
export function Holder({ task }: { readonly task: TaskView }) {
  const say = useSay();
  if (task.claim === null) return say(text.nobody);
  return (
    <Badge tone={task.claim.mine ? "good" : "plain"}>
      {task.claim.mine ? say(text.you) : <bdi>{task.claim.name}</bdi>}
    </Badge>
  );
}
