import { reasonNames } from "../../../modules/hearings/text.ts";
import { SelectField, TextArea } from "../../ui/field.tsx";
import { useSay } from "../../ui/language.ts";
import { formText as text } from "./text.ts";

/** Why a hearing is changed or cancelled. */
export function ReasonFields({ reason, note }: { readonly reason?: string; readonly note?: string }) {
  const say = useSay();
  return (
    <>
      <SelectField
        label={say(text.reason)}
        name="reason"
        required
        defaultValue={reason ?? "party-application"}
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
