import { useState } from "react";
import type { Answer, OfferView } from "../../../modules/scheduling/offers/contract.ts";
import type { Send } from "../../api/caller.ts";
import { ChoiceField, RadioGroup, TextArea } from "../../ui/choice-fields.tsx";
import { Form } from "../../ui/form.tsx";
import type { Typed } from "../../ui/form-values.ts";
import type { AnswerPlace } from "../../ui/kept-answers.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import type { ToldElsewhere } from "../../ui/refused-elsewhere.ts";
import { momentAt } from "./offer-card.tsx";
import { reasonText, offersText as text } from "./text.ts";

/** Accept, choose another of the dates, or say that none suits and why. */
export function AnswerForm({
  offer,
  send,
  renews,
  told,
}: {
  readonly offer: OfferView;
  readonly send: Send<Answer, OfferView>;
  readonly renews: readonly AnswerPlace[];
  readonly told?: ToldElsewhere;
}) {
  const say = useSay();
  const language = useLanguage();
  const [chosen, setChosen] = useState("");
  const moment = (at: string) => ({ moment: momentAt(at, offer, language) });
  return (
    <Form
      send={send}
      body={answerIn}
      action={say(text.send)}
      renews={renews}
      renewsRefused
      {...told}
      tell={(answer) => say(answer.state === "refused" ? text.sentRefusal : text.sent)}
    >
      <RadioGroup
        legend={say(text.answer)}
        name="answer"
        required
        chosen={chosen}
        onPick={setChosen}
        options={[
          ["accept", say(text.accept, moment(offer.startsAt))],
          ...offer.alternatives.map((one) => [one.startsAt, say(text.choose, moment(one.startsAt))] as const),
          ["refuse", say(text.refuse)],
        ]}
      />
      {chosen === "refuse" ? (
        <>
          <ChoiceField
            label={say(text.reason)}
            name="reason"
            options={Object.entries(reasonText).map(([code, words]) => [code, say(words)])}
          />
          <TextArea label={say(text.words)} hint={say(text.wordsHint)} name="words" maxLength={500} />
        </>
      ) : null}
      {offer.alternatives.length > 0 ? <p className="hint">{say(text.alternativesNote)}</p> : null}
    </Form>
  );
}

function answerIn({ value, optional }: Typed): Answer {
  const given = value("answer");
  if (given === "accept") return { answer: "accept" };
  if (given === "refuse") return { answer: "refuse", reason: optional("reason"), words: optional("words") };
  return { answer: "choose", startsAt: given };
}
