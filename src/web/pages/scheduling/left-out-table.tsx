import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { divisionShortNames } from "../../../modules/cases/text.ts";
import type { LeftOut, RunView } from "../../../modules/scheduling/contract.ts";
import { callScheduling } from "../../api/rooms.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { FirstRows } from "../../ui/first-rows.tsx";
import { FoldedSection } from "../../ui/folded.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { whyText } from "./missing-text.ts";
import { schedulingText as text } from "./text.ts";

/** The cases to which a run gave no place, each with its true reason. */
export function LeftOutTable({ run }: { readonly run: RunView }) {
  const say = useSay();
  const language = useLanguage();
  const cases = useQuery(
    callScheduling.query(language, "GET /schedule/runs/:runId/left-out", { params: { runId: run.id } }),
  );
  return (
    <FoldedSection id="left-out" name={say(text.leftOut)}>
      {cases.isError ? <ErrorSummary error={cases.error} /> : null}
      {cases.isPending ? <Loading /> : null}
      {cases.data?.items.length === 0 ? <p>{say(text.noneLeftOut)}</p> : null}
      {cases.data === undefined || cases.data.items.length === 0 ? null : (
        <FirstRows rows={cases.data.items} first={10}>
          {(shown) => (
            <DataTable
              caption={say(text.leftOut)}
              isHeaded
              rows={shown}
              rowKey={(one) => one.case.id}
              columns={[
                {
                  name: text.case,
                  cell: (one) => (
                    <Link to="/$language/cases/$caseId" params={{ language, caseId: one.case.id }}>
                      {one.case.fileNumber}
                    </Link>
                  ),
                },
                { name: text.division, cell: (one) => say(divisionShortNames[one.division] ?? text.division) },
                {
                  name: text.why,
                  cell: (one) => <Why of={one} />,
                },
              ]}
            />
          )}
        </FirstRows>
      )}
    </FoldedSection>
  );
}

function Why({ of }: { readonly of: LeftOut }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {of.reason[language]}
      <br />
      <span className="hint">{say(whyOf(of))}</span>
      {of.change === null ? null : (
        <>
          <br />
          {of.change[language]}
        </>
      )}
    </>
  );
}

/** Runs of before say no more than whether it was impossible. */
const whyOf = ({ why, impossible }: LeftOut) =>
  why === null ? (impossible ? text.impossible : text.crowded) : whyText[why];
