import type { FilingForm, SubmissionContent } from "../../../modules/filings/contract.ts";
import type { Problem } from "../../api/client.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { filingsText as text } from "./text.ts";
import type { Draft } from "./use-draft.ts";

type Service = NonNullable<SubmissionContent["service"]>;
const nothing: Service = { kind: null, to: "", method: null, on: "", explanation: "" };

/** How and when the other party received the documents; the rule that asks for it is named. */
export function ServiceFields({
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
  const chosen = draft.content.documents.map((row) => row.typeCode);
  const source = form.types.find((type) => type.serviceSource !== null && chosen.includes(type.code))?.serviceSource;
  const service = draft.content.service ?? nothing;
  const set = (changes: Partial<Service>) =>
    draft.change((now) => ({ ...now, service: { ...(now.service ?? nothing), ...changes } }));
  const kinds = [
    ["", say(text.choose)],
    ["provided", say(text.provided)],
    ["no-other-party", say(text.noOtherParty)],
    ["unable", say(text.unable)],
  ] as const;
  return (
    <fieldset>
      <legend>{say(text.service)}</legend>
      <p className="hint">
        {source === undefined || source === null
          ? say(text.serviceOptional)
          : say(text.serviceWhy, { source: source[language] })}
      </p>
      <SelectField
        label={say(text.serviceKind)}
        problem={service.kind === null ? problem?.at("/service/kind") : undefined}
        value={service.kind ?? ""}
        options={kinds}
        onChange={(event) => {
          const kind = event.target.value;
          set({ kind: kind === "provided" || kind === "no-other-party" || kind === "unable" ? kind : null });
        }}
      />
      {service.kind === "provided" ? (
        <Provided service={service} onChange={set} methods={form.serviceMethods} problem={problem} />
      ) : null}
      {service.kind === "unable" ? (
        <TextArea
          label={say(text.explanation)}
          problem={problem?.at("/service/explanation")}
          maxLength={1000}
          value={service.explanation}
          onChange={(event) => set({ explanation: event.target.value })}
        />
      ) : null}
    </fieldset>
  );
}

/** To whom, how and when. */
function Provided({
  service,
  onChange,
  methods,
  problem,
}: {
  readonly service: Service;
  readonly onChange: (changes: Partial<Service>) => void;
  readonly methods: FilingForm["serviceMethods"];
  readonly problem: Problem | null;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <Field
        label={say(text.to)}
        problem={problem?.at("/service/to")}
        maxLength={300}
        value={service.to}
        onChange={(event) => onChange({ to: event.target.value })}
      />
      <SelectField
        label={say(text.method)}
        problem={problem?.at("/service/method")}
        value={service.method ?? ""}
        onChange={(event) => onChange({ method: event.target.value === "" ? null : event.target.value })}
        options={[["", say(text.choose)], ...methods.map((one) => [one.code, one[language]] as const)]}
      />
      <Field
        label={say(text.on)}
        hint={say(text.dayHint)}
        problem={problem?.at("/service/on")}
        type="date"
        value={service.on}
        onChange={(event) => onChange({ on: event.target.value })}
      />
    </>
  );
}
