import { dateText } from "../../../kernel/time.ts";
import type { DeliveryDetail } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { deliveryText as text } from "./delivery-text.ts";

/** An address from which a letter came back: a new one is entered on the case, or somebody says how this one is known to be right. */
export function AddressDoubt({
  delivery,
  onDone,
}: {
  readonly delivery: DeliveryDetail;
  readonly onDone: (now: DeliveryDetail) => void;
}) {
  const language = useLanguage();
  return delivery.addresses.map(({ when, doubt }) =>
    doubt === null ? null : (
      <Doubt
        key={when}
        doubt={{ day: dateText(doubt.returnedOn, language), reason: doubt.reason[language] }}
        when={when}
        delivery={delivery}
        onDone={onDone}
      />
    ),
  );
}

function Doubt({
  doubt,
  when,
  delivery,
  onDone,
}: {
  readonly doubt: { readonly day: string; readonly reason: string };
  readonly when: "issued" | "today";
  readonly delivery: DeliveryDetail;
  readonly onDone: (now: DeliveryDetail) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const params = { deliveryId: delivery.id };
  return (
    <Form
      send={callNotices.send(language, "POST /deliveries/:deliveryId/address-confirmed", { params })}
      fields={{
        address: { kind: "value", value: when },
        words: { kind: "lines", label: say(text.confirmWords), hint: say(text.confirmHint), required: true },
      }}
      className="card"
      title={say(text.confirm)}
      action={say(text.confirmDo)}
      isSecond
      onDone={onDone}
    >
      {(field) => (
        <>
          <p>
            <strong>{say(text.doubt, doubt)}</strong>
          </p>
          {field.words}
        </>
      )}
    </Form>
  );
}
