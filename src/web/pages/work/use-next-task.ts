import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Language } from "../../../kernel/bilingual.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import { callWork } from "../../api/rooms.ts";
import { heldIds } from "../../ui/delayed-commands.ts";
import { useLanguage } from "../../ui/language.ts";
import { type Neighbours, neighboursOf } from "./next-task.ts";
import { askedOf, sortOf, type WorkSearch } from "./work-search.ts";

/** What one answer of the list holds at most; beyond it the list begins anew. */
const limit = 100;

/** The items beside this one in the list that it was opened from, and the way to them. */
export function useNextTask(task: TaskView) {
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { after: _, ...search } = useSearch({ strict: false }) as WorkSearch;
  const list = listOf(language, task.queue.code, search);
  const found = useQuery(list);
  const order = sortOf(search);
  const beside: Neighbours = neighboursOf(found.data?.items ?? [], task, heldIds(), order);
  const open = (one: TaskView) =>
    navigate({ to: "/$language/work/$taskId", params: { language, taskId: one.id }, search });
  /** After deciding: the list as it stands now says what comes next. */
  const goOn = async (): Promise<void> => {
    const { next } = neighboursOf((await list.queryFn()).items, task, [task.id, ...heldIds()], order);
    await (next === null
      ? navigate({ to: "/$language/work", params: { language }, search: { ...search, queue: task.queue.code } })
      : open(next));
    queries.invalidateQueries({ queryKey: callWork.key(language, "GET /queues/:queue/tasks") }).catch(() => undefined);
  };
  return { ...beside, search: { ...search, queue: task.queue.code }, open, goOn };
}

function listOf(language: Language, queue: string, search: WorkSearch) {
  return callWork.query(language, "GET /queues/:queue/tasks", {
    params: { queue },
    query: { limit, ...askedOf(search) },
  });
}
