import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Decisions, SubmissionView } from "../../../modules/filings/contract.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import { Problem, request } from "../../api/client.ts";
import { holdAct } from "../../ui/held-acts.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { type Choices, choiceIn, correctionsOf, decisionsOf } from "./choices.ts";
import { keepChoices, takeChoices } from "./kept-choices.ts";
import { workText as text } from "./text.ts";
import { useNextTask } from "./use-next-task.ts";

/**
 * What an officer chooses of one submission, and what becomes of it. The item is taken by the first choice. Once everything is
 * decided, the decision is held for some seconds in this window, in which one key takes it back, and the next item opens.
 */
export function useReview(task: TaskView, view: SubmissionView) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { goOn, search } = useNextTask(task);
  const [choices, setChoices] = useState<Choices>(() => takeChoices(task.id));
  const [standing, setStanding] = useState<SubmissionView | null>(null);
  const address = `/submissions/${view.receipt.submissionId}`;
  const pending = view.documents.filter((one) => one.outcome === null);
  const keep = (next: SubmissionView) => queries.setQueryData(["review", view.receipt.submissionId], next);
  const refresh = () => queries.invalidateQueries({ queryKey: [language, "task", task.id] });
  const onStale = async (error: unknown) => {
    if (error instanceof Problem && error.code === "review-changed")
      setStanding(await request<SubmissionView>(language, address));
  };
  const claim = useMutation({
    mutationFn: () => request<TaskView>(language, `/tasks/${task.id}/claim`, {}),
    onSettled: refresh,
  });
  const hold = (latest: SubmissionView, decisions: Decisions["decisions"]) => {
    const idempotencyKey = crypto.randomUUID();
    const send = async (isLeaving: boolean) => {
      const body = { taskId: task.id, version: latest.review.version, decisions };
      const sending = { idempotencyKey, isLeaving };
      keep(await request<SubmissionView>(language, `${address}/decisions`, body, sending));
      await Promise.all([refresh(), queries.invalidateQueries({ queryKey: [language, "queues"] })]);
    };
    const undo = () => {
      keepChoices(task.id, choices);
      queries.removeQueries({ queryKey: ["review", view.receipt.submissionId] });
      navigate({ to: "/$language/work/$taskId", params: { language, taskId: task.id }, search }).catch(() => undefined);
    };
    holdAct(task.id, say(text.heldOf, { number: task.fileNumber }), send, undo);
  };
  const record = useMutation({
    mutationFn: async () => {
      if (task.claim === null) await claim.mutateAsync();
      let latest = view;
      for (const { documentId, typeCode, description } of correctionsOf(pending, choices)) {
        const body = { taskId: task.id, version: latest.review.version, typeCode, description };
        const path = `${address}/documents/${documentId}`;
        latest = await request<SubmissionView>(language, path, body, { method: "PATCH" });
        keep(latest);
      }
      const decisions = decisionsOf(pending, choices);
      if (decisions.length === 0) return { latest, isHeld: false };
      if (decisions.length === pending.length) {
        hold(latest, decisions);
        return { latest, isHeld: true };
      }
      const body = { taskId: task.id, version: latest.review.version, decisions };
      return { latest: await request<SubmissionView>(language, `${address}/decisions`, body), isHeld: false };
    },
    onSuccess: async ({ latest, isHeld }) => {
      keep(latest);
      if (isHeld) return goOn();
      setChoices({});
      await refresh();
    },
    onError: onStale,
  });
  const replace = useMutation({
    mutationFn: async ({ path, body }: { readonly path: string; readonly body: object }) => {
      if (task.claim === null) await claim.mutateAsync();
      const own = { taskId: task.id, version: view.review.version };
      return request<SubmissionView>(language, `${address}${path}`, { ...body, ...own });
    },
    onSuccess: keep,
    onError: onStale,
  });
  return {
    pending,
    choices,
    choice: (documentId: string) => choiceIn(choices, pending, documentId),
    /** The first choice takes the item. */
    choose: (chosen: Choices) => {
      setChoices((now) => ({ ...now, ...chosen }));
      if (task.claim === null && !claim.isPending) claim.mutate();
    },
    claim,
    record,
    replace,
    standing,
    goOnWith: (stands: SubmissionView) => {
      keep(stands);
      setStanding(null);
      record.reset();
      replace.reset();
    },
  };
}
