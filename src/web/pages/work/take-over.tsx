import { useState } from "react";
import { momentText } from "../../../kernel/time.ts";
import type { ClaimRequest, TaskView } from "../../../modules/work/contract.ts";
import { takeoverReasonNames } from "../../../modules/work/text.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { workText as text } from "./text.ts";

type Takeover = NonNullable<ClaimRequest["takeover"]>;
const reasons = Object.keys(takeoverReasonNames) as Takeover["reason"][];

/** Says which colleague has the item and since when; once it was left alone, offers to take it over. */
export function TakeOver({ task, onTake }: { readonly task: TaskView; readonly onTake: (wanted: Takeover) => void }) {
  const say = useSay();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<Takeover["reason"]>("absent");
  const [words, setWords] = useState("");
  if (task.claim === null) return null;
  const { name, since, stale } = task.claim;
  const when = momentText(since, task.office.zone, language);
  return (
    <div className="note">
      <p>{say(text.takenBy, { name, when })}</p>
      {stale ? (
        <button type="button" className="second" onClick={() => setOpen(true)}>
          {say(text.takeOver)}
        </button>
      ) : null}
      {isOpen ? (
        <Confirm
          title={say(text.takeOverTitle, { name })}
          action={say(text.takeOver)}
          onClose={() => setOpen(false)}
          onConfirm={() => {
            setOpen(false);
            onTake({ reason, words });
          }}
        >
          <p>{say(text.takeOverHint)}</p>
          <SelectField
            label={say(text.reason)}
            value={reason}
            options={reasons.map((one) => [one, say(takeoverReasonNames[one])] as const)}
            onChange={(event) => {
              const chosen = reasons.find((one) => one === event.target.value);
              if (chosen !== undefined) setReason(chosen);
            }}
          />
          <TextArea
            label={say(text.words)}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Confirm>
      ) : null}
    </div>
  );
}
