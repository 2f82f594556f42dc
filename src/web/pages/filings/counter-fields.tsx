import { systemClock, zoneText } from "../../../kernel/time.ts";
import type { FilingForm, SubmissionContent } from "../../../modules/filings/contract.ts";
import type { Problem } from "../../api/client.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { filingsText as text } from "./text.ts";
import type { Draft } from "./use-draft.ts";

type Counter = NonNullable<SubmissionContent["counter"]>;
const nothing: Counter = { channel: null, side: null, on: "", time: "" };

/** For the registry: by which way it came, from whom, and what the stamp says, by the office's clock. */
export function CounterFields({
  draft,
  form,
  problem,
}: {
  readonly draft: Draft;
  readonly form: FilingForm;
  readonly problem: Problem | null;
}) {
  const say = useSay();
  const language = useLanguage();
  const counter = draft.content.counter ?? nothing;
  const zone = zoneText(systemClock(), form.office.zone, language);
  const set = (changes: Partial<Counter>) =>
    draft.change((now) => ({ ...now, counter: { ...(now.counter ?? nothing), ...changes } }));
  return (
    <fieldset>
      <legend>{say(text.counter)}</legend>
      <p className="hint">{say(text.counterHint, { office: form.office.name[language], zone })}</p>
      <div className="row">
        <SelectField
          label={say(text.channel)}
          problem={problem?.at("/counter/channel")}
          value={counter.channel ?? ""}
          onChange={(event) => set({ channel: event.target.value === "" ? null : event.target.value })}
          options={[["", say(text.choose)], ...form.channels.map((one) => [one.code, one[language]] as const)]}
        />
        <SelectField
          label={say(text.side)}
          problem={problem?.at("/counter/side")}
          value={counter.side ?? ""}
          onChange={(event) => {
            const side = event.target.value;
            set({ side: side === "party" || side === "minister" ? side : null });
          }}
          options={[
            ["", say(text.choose)],
            ["party", say(text.sideParty)],
            ["minister", say(text.sideMinister)],
          ]}
        />
        <Field
          label={say(text.receivedOn)}
          hint={say(text.dayHint)}
          problem={problem?.at("/counter/on")}
          type="date"
          value={counter.on}
          onChange={(event) => set({ on: event.target.value })}
        />
        <Field
          label={say(text.receivedTime)}
          hint={say(text.timeHint)}
          type="time"
          value={counter.time}
          onChange={(event) => set({ time: event.target.value.slice(0, 5) })}
        />
      </div>
    </fieldset>
  );
}
