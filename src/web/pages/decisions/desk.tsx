import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Instant } from "../../../kernel/time.ts";
import type { DecisionSummary, Desk as DeskAnswer } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { daysSince } from "../../ui/days-since.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { Empty } from "../../ui/success.tsx";
import { CaseNumber } from "../home/case-number.tsx";
import { BeginDecision } from "./begin-decision.tsx";
import { decisionColumnText as text } from "./column-text.ts";
import { deskText } from "./desk-text.ts";
import { HearingsToRecord } from "./hearings-to-record.tsx";
import { decisionStatusNames } from "./status-names.ts";

type CaseToDecide = DeskAnswer["toDecide"][number];

/** What waits on a member’s desk: cases to decide, own drafts, drafts of others to read; each with its age. */
export function Desk() {
  const say = useSay();
  const language = useLanguage();
  const decides = useHolds("member");
  const found = useQuery(callDecisions.query(language, "GET /desk", {}));
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  const { toRecord, toDecide, drafts, toSign, toRead } = found.data;
  if ([toRecord, toDecide, drafts, toSign, toRead].every((one) => one.length === 0))
    return (
      <section>
        <h2>{say(deskText.desk)}</h2>
        <Empty>{say(decides ? deskText.deskEmpty : deskText.deskEmptyOfSupport)}</Empty>
      </section>
    );
  return (
    <>
      {toRecord.length === 0 ? null : <HearingsToRecord hearings={toRecord} />}
      {toDecide.length === 0 ? null : (
        <section>
          <h2>{say(deskText.toDecide)}</h2>
          <ToDecide cases={toDecide} drafts={drafts} />
        </section>
      )}
      {drafts.length === 0 ? null : (
        <section>
          <h2>{say(deskText.drafts)}</h2>
          <Drafts drafts={drafts} name={deskText.drafts} />
        </section>
      )}
      {toSign.length === 0 ? null : (
        <section>
          <h2>{say(deskText.toSign)}</h2>
          <Drafts drafts={toSign} name={deskText.toSign} />
        </section>
      )}
      {toRead.length === 0 ? null : (
        <section>
          <h2>{say(deskText.toRead)}</h2>
          <Drafts drafts={toRead} name={deskText.toRead} />
        </section>
      )}
    </>
  );
}

const caseColumns: readonly Column<CaseToDecide>[] = [
  { name: text.case, cell: (one) => <CaseNumber id={one.caseId} number={one.fileNumber} name={one.principal} /> },
  { name: text.proceeding, cell: (one) => <Words of={one.proceeding.name} /> },
  { name: text.status, cell: (one) => <Words of={one.status.name} /> },
  { name: deskText.yours, cell: (one) => <Since at={one.since} zone={one.office.zone} /> },
];

function ToDecide({
  cases,
  drafts,
}: {
  readonly cases: readonly CaseToDecide[];
  readonly drafts: readonly DecisionSummary[];
}) {
  const say = useSay();
  const signed = new Set(drafts.filter((one) => one.status === "signed").map((one) => one.id));
  const next: Column<CaseToDecide> = {
    name: deskText.next,
    cell: (one) => <BeginDecision one={one} isSigned={signed.has(one.decisionId ?? "")} />,
  };
  return (
    <DataTable
      isHeaded
      caption={say(deskText.toDecide)}
      columns={[...caseColumns, next]}
      rows={cases}
      rowKey={(one) => one.caseId}
    />
  );
}

const draftColumns: readonly Column<DecisionSummary>[] = [
  { name: text.one, cell: (one) => <DraftLink one={one} /> },
  { name: text.status, cell: (one) => <Words of={decisionStatusNames[one.status]} /> },
  { name: deskText.opened, cell: (one) => <Since at={one.openedAt} zone={one.office.zone} /> },
  { name: deskText.savedOn, cell: (one) => <Moment at={one.savedAt} zone={one.office.zone} /> },
];
const authorColumn: Column<DecisionSummary> = { name: deskText.author, cell: (one) => <bdi>{one.author.name}</bdi> };

function Drafts({
  drafts,
  name,
}: {
  readonly drafts: readonly DecisionSummary[];
  readonly name: typeof deskText.drafts | typeof deskText.toRead | typeof deskText.toSign;
}) {
  const say = useSay();
  const columns = name !== deskText.drafts ? [...draftColumns, authorColumn] : draftColumns;
  return <DataTable isHeaded caption={say(name)} columns={columns} rows={drafts} rowKey={(one) => one.id} />;
}

function DraftLink({ one }: { readonly one: DecisionSummary }) {
  const language = useLanguage();
  return (
    <>
      <Link className="whole" to="/$language/decisions/$decisionId" params={{ language, decisionId: one.id }}>
        {one.cases.map((theCase) => theCase.fileNumber).join(", ")}
      </Link>
      <span className="hint">
        <bdi>{one.cases.map((theCase) => theCase.principal).join("; ")}</bdi>
      </span>
    </>
  );
}

function Words({ of }: { readonly of: { readonly en: string; readonly fr: string } }) {
  return useSay()(of);
}

/** A day, and how many days that is. */
function Since({ at, zone }: { readonly at: string; readonly zone: string }) {
  const say = useSay();
  const n = daysSince(at as Instant);
  return (
    <>
      <Moment at={at} zone={zone} />
      <span className="hint">{say(deskText.days, { n })}</span>
    </>
  );
}
