import { useState } from "react";
import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import type { Asking } from "../../api/caller.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useSay } from "../../ui/language.ts";
import { disposalsText as text } from "./text.ts";

/** What somebody is about to decide of one case, and what sends that. */
export interface Intent {
  readonly send: (language: Language, reason: string) => Asking;
  readonly number: string;
  readonly title: Bilingual;
  readonly words: Bilingual;
  readonly action: Bilingual;
}

/** Says what it will do, and asks for the reason that the register keeps. What was typed stays when it is refused. */
export function ReasonDialog({
  intent,
  error,
  onSend,
  onClose,
}: {
  readonly intent: Intent;
  /** Why it was refused, the last time that it was sent. */
  readonly error: unknown;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const [isShort, setShort] = useState(false);
  return (
    <Confirm
      title={say(intent.title, { number: intent.number })}
      action={say(intent.action)}
      onConfirm={() => (reason.trim().length < 3 ? setShort(true) : onSend(reason.trim()))}
      onClose={onClose}
    >
      <p>{say(intent.words)}</p>
      {error === null ? null : <ErrorSummary error={error} />}
      <TextArea
        label={say(text.reason)}
        {...(isShort ? { problem: say(text.reasonHint) } : { hint: say(text.reasonHint) })}
        name="reason"
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
      />
    </Confirm>
  );
}
