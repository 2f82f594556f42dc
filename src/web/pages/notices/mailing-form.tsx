import { useMutation } from "@tanstack/react-query";
import type { DeliveryRow } from "../../../modules/notices/contract.ts";
import { ask } from "../../api/client.ts";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { ui } from "../../ui/text.ts";
import { Trouble } from "../../ui/trouble.tsx";
import { noticesText as text } from "./text.ts";

/** The letter to print, and the day on which it went into the mail. */
export function MailingForm({
  letter,
  today,
  onDone,
  onClose,
}: {
  readonly letter: DeliveryRow;
  readonly today: string;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const record = useMutation({
    mutationFn: (mailedOn: string) => ask(language, `/deliveries/${letter.id}/mailed`, { mailedOn }),
    onSuccess: onDone,
  });
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate(valuesOf(event.currentTarget)("mailedOn"));
      }}
    >
      <h2>{say(text.recordTitle, { name: letter.recipient })}</h2>
      {record.isError ? <Trouble error={record.error} /> : null}
      <p>
        <a href={`/api/v1/notices/${letter.noticeId}/document.pdf`}>{say(text.printOf, { name: letter.recipient })}</a>
      </p>
      <Field
        label={say(text.mailedOn)}
        hint={say(text.recordHint)}
        name="mailedOn"
        type="date"
        required
        max={today}
        defaultValue={today}
      />
      <div className="buttons">
        <button type="submit" disabled={record.isPending}>
          {say(text.record)}
        </button>
        <button type="button" className="second" onClick={onClose}>
          {say(ui.cancel)}
        </button>
      </div>
    </form>
  );
}
