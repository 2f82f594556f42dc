import { useState } from "react";
import type { SittingAnswer, SittingOffer } from "../../../modules/scheduling/interpreters/contract.ts";
import type { Send } from "../../api/caller.ts";
import { ChoiceField, RadioGroup } from "../../ui/choice-fields.tsx";
import { Form } from "../../ui/form.tsx";
import type { AnswerPlace } from "../../ui/kept-answers.ts";
import { useSay } from "../../ui/language.ts";
import type { ToldElsewhere } from "../../ui/refused-elsewhere.ts";
import { sittingReasonText, sittingsText as text } from "./text.ts";

/** Accept, or say why one cannot come; who accepted says so later. */
export function SittingAnswerForm({
  offer,
  send,
  renews,
  told,
}: {
  readonly offer: SittingOffer;
  readonly send: Send<SittingAnswer, SittingOffer>;
  readonly renews: readonly AnswerPlace[];
  readonly told?: ToldElsewhere;
}) {
  const say = useSay();
  const [chosen, setChosen] = useState("");
  const words = { accept: text.accept, refuse: text.refuse, "give-up": text.giveUp } as const;
  return (
    <Form
      send={send}
      body={({ value, optional }): SittingAnswer => ({ answer: value("answer"), reason: optional("reason") })}
      action={say(text.send)}
      renews={renews}
      renewsRefused
      {...told}
      tell={() => say(text.sent)}
    >
      <RadioGroup
        legend={say(text.answer)}
        name="answer"
        required
        chosen={chosen}
        onPick={setChosen}
        options={offer.answers.map((one) => [one, say(words[one])] as const)}
      />
      {chosen === "" || chosen === "accept" ? null : (
        <ChoiceField
          label={say(text.reason)}
          name="reason"
          options={Object.entries(sittingReasonText).map(([code, name]) => [code, say(name)])}
        />
      )}
    </Form>
  );
}
