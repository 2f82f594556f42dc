import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { dateText } from "../../../kernel/time.ts";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import { ask } from "../../api/client.ts";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { ui } from "../../ui/text.ts";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { casesText as text } from "./text.ts";

interface Page {
  readonly items: readonly CaseSummary[];
  readonly next?: string | null;
  readonly total?: number;
}

/** The files that the reader may see, a page at a time, or those that a search finds. */
export function CasesPage() {
  const say = useSay();
  const language = useLanguage();
  const [words, setWords] = useState("");
  const [after, setAfter] = useState<string | null>(null);
  useTitle(say(text.title));
  const address =
    words === ""
      ? `/cases?limit=25${after === null ? "" : `&after=${encodeURIComponent(after)}`}`
      : `/cases/search?q=${encodeURIComponent(words)}`;
  const page = useQuery({ queryKey: [language, address], queryFn: () => ask<Page>(language, address) });
  const next = page.data?.next ?? null;
  const startAgain = () => {
    setAfter(null);
    setWords("");
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setWords(valuesOf(event.currentTarget)("words"));
          }}
        >
          <Field label={say(text.search)} name="words" type="search" maxLength={200} />
          <button type="submit">{say(text.go)}</button>
        </form>
      </search>
      {page.isPending ? <Loading /> : null}
      {page.isError ? <Trouble error={page.error} /> : null}
      {page.isSuccess ? <CaseTable page={page.data} searched={words !== ""} /> : null}
      <p>
        {after === null && words === "" ? null : (
          <button type="button" className="plain" onClick={startAgain}>
            {say(words === "" ? ui.first : text.all)}
          </button>
        )}{" "}
        {next === null ? null : (
          <button type="button" className="plain" onClick={() => setAfter(next)}>
            {say(ui.next)}
          </button>
        )}
      </p>
    </>
  );
}

function CaseTable({ page, searched }: { readonly page: Page; readonly searched: boolean }) {
  const say = useSay();
  const language = useLanguage();
  if (page.items.length === 0) return <p role="status">{say(text.none)}</p>;
  const columns = [text.number, text.person, text.proceeding, text.status, text.office, text.received];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="scroll" aria-label={say(text.title)} tabIndex={0}>
      <table>
        <caption>{say(searched ? text.found : text.count, { n: page.total ?? page.items.length })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.en} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to="/$language/cases/$caseId" params={{ language, caseId: one.id }}>
                  {one.fileNumber}
                </Link>
              </th>
              <td>{one.principal}</td>
              <td>
                {one.division.code} – {one.proceedingType[language]}
              </td>
              <td>{one.status[language]}</td>
              <td>{one.office.name[language]}</td>
              <td>{dateText(one.receivedOn as Parameters<typeof dateText>[0], language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
