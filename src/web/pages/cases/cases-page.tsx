import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import { ask } from "../../api/client.ts";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
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
  const from = after === null ? {} : { after };
  const page = useQuery({
    queryKey: [language, "cases", words, after],
    queryFn: () =>
      words === ""
        ? ask<Page>(language, `/cases?${new URLSearchParams({ limit: "25", ...from })}`)
        : ask<Page>(language, "/cases/search", { q: words, limit: 25, ...from }),
  });
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
      {words === "" ? null : (
        <p>
          <button type="button" className="second" onClick={startAgain}>
            {say(text.all)}
          </button>
        </p>
      )}
      <Pager next={next} isFirst={after === null} onNext={setAfter} onFirst={startAgain} />
    </>
  );
}

const columns: readonly Column<CaseSummary>[] = [
  { name: text.number, cell: (one) => <CaseLink one={one} /> },
  { name: text.person, cell: (one) => <bdi>{one.principal}</bdi> },
  { name: text.proceeding, cell: (one) => <InLanguage of={one.proceedingType} before={`${one.division.code} – `} /> },
  { name: text.status, cell: (one) => <InLanguage of={one.status} /> },
  { name: text.office, cell: (one) => <InLanguage of={one.office.name} /> },
  { name: text.received, cell: (one) => <Day on={one.receivedOn} /> },
];

function CaseTable({ page, searched }: { readonly page: Page; readonly searched: boolean }) {
  const say = useSay();
  if (page.items.length === 0) return <Empty>{say(text.none)}</Empty>;
  const caption = say(searched ? text.found : text.count, { n: page.total ?? page.items.length });
  return <DataTable caption={caption} columns={columns} rows={page.items} rowKey={(one) => one.id} />;
}

function CaseLink({ one }: { readonly one: CaseSummary }) {
  return (
    <Link to="/$language/cases/$caseId" params={{ language: useLanguage(), caseId: one.id }}>
      {one.fileNumber}
    </Link>
  );
}

function InLanguage({ of, before = "" }: { readonly of: Bilingual; readonly before?: string }) {
  return before + of[useLanguage()];
}
