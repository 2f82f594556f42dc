import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { HearingRecord, NewOutcome, OutcomeChoices } from "../../../modules/hearings/contract.ts";
import { callHearings } from "../../api/rooms.ts";
import { ChoiceField, RadioGroup, SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { outcomeText as text } from "./outcome-text.ts";
import { UndertakingFields } from "./undertaking-fields.tsx";

/** Outcome with its meaning, cause, reserved or stated, note, undertakings. What was refused leaves all that was typed. */
export function OutcomeForm({
  hearingId,
  onDone,
  children,
}: {
  readonly hearingId: string;
  readonly onDone: (record: HearingRecord) => Promise<void>;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  const [outcome, setOutcome] = useState("");
  const [undertakings, setUndertakings] = useState<readonly string[]>([]);
  const choices = useQuery({ ...callHearings.query(language, "GET /hearing-outcomes"), staleTime: 3_600_000 });
  if (choices.isError) return <ErrorSummary error={choices.error} />;
  if (choices.isPending) return <Loading />;
  return (
    <Form
      send={callHearings.send(language, "POST /hearings/:hearingId/outcome", { params: { hearingId } })}
      body={({ form }) => readOutcome(form, undertakings)}
      action={say(text.save)}
      buttons={children}
      staysFilled
      onDone={onDone}
    >
      <RadioGroup
        legend={say(text.outcome)}
        name="outcome"
        required
        chosen={outcome}
        onPick={setOutcome}
        options={choices.data.outcomes.map((one) => [one.code, `${say(one.name)}. ${say(one.meaning)}`])}
      />
      <Cause outcome={outcome} choices={choices.data} />
      {outcome === "held" ? (
        <RadioGroup
          legend={say(text.decision)}
          name="decision"
          required
          options={[
            ["reserved", say(text.reserved)],
            ["stated", say(text.stated)],
          ]}
        />
      ) : null}
      <UndertakingFields keys={undertakings} onKeys={setUndertakings} />
      <TextArea label={say(text.note)} hint={say(text.noteHint)} name="note" maxLength={2000} />
    </Form>
  );
}

function Cause({ outcome, choices }: { readonly outcome: string; readonly choices: OutcomeChoices }) {
  const say = useSay();
  const options = choices.causes
    .filter((one) => one.outcomes.includes(outcome))
    .map((one) => [one.code, say(one.name)] as const);
  if (options.length === 0) return null;
  const isNeeded = choices.outcomes.find((one) => one.code === outcome)?.needsCause ?? false;
  // Each outcome has its own causes: what was chosen for another is not carried over.
  if (isNeeded) return <ChoiceField key={outcome} label={say(text.cause)} name="cause" options={options} />;
  return (
    <SelectField key={outcome} label={say(text.cause)} name="cause" options={[["", say(text.noCause)], ...options]} />
  );
}

function readOutcome(form: HTMLFormElement, keys: readonly string[]): NewOutcome {
  const value = valuesOf(form);
  const orNull = (name: string) => (value(name) === "" ? null : value(name));
  return {
    outcome: value("outcome") as NewOutcome["outcome"],
    cause: orNull("cause"),
    decision: orNull("decision") as NewOutcome["decision"],
    note: orNull("note"),
    undertakings: keys.map((key) => ({
      byWhom: value(`byWhom-${key}`) as NewOutcome["undertakings"][number]["byWhom"],
      what: value(`what-${key}`),
      dueOn: value(`dueOn-${key}`),
    })),
  };
}
