import type { DeliveryDetail } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { deliveryText as text } from "./delivery-text.ts";

/** The e-mail goes out again, at a corrected address when it was wrong. */
export function SendAgainForm({
  delivery,
  onDone,
}: {
  readonly delivery: DeliveryDetail;
  readonly onDone: (now: DeliveryDetail) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={callNotices.send(language, "POST /deliveries/:deliveryId/send-again", {
        params: { deliveryId: delivery.id },
      })}
      fields={{
        email: {
          kind: "email",
          label: say(delivery.hasAccount ? text.email : text.counselEmail),
          hint: say(delivery.hasAccount ? text.againHint : text.counselAgainHint),
          required: true,
          maxLength: 200,
          defaultValue: delivery.email ?? "",
          autoComplete: "off",
        },
      }}
      className="card"
      title={say(text.again)}
      action={say(text.againDo)}
      staysFilled
      onDone={onDone}
    />
  );
}
