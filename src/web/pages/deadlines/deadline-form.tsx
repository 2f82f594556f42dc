import type { ReactNode } from "react";
import type { Asking } from "../../api/caller.ts";
import { callCases, callDeadlines } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useProblemAt } from "../../ui/form-context.ts";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editText } from "../cases/edit-text.ts";

/** A form whose answer is the case's limits anew. It keeps what was typed when it is refused. */
export function DeadlineForm({
  caseId,
  title,
  send,
  onClose,
  children,
}: {
  readonly caseId: string;
  readonly title: string;
  readonly send: (value: Typed["value"]) => Asking;
  readonly onClose: () => void;
  readonly children: (problem: (path: string) => string | undefined) => ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={(asking: Asking, sending) => asking.run(undefined, sending)}
      body={({ value }) => send(value)}
      title={title}
      level={3}
      action={say(editText.save)}
      onClose={onClose}
      renews={[
        callDeadlines.key(language, "GET /cases/:caseId/deadlines", { params: { caseId } }),
        callCases.key(language, "GET /cases/:caseId/history", { params: { caseId } }),
      ]}
      onDone={onClose}
      tell={say(editText.isRecorded)}
    >
      <DeadlineFields>{children}</DeadlineFields>
    </Form>
  );
}

function DeadlineFields({
  children,
}: {
  readonly children: (problem: (path: string) => string | undefined) => ReactNode;
}) {
  return children(useProblemAt());
}
