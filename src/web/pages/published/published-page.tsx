import { useQuery } from "@tanstack/react-query";
import { divisionNames, languageNames } from "../../../modules/cases/text.ts";
import type { PublishedDecision } from "../../../modules/decisions/publication/contract.ts";
import { callPublications } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { Empty } from "../../ui/success.tsx";
import { useSizeText } from "../documents/size-text.ts";
import { publishedText as text } from "./text.ts";

const names = ["citation", "division", "language", "from", "to"] as const;
const none = { citation: "", division: "", language: "", from: "", to: "" } as const;

/** Published decisions, for whoever comes: by citation, division, language and day, in both forms. */
export function PublishedPage() {
  const say = useSay();
  const { of, go } = useListPlace();
  useTitle(say(text.title));
  const key = names.map(of).join("|");
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      <SearchForm
        shows={Object.fromEntries(names.map((name) => [name, of(name)]))}
        action={say(text.find)}
        buttons={
          key === "||||" ? null : (
            <button type="button" className="second" onClick={() => go(none)}>
              {say(text.all)}
            </button>
          )
        }
        onSearch={({ value }) => go(Object.fromEntries(names.map((name) => [name, value(name)])))}
      >
        <Fields />
      </SearchForm>
      <Found key={`found ${key}`} />
    </>
  );
}

function Fields() {
  const say = useSay();
  const { of } = useListPlace();
  const any = ["", say(text.any)] as const;
  return (
    <>
      <Field
        label={say(text.citation)}
        hint={say(text.citationHint)}
        name="citation"
        defaultValue={of("citation")}
        maxLength={60}
      />
      <div className="row">
        <SelectField
          label={say(text.division)}
          name="division"
          defaultValue={of("division")}
          options={[any, ...Object.entries(divisionNames).map(([code, name]) => [code, say(name)] as const)]}
        />
        <SelectField
          label={say(text.language)}
          name="language"
          defaultValue={of("language")}
          options={[
            any,
            ...(["en", "fr"] as const).map((code) => [code, say(languageNames[code] ?? text.any)] as const),
          ]}
        />
        <Field label={say(text.from)} name="from" type="date" defaultValue={of("from")} />
        <Field label={say(text.to)} name="to" type="date" defaultValue={of("to")} />
      </div>
    </>
  );
}

function Found() {
  const say = useSay();
  const language = useLanguage();
  const { of, after, pager } = useListPlace();
  const asked = Object.fromEntries(names.flatMap((name) => (of(name) === "" ? [] : [[name, of(name)]])));
  const page = useQuery(
    callPublications.query(language, "GET /published-decisions", { query: { ...asked, ...after } }),
  );
  if (page.isPending) return <Loading />;
  if (page.isError) return <ErrorSummary error={page.error} />;
  if (page.data.items.length === 0) return <Empty>{say(text.none)}</Empty>;
  return (
    <>
      <p role="status">{say(text.count, { n: page.data.total })}</p>
      <DataTable isHeaded caption={say(text.title)} columns={columns} rows={page.data.items} rowKey={(one) => one.id} />
      <Pager next={page.data.next} {...pager} />
    </>
  );
}

const columns: readonly Column<PublishedDecision>[] = [
  { name: text.citation, cell: (one) => <Citation one={one} /> },
  { name: text.division, cell: (one) => <Said of={one.division.name} /> },
  { name: text.decidedOn, cell: (one) => <Day on={one.decidedOn} /> },
  { name: text.language, cell: (one) => <Said of={languageNames[one.language] ?? text.any} /> },
  { name: text.downloads, cell: (one) => <Downloads one={one} /> },
];

function Said({ of }: { readonly of: PublishedDecision["citation"] }) {
  return useSay()(of);
}

function Citation({ one }: { readonly one: PublishedDecision }) {
  const say = useSay();
  return (
    <>
      {say(one.citation)}
      {one.isCorrection ? ` (${say(text.correction)})` : null}
    </>
  );
}

function Downloads({ one }: { readonly one: PublishedDecision }) {
  const say = useSay();
  const sizeText = useSizeText();
  const cited = say(one.citation);
  const link = (form: "pdf" | "akoma-ntoso", said: string) => (
    <a className="whole" href={`/api/v1/published-decisions/${one.id}/${form}`} hrefLang={one.language}>
      {said}
      <span className="unseen"> {cited}</span>
    </a>
  );
  return (
    <>
      {link("pdf", say(text.pdf, { pages: one.pages, size: sizeText(one.pdfBytes) }))}
      <br />
      {link("akoma-ntoso", say(text.akn, { size: sizeText(one.aknBytes) }))}
    </>
  );
}
