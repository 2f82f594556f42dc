import { useMutation } from "@tanstack/react-query";
import type { DeliveryDetail } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
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
  const send = useMutation({
    mutationFn: (email: string) =>
      callNotices(language, "POST /deliveries/:deliveryId/send-again", {
        params: { deliveryId: delivery.id },
        body: { email },
      }),
    onSuccess: onDone,
  });
  return (
    <form
      className="card"
      aria-labelledby="again-title"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(valuesOf(event.currentTarget)("email"));
      }}
    >
      <h2 id="again-title">{say(text.again)}</h2>
      {send.isError ? <ErrorSummary error={send.error} key={send.submittedAt} /> : null}
      <Field
        label={say(delivery.hasAccount ? text.email : text.counselEmail)}
        hint={say(delivery.hasAccount ? text.againHint : text.counselAgainHint)}
        name="email"
        type="email"
        required
        maxLength={200}
        defaultValue={delivery.email ?? ""}
        autoComplete="off"
      />
      <button type="submit" disabled={send.isPending}>
        {say(text.againDo)}
      </button>
    </form>
  );
}
