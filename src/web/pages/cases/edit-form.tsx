import { type ReactNode, useEffect, useState } from "react";
import type { Language } from "../../../kernel/bilingual.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { Asking, Send } from "../../api/caller.ts";
import { Problem } from "../../api/client.ts";
import { callCases, callDeadlines } from "../../api/rooms.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { Form } from "../../ui/form.tsx";
import { useProblemAt } from "../../ui/form-context.ts";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editText as text } from "./edit-text.ts";

/** What an edit of a case makes others. */
function editedKeys(language: Language, theCase: CaseView) {
  const given = { params: { caseId: theCase.id } };
  return [
    callCases.key(language, "GET /cases/:caseId", given),
    callCases.key(language, "GET /cases/:caseId/history", given),
    callDeadlines.key(language, "GET /cases/:caseId/deadlines", given),
    callCases.key(language, "GET /cases/:caseId/changes", given),
  ];
}

/**
 * A form over a part of a case. Its fields keep what was typed through refusals; when another officer changed the case
 * meanwhile, what changed is listed above them.
 */
export function EditForm({
  title,
  level = 3,
  theCase,
  send,
  onClose,
  action,
  withReason = true,
  reasonLabel,
  children,
}: {
  readonly title: string;
  /** Of the title: one below the heading that the form stands under. */
  readonly level?: 2 | 3;
  readonly theCase: CaseView;
  readonly send: (typed: Typed, common: { version: number; reason: string | null }) => Asking;
  readonly onClose: () => void;
  readonly action?: string;
  readonly withReason?: boolean;
  /** Given where the reason must be written. */
  readonly reasonLabel?: string | undefined;
  readonly children: (problem: (path: string) => string | undefined) => ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  const { seen, edit } = useSeenVersion(theCase.version);
  return (
    <Form
      send={edit}
      body={(typed) => send(typed, { version: seen, reason: typed.optional("reason") })}
      className="card"
      title={title}
      level={level}
      action={action ?? say(text.save)}
      onClose={onClose}
      // Somebody else's change meanwhile refreshes the page around the form, never the form.
      renews={editedKeys(language, theCase)}
      renewsRefused
      staysFilled
      onDone={onClose}
      tell={say(text.isRecorded)}
    >
      <EditFields>{children}</EditFields>
      {withReason ? (
        <TextArea
          label={reasonLabel ?? say(text.reason)}
          hint={say(reasonLabel === undefined ? text.reasonHint : text.stepReasonHint)}
          name="reason"
          maxLength={1000}
          required={reasonLabel !== undefined}
        />
      ) : null}
    </Form>
  );
}

/**
 * What the form was made from. The page may be brought up to date around it, which tells its reader nothing: only what was
 * refused and shown may be written over.
 */
function useSeenVersion(version: number) {
  const [seen, setSeen] = useState(version);
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    if (isTold) setSeen(version);
  }, [isTold, version]);
  const edit: Send<Asking, unknown> = (asking, sending) => {
    setTold(false);
    return asking.run(undefined, sending).then(
      // It may stay open, where somebody typed on: the next is written over what this has written.
      (answer) => {
        setTold(true);
        return answer;
      },
      (error: unknown) => {
        setTold(error instanceof Problem && error.status === 409);
        throw error;
      },
    );
  };
  return { seen, edit };
}

function EditFields({ children }: { readonly children: (problem: (path: string) => string | undefined) => ReactNode }) {
  return children(useProblemAt());
}
