import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { AskedInterpreter } from "../../../modules/scheduling/interpreters/contract.ts";
import { callSittingOffers } from "../../api/rooms.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { FirstRows } from "../../ui/first-rows.tsx";
import { FoldedSection } from "../../ui/folded.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { sittingReasonText, sittingStateText, sittingsText as text } from "../sittings/text.ts";

/** Who was asked to interpret which hearing, until when, and what they answered. */
export function InterpretersAsked() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callSittingOffers.query(language, "GET /schedule/interpreters-asked"));
  return (
    <FoldedSection id="interpreters-asked" name={say(text.asked)}>
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isPending ? <Loading /> : null}
      {found.data?.items.length === 0 ? <p>{say(text.nobodyAsked)}</p> : null}
      {found.data === undefined || found.data.items.length === 0 ? null : (
        <FirstRows rows={found.data.items} first={10}>
          {(shown) => (
            <DataTable
              caption={say(text.asked)}
              isHeaded
              rows={shown}
              rowKey={(one) => one.id}
              columns={[
                {
                  name: text.interpreter,
                  cell: (one) => (
                    <>
                      {one.interpreter}
                      <br />
                      <span className="hint">{one.language[language]}</span>
                    </>
                  ),
                },
                { name: text.sitting, cell: (one) => <Moment at={one.startsAt} zone={one.zone} /> },
                { name: text.case, cell: (one) => <OfferedCases cases={one.cases} /> },
                { name: text.state, cell: (one) => <State of={one} /> },
              ]}
            />
          )}
        </FirstRows>
      )}
    </FoldedSection>
  );
}

function OfferedCases({ cases }: Pick<AskedInterpreter, "cases">) {
  const language = useLanguage();
  return cases.map(({ id, fileNumber }) => (
    <Link key={id} to="/$language/cases/$caseId" params={{ language, caseId: id }}>
      {fileNumber}
    </Link>
  ));
}

function State({ of }: { readonly of: AskedInterpreter }) {
  const say = useSay();
  return (
    <>
      {say(sittingStateText[of.state])}
      {of.reason === null ? null : `, ${say(sittingReasonText[of.reason])}`}
      <br />
      <span className="hint">
        {of.state === "open" ? (
          <>
            {say(text.untilMoment)} <Moment at={of.lapsesAt} zone={of.zone} />
          </>
        ) : null}
        {of.answeredAt === null ? null : (
          <>
            {of.answeredBy ?? say(text.byLink)}, <Moment at={of.answeredAt} zone={of.zone} />
          </>
        )}
        {of.bouncedAt === null ? null : <strong> {say(text.bounced)}</strong>}
      </span>
    </>
  );
}
