import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { DeliveryDetail } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { deliveryText as text } from "./delivery-text.ts";

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
  const [words, setWords] = useState("");
  const [asks, setAsks] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      callNotices(language, "POST /deliveries/:deliveryId/answer", {
        params: { deliveryId: delivery.id },
        body: { reason, words },
      }),
    onSuccess: onDone,
  });
  const chosen = delivery.reasons.find((one) => one.code === reason);
  return (
    <form
      className="card"
      aria-labelledby="answer-title"
      onSubmit={(event) => {
        event.preventDefault();
        setAsks(true);
      }}
    >
      <h2 id="answer-title">{say(text.reason)}</h2>
      {send.isError ? <ErrorSummary error={send.error} key={send.submittedAt} /> : null}
      <SelectField
        label={say(text.reasonName)}
        required
        value={reason}
        options={[["", say(text.reasonChoose)], ...delivery.reasons.map((one) => [one.code, say(one.name)] as const)]}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextArea
        label={say(text.reasonWords)}
        hint={say(text.reasonHint)}
        rows={2}
        maxLength={500}
        required={chosen?.wordsRequired ?? false}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit" className="second" disabled={send.isPending}>
        {say(text.reasonDo)}
      </button>
      {asks ? (
        <Confirm
          title={say(text.reasonSure)}
          action={say(text.reasonDo)}
          onClose={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            send.mutate();
          }}
        >
          <p>{say(text.reasonDetail, { name: delivery.recipient })}</p>
          <p>{chosen === undefined ? "" : say(chosen.name)}</p>
        </Confirm>
      ) : null}
    </form>
  );
}
