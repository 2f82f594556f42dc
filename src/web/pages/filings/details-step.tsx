import type { FilingForm, SubmissionContent } from "../../../modules/filings/contract.ts";
import type { Problem } from "../../api/client.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { PlainForm } from "../../ui/plain-form.tsx";
import { CounterFields } from "./counter-fields.tsx";
import { ServiceFields } from "./service-fields.tsx";
import { filingsText as text } from "./text.ts";
import type { Draft } from "./use-draft.ts";

type Row = SubmissionContent["documents"][number];
interface StepProps {
  readonly draft: Draft;
  readonly form: FilingForm;
  /** What the server found missing, by place. */
  readonly problem: Problem | null;
}

/** What each document is, how the other party received it, and a note. */
export function DetailsStep({ draft, form, problem }: StepProps) {
  const say = useSay();
  return (
    // The form has no button of its own: the steps' buttons stand below it.
    <PlainForm>
      {draft.content.counter === null ? null : <CounterFields draft={draft} form={form} problem={problem} />}
      {draft.content.documents.map((row, index) => (
        <DocumentFields key={row.key} row={row} index={index} draft={draft} form={form} problem={problem} />
      ))}
      <ServiceFields draft={draft} form={form} problem={problem} />
      <TextArea
        label={say(text.note)}
        hint={say(text.noteHint)}
        maxLength={2000}
        value={draft.content.note}
        onChange={(event) => {
          const note = event.target.value;
          draft.change((now) => ({ ...now, note }));
        }}
      />
    </PlainForm>
  );
}

function DocumentFields({
  row,
  index,
  draft,
  form,
  problem,
}: StepProps & { readonly row: Row; readonly index: number }) {
  const say = useSay();
  const language = useLanguage();
  // Said until something is there: a field that was mended does not go on accusing.
  const at = (field: string, isStillEmpty = true) =>
    isStillEmpty ? problem?.at(`/documents/${index}/${field}`) : undefined;
  const caution = form.types.find((type) => type.code === row.typeCode)?.caution ?? null;
  const set = (changes: Partial<Row>) =>
    draft.change((now) => ({
      ...now,
      documents: now.documents.map((one) => (one.key === row.key ? { ...one, ...changes } : one)),
    }));
  return (
    <fieldset>
      <legend>{say(text.documentNo, { n: index + 1, file: row.fileName })}</legend>
      {at("uploadId") === undefined ? null : <p className="problem">{at("uploadId")}</p>}
      <SelectField
        label={say(text.type)}
        problem={at("typeCode", row.typeCode === null)}
        value={row.typeCode ?? ""}
        onChange={(event) => set({ typeCode: event.target.value === "" ? null : event.target.value })}
        options={[["", say(text.choose)], ...form.types.map((type) => [type.code, type[language]] as const)]}
      />
      <div aria-live="polite">{caution === null ? null : <p className="note">{caution[language]}</p>}</div>
      <Field
        label={say(text.description)}
        hint={say(text.descriptionHint)}
        problem={at("description", row.description.trim() === "")}
        maxLength={300}
        value={row.description}
        onChange={(event) => set({ description: event.target.value })}
      />
      <SelectField
        label={say(text.language)}
        problem={at("language", row.language === null)}
        {...(row.language === "other" ? { hint: say(text.translationHint) } : {})}
        value={row.language ?? ""}
        onChange={(event) => {
          const chosen = event.target.value;
          set({ language: chosen === "en" || chosen === "fr" || chosen === "other" ? chosen : null });
        }}
        options={[
          ["", say(text.choose)],
          ["en", say(text.english)],
          ["fr", say(text.french)],
          ["other", say(text.otherLanguage)],
        ]}
      />
    </fieldset>
  );
}
