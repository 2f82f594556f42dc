import { Link } from "@tanstack/react-router";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { casesText } from "../cases/text.ts";
import { OpenAppeal } from "./open-appeal.tsx";
import { RecordSection } from "./record-section.tsx";
import { appellantNames, appealsText as text } from "./text.ts";
import { type ChainCase, useChain } from "./use-chain.ts";

/** The claim, its appeal and what followed as one story, and what the registry may do next in it. */
export function CaseChain({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const chain = useChain(theCase.id);
  if (chain.isError) return <ErrorSummary error={chain.error} />;
  if (chain.data === undefined) return null;
  const { items } = chain.data;
  return (
    <>
      {items.length > 1 ? (
        <section aria-labelledby="story">
          <h2 id="story">{say(text.story)}</h2>
          <StoryTable items={items} />
        </section>
      ) : null}
      {theCase.actions.includes("appeal.open") && mayBeAppealed(theCase) ? <OpenAppeal theCase={theCase} /> : null}
      {theCase.actions.includes("appeal.send-record") && theCase.division.code === "RAD" ? (
        <RecordSection caseId={theCase.id} />
      ) : null}
    </>
  );
}

/** Whether the decision can be appealed, and by whom, the server says: by its law, not by the page. */
function mayBeAppealed(theCase: CaseView): boolean {
  return theCase.division.code === "RPD" && theCase.status.code === "decided";
}

function StoryTable({ items }: { readonly items: readonly ChainCase[] }) {
  const say = useSay();
  const language = useLanguage();
  const number = (one: ChainCase) =>
    one.isThis ? (
      <span aria-current="true">
        {one.fileNumber} <Badge>{say(text.thisCase)}</Badge>
      </span>
    ) : (
      <Link to="/$language/cases/$caseId" params={{ language, caseId: one.id }}>
        {one.fileNumber}
      </Link>
    );
  return (
    <DataTable
      caption={say(text.storyCaption)}
      rows={items}
      rowKey={(one) => one.id}
      columns={[
        { name: text.case, cell: number },
        { name: text.before, cell: (one) => `${one.division[language]} – ${one.proceeding[language]}` },
        {
          name: text.appealedBy,
          cell: (one) => say(one.appellant === null ? text.noAppellant : appellantNames[one.appellant]),
        },
        { name: text.received, cell: (one) => <Day on={one.receivedOn} /> },
        { name: text.stands, cell: (one) => one.status[language] },
        {
          name: casesText.finalized,
          cell: (one) => (one.finalizedOn === null ? say(text.notFinalized) : <Day on={one.finalizedOn} />),
        },
      ]}
    />
  );
}
