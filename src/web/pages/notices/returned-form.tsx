import { useState } from "react";
import { civilDateIn, type Instant, type Zone } from "../../../kernel/time.ts";
import type { DeliveryDetail } from "../../../modules/notices/contract.ts";
import { Problem } from "../../api/client.ts";
import { callNotices } from "../../api/rooms.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { OneUpload } from "../documents/one-upload.tsx";
import type { UploadItem } from "../documents/upload-queue.ts";
import { deliveryText as text } from "./delivery-text.ts";

/** For whoever holds an envelope that the post brought back: the day, and what stands on it. */
export function ReturnedForm({
  delivery,
  onDone,
}: {
  readonly delivery: DeliveryDetail;
  readonly onDone: (now: DeliveryDetail) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [scan, setScan] = useState<UploadItem | null>(null);
  return (
    <Form
      send={callNotices.send(language, "POST /deliveries/:deliveryId/returned", {
        params: { deliveryId: delivery.id },
      })}
      body={({ value }) => ({
        returnedOn: value("returnedOn"),
        reason: value("reason"),
        words: value("words"),
        ...scanIn(scan, say),
      })}
      className="card"
      title={say(text.cameBack)}
      action={say(text.cameBackDo)}
      isSecond
      staysFilled
      onDone={onDone}
    >
      <p>{say(text.cameBackLead)}</p>
      <EnvelopeFields delivery={delivery} />
      <OneUpload
        label={say(text.scan)}
        hint={say(text.scanHint)}
        place={`returned:${delivery.id}`}
        onChange={setScan}
      />
    </Form>
  );
}

/** A file that is not examined yet, or was refused, is sent along: the answer says so, and nothing is recorded without it. */
function scanIn(one: UploadItem | null, say: ReturnType<typeof useSay>) {
  if (one === null) return {};
  if (one.id === "") throw new Problem(0, { title: say(text.scanOnItsWay), detail: say(text.scanWait) });
  return { scanUploadId: one.id };
}

function EnvelopeFields({ delivery }: { readonly delivery: DeliveryDetail }) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const chosen = delivery.returnReasons.find((one) => one.code === reason);
  return (
    <>
      <Field
        label={say(text.cameBackOn)}
        hint={say(text.cameBackHint)}
        name="returnedOn"
        type="date"
        required
        {...(delivery.mailedOn === null ? {} : { min: delivery.mailedOn })}
        max={civilDateIn(new Date().toISOString() as Instant, delivery.zone as Zone)}
      />
      <SelectField
        label={say(text.cameBackReason)}
        name="reason"
        required
        value={reason}
        options={[
          ["", say(text.reasonChoose)],
          ...delivery.returnReasons.map((one) => [one.code, say(one.name)] as const),
        ]}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextArea
        label={say(text.cameBackWords)}
        hint={say(text.cameBackWordsHint)}
        name="words"
        rows={2}
        maxLength={500}
        required={chosen?.wordsRequired ?? false}
      />
    </>
  );
}
