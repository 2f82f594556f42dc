import { useState } from "react";
import type { DeliveryDetail } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { deliveryText as text } from "./delivery-text.ts";
import { useRecipientName } from "./recipient-name.tsx";

/** Why nothing more is sent, asked once more before it is recorded. */
export function AnswerForm({
  delivery,
  onDone,
}: {
  readonly delivery: DeliveryDetail;
  readonly onDone: (now: DeliveryDetail) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [reason, setReason] = useState("");
  const name = useRecipientName()(delivery.recipient);
  const chosen = delivery.reasons.find((one) => one.code === reason);
  return (
    <Form
      send={callNotices.send(language, "POST /deliveries/:deliveryId/answer", { params: { deliveryId: delivery.id } })}
      body={({ value }) => ({ reason: value("reason"), words: value("words") })}
      className="card"
      title={say(text.reason)}
      action={say(text.reasonDo)}
      isSecond
      asks={() => ({
        title: say(text.reasonSure),
        detail: (
          <>
            <p>{say(text.reasonDetail, { name })}</p>
            <p>{chosen === undefined ? "" : say(chosen.name)}</p>
          </>
        ),
      })}
      staysFilled
      onDone={onDone}
    >
      <SelectField
        label={say(text.reasonName)}
        name="reason"
        required
        value={reason}
        options={[["", say(text.reasonChoose)], ...delivery.reasons.map((one) => [one.code, say(one.name)] as const)]}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextArea
        label={say(text.reasonWords)}
        hint={say(text.reasonHint)}
        name="words"
        rows={2}
        maxLength={500}
        required={chosen?.wordsRequired ?? false}
      />
    </Form>
  );
}
