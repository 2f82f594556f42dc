import { reasonNames } from "../../../modules/hearings/text.ts";
import { ChoiceField, TextArea } from "../../ui/choice-fields.tsx";
import { useSay } from "../../ui/language.ts";
import { formText as text } from "./form-text.ts";

/** Why a hearing is changed or cancelled. */
export function ReasonFields({ reason, note }: { readonly reason?: string; readonly note?: string }) {
  const say = useSay();
  return (
    <>
      <ChoiceField
        label={say(text.reason)}
        name="reason"
        defaultValue={reason ?? ""}
        options={Object.entries(reasonNames).map(([code, name]) => [code, say(name)])}
      />
      <TextArea
        label={say(text.note)}
        hint={say(text.noteHint)}
        name="note"
        maxLength={1000}
        rows={2}
        defaultValue={note}
      />
    </>
  );
}
