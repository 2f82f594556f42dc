import { Link } from "@tanstack/react-router";
import type { Desk } from "../../../modules/decisions/contract.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { CaseNumber } from "../home/case-number.tsx";
import { decisionColumnText as text } from "./column-text.ts";
import { deskText } from "./desk-text.ts";

type ToRecord = Desk["toRecord"][number];

const columns: readonly Column<ToRecord>[] = [
  {
    name: text.case,
    cell: (one) =>
      one.cases.map((theCase) => (
        <CaseNumber key={theCase.id} id={theCase.id} number={theCase.fileNumber} name={theCase.principal} />
      )),
  },
  { name: deskText.heldAt, cell: (one) => <Moment at={one.startsAt} zone={one.zone} /> },
  { name: deskText.next, cell: (one) => <RecordLink one={one} /> },
];

/** Hearings that have gone by and of which nothing is recorded yet. */
export function HearingsToRecord({ hearings }: { readonly hearings: readonly ToRecord[] }) {
  const say = useSay();
  return (
    <section>
      <h2>{say(deskText.toRecord)}</h2>
      <DataTable
        isHeaded
        caption={say(deskText.toRecord)}
        columns={columns}
        rows={hearings}
        rowKey={(one) => one.hearingId}
      />
    </section>
  );
}

function RecordLink({ one }: { readonly one: ToRecord }) {
  const language = useLanguage();
  const say = useSay();
  const params = { language, caseId: one.cases[0]?.id ?? "", hearingId: one.hearingId };
  return (
    <Link to="/$language/cases/$caseId/hearings/$hearingId/outcome" params={params as never}>
      {say(deskText.record)}
    </Link>
  );
}
