import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { TaskView } from "../../../modules/work/contract.ts";
import { Key } from "../../ui/key.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { ariaKey, useShortcuts } from "../../ui/shortcuts.ts";
import { workText as text } from "./text.ts";
import { useNextTask } from "./use-next-task.ts";

/** What the item is, in one line; whose hands it is in; and the way to the items beside it. */
export function TaskHead({ task, children }: { readonly task: TaskView; readonly children: ReactNode }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="item-head">
      <div>
        <h1 className="compact">
          {task.queue[language]} – {task.fileNumber}
        </h1>
        <p>
          <bdi>{task.principal}</bdi> · {task.office.name[language]} ·{" "}
          <Link to="/$language/cases/$caseId" params={{ language, caseId: task.caseId }}>
            {say(text.case)} {task.fileNumber}
          </Link>
        </p>
      </div>
      <div className="item-tools">
        {children}
        <Beside task={task} />
      </div>
    </div>
  );
}

/** The items before and after, without the list. */
function Beside({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const { previous, next, open } = useNextTask(task);
  const ways = [
    { key: "p", text: text.previousTask, to: previous },
    { key: "n", text: text.nextTask, to: next },
  ] as const;
  useShortcuts(ways.map(({ key, text: words, to }) => ({ key, text: words, run: () => void (to && open(to)) })));
  return (
    <nav aria-label={say(text.neighbours)}>
      {ways.map(({ key, text: words, to }) => (
        <button
          key={key}
          type="button"
          className="second"
          aria-disabled={to === null}
          aria-keyshortcuts={ariaKey(key)}
          onClick={() => void (to && open(to))}
        >
          {say(words)} <Key of={key} />
        </button>
      ))}
    </nav>
  );
}
