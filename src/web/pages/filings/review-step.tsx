import { type CivilDate, type CivilTime, dateText, timeText } from "../../../kernel/time.ts";
import type { FilingForm, SubmissionContent } from "../../../modules/filings/contract.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { filingsText as text } from "./text.ts";
import type { Draft } from "./use-draft.ts";

/** Everything that is about to be filed, to read once more. */
export function ReviewStep({ draft, form }: { readonly draft: Draft; readonly form: FilingForm }) {
  const say = useSay();
  const language = useLanguage();
  const { documents, note } = draft.content;
  if (documents.length === 0) return <p className="empty">{say(text.noneToReview)}</p>;
  const missing = <strong className="problem">{say(text.missing)}</strong>;
  const languages = { en: text.english, fr: text.french, other: text.otherLanguage };
  return (
    <>
      <p>{say(text.checkThis)}</p>
      <DataTable
        caption={say(text.inDraft)}
        rows={documents}
        rowKey={(row) => row.key}
        columns={[
          { name: text.document, cell: (row) => <bdi>{row.fileName}</bdi> },
          {
            name: text.type,
            cell: (row) => form.types.find((type) => type.code === row.typeCode)?.[language] ?? missing,
          },
          { name: text.description, cell: (row) => (row.description.trim() === "" ? missing : row.description) },
          { name: text.language, cell: (row) => (row.language === null ? missing : say(languages[row.language])) },
        ]}
      />
      <Facts
        facts={[
          [text.service, serviceWords(draft.content, form, say, language)],
          [text.note, note.trim() === "" ? "–" : note],
          ...(draft.content.counter === null
            ? []
            : [[text.counter, counterWords(draft.content, form, say, language)] as const]),
        ]}
      />
    </>
  );
}

function serviceWords(
  { service }: SubmissionContent,
  form: FilingForm,
  say: ReturnType<typeof useSay>,
  language: "en" | "fr",
): string {
  if (service === null || service.kind === null) return "–";
  if (service.kind === "no-other-party") return say(text.noOtherParty);
  if (service.kind === "unable") return `${say(text.unable)} – ${service.explanation}`;
  const method = form.serviceMethods.find((one) => one.code === service.method)?.[language] ?? say(text.missing);
  const on = dayOr(say(text.missing), service.on, language);
  return `${service.to === "" ? say(text.missing) : service.to} – ${method} – ${on}`;
}

function counterWords(
  { counter }: SubmissionContent,
  form: FilingForm,
  say: ReturnType<typeof useSay>,
  language: "en" | "fr",
): string {
  const channel = form.channels.find((one) => one.code === counter?.channel)?.[language] ?? say(text.missing);
  const on = dayOr(say(text.missing), counter?.on ?? "", language);
  const time = counter?.time ?? "";
  const hour = /^\d{2}:\d{2}$/.test(time) ? timeText(time as CivilTime, language) : say(text.missing);
  return `${channel} – ${on}, ${hour} (${form.office.name[language]})`;
}

function dayOr(otherwise: string, day: string, language: "en" | "fr"): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? dateText(day as CivilDate, language) : otherwise;
}
