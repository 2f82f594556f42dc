import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import { Problem } from "../../api/client.ts";
import { callCases, callDeadlines } from "../../api/rooms.ts";
import { useFocusBack, useTell } from "../../ui/done.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { type ValueOf, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editText } from "../cases/edit-text.ts";

/** A form whose answer is the file's limits anew. It keeps what was typed when it is refused. */
export function DeadlineForm({
  caseId,
  title,
  send: act,
  onClose,
  children,
}: {
  readonly caseId: string;
  readonly title: string;
  readonly send: (value: ValueOf) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: (problem: (path: string) => string | undefined) => ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const tell = useTell();
  const form = useRef<HTMLFormElement>(null);
  useFocusBack(form);
  const send = useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await queries.invalidateQueries({
        queryKey: callDeadlines.key(language, "GET /cases/:caseId/deadlines", { params: { caseId } }),
      });
      await queries.invalidateQueries({
        queryKey: callCases.key(language, "GET /cases/:caseId/history", { params: { caseId } }),
      });
      onClose();
      tell(title);
    },
  });
  const problem = (at: string) => (send.error instanceof Problem ? send.error.at(at) : undefined);
  return (
    <form
      ref={form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(valuesOf(event.currentTarget));
      }}
    >
      <h3>{title}</h3>
      {send.isError ? <ErrorSummary error={send.error} key={send.submittedAt} /> : null}
      {children(problem)}
      <div className="buttons">
        <button type="submit" disabled={send.isPending}>
          {say(editText.save)}
        </button>
        <button type="button" className="second" onClick={onClose}>
          {say(editText.cancel)}
        </button>
      </div>
    </form>
  );
}
