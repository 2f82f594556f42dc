import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Language } from "../../../kernel/bilingual.ts";
import type { Decisions, SubmissionView } from "../../../modules/filings/contract.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import type { Asking } from "../../api/caller.ts";
import { Problem } from "../../api/client.ts";
import { callFilings, callWork } from "../../api/rooms.ts";
import { underOwnKeys } from "../../api/under-own-key.ts";
import { useCommand } from "../../ui/command.ts";
import { holdAct } from "../../ui/delayed-commands.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { type Choices, choiceIn, correctionsOf, decisionsOf } from "./choices.ts";
import { keepChoices, takeChoices } from "./kept-choices.ts";
import { workText as text } from "./text.ts";
import { useNextTask } from "./use-next-task.ts";

/** Takes documents apart, or puts them together, of the submission as this page shows it. */
export type Replacement = (
  language: Language,
  submissionId: string,
  own: { readonly taskId: string; readonly version: number },
) => Asking<SubmissionView>;

/** Where the submission is kept that an officer decides: theirs, since it stands still until it is decided or renewed. */
export const reviewKey = (language: Language, submissionId: string) =>
  [...callFilings.key(language, "GET /submissions/:submissionId", { params: { submissionId } }), "review"] as const;

/**
 * What an officer chooses of one submission, and what becomes of it. The item is taken by the first choice. Once everything is
 * decided, the decision is held for some seconds in this window, in which one key takes it back, and the next item opens.
 */
export function useReview(task: TaskView, view: SubmissionView) {
  const hand = useInHand(task, view);
  const [choices, setChoices] = useState<Choices>(() => takeChoices(task.id));
  const [standing, setStanding] = useState<SubmissionView | null>(null);
  const pending = view.documents.filter((one) => one.outcome === null);
  const onStale = async (error: unknown) => {
    if (error instanceof Problem && error.code === "review-changed")
      setStanding(await callFilings(hand.language, "GET /submissions/:submissionId", { params: hand.params }));
  };
  const record = useRecord(hand, { pending, choices }, { onRecorded: () => setChoices({}), onStale });
  const replace = useCommand(
    async (run: Replacement) => {
      await hand.take();
      const own = { taskId: task.id, version: view.review.version };
      return hand.ask(run(hand.language, hand.params.submissionId, own));
    },
    { onDone: hand.keep, onRefused: onStale },
  );
  return {
    pending,
    choices,
    choice: (documentId: string) => choiceIn(choices, pending, documentId),
    /** The first choice takes the item. */
    choose: (chosen: Choices) => {
      setChoices((now) => ({ ...now, ...chosen }));
      if (task.claim === null && !hand.claim.isPending) void hand.claim.run({});
    },
    claim: hand.claim,
    record,
    replace,
    standing,
    goOnWith: (stands: SubmissionView) => {
      hand.keep(stands);
      setStanding(null);
      record.reset();
      replace.reset();
    },
  };
}

/** The submission with its item: what is known of it is kept anew, and whoever decides takes the item first. */
function useInHand(task: TaskView, view: SubmissionView) {
  const language = useLanguage();
  const queries = useQueryClient();
  const [ask] = useState(underOwnKeys);
  const params = { submissionId: view.receipt.submissionId };
  const ofTask = { params: { taskId: task.id } };
  const taskKey = callWork.key(language, "GET /tasks/:taskId", ofTask);
  const claim = useCommand(callWork.send(language, "POST /tasks/:taskId/claim", ofTask), {
    renews: [taskKey],
    renewsRefused: true,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: taskKey });
  const take = async () => {
    if (task.claim !== null) return;
    await ask(callWork.send(language, "POST /tasks/:taskId/claim", { ...ofTask, body: {} })).finally(refresh);
  };
  const keep = (next: SubmissionView) => queries.setQueryData(reviewKey(language, params.submissionId), next);
  return { task, view, language, params, ask, claim, refresh, take, keep };
}

interface Chosen {
  readonly pending: SubmissionView["documents"];
  readonly choices: Choices;
}

/** Records what was chosen: words are corrected one after the other, then everything is decided, held or at once. */
function useRecord(
  hand: ReturnType<typeof useInHand>,
  { pending, choices }: Chosen,
  { onRecorded, onStale }: { readonly onRecorded: () => void; readonly onStale: (error: unknown) => Promise<void> },
) {
  const say = useSay();
  const { task, view, language, params, ask } = hand;
  const { goOn, search } = useNextTask(task);
  const hold = useHeldDecision(hand, choices, search);
  const correct = async () => {
    let latest = view;
    for (const { documentId, typeCode, description } of correctionsOf(pending, choices)) {
      const body = { taskId: task.id, version: latest.review.version, typeCode, description };
      const given = { params: { ...params, documentId }, body };
      latest = await ask(callFilings.send(language, "PATCH /submissions/:submissionId/documents/:documentId", given));
      hand.keep(latest);
    }
    return latest;
  };
  return useCommand<undefined, { readonly latest: SubmissionView; readonly isHeld: boolean }>(
    async () => {
      await hand.take();
      const latest = await correct();
      const decisions = decisionsOf(pending, choices);
      if (decisions.length === 0) return { latest, isHeld: false };
      if (decisions.length === pending.length) {
        hold(latest, decisions);
        return { latest, isHeld: true };
      }
      const body = { taskId: task.id, version: latest.review.version, decisions };
      const asking = callFilings.send(language, "POST /submissions/:submissionId/decisions", { params, body });
      return { latest: await ask(asking), isHeld: false };
    },
    {
      tell: ({ isHeld }) => (isHeld ? null : say(text.recorded)),
      onDone: async ({ latest, isHeld }) => {
        hand.keep(latest);
        if (isHeld) return goOn();
        onRecorded();
        await hand.refresh();
      },
      onRefused: onStale,
    },
  );
}

/** A decision that waits for some seconds; taken back, the item opens again with what was chosen. */
function useHeldDecision(
  { task, language, params, keep, refresh }: ReturnType<typeof useInHand>,
  choices: Choices,
  search: ReturnType<typeof useNextTask>["search"],
) {
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (latest: SubmissionView, decisions: Decisions["decisions"]) => {
    const idempotencyKey = crypto.randomUUID();
    const send = async (isLeaving: boolean) => {
      const body = { taskId: task.id, version: latest.review.version, decisions };
      const given = { params, body, idempotencyKey, isLeaving };
      keep(await callFilings(language, "POST /submissions/:submissionId/decisions", given));
      await Promise.all([refresh(), queries.invalidateQueries({ queryKey: callWork.key(language, "GET /queues") })]);
    };
    const undo = () => {
      keepChoices(task.id, choices);
      queries.removeQueries({ queryKey: reviewKey(language, params.submissionId) });
      navigate({ to: "/$language/work/$taskId", params: { language, taskId: task.id }, search }).catch(() => undefined);
    };
    holdAct(task.id, say(text.heldOf, { number: task.fileNumber }), send, undo);
  };
}
