import { easternZone } from "../../../kernel/time.ts";
import type { RunView } from "../../../modules/scheduling/contract.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Day, Moment } from "../../ui/day.tsx";
import { Refusal } from "../../ui/error-summary.tsx";
import { FirstRows } from "../../ui/first-rows.tsx";
import { FoldedSection } from "../../ui/folded.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { daysAway } from "./days-away.ts";
import { RepairForm } from "./repair-form.tsx";
import { schedulingText as text } from "./text.ts";
import { useApproval } from "./use-approval.tsx";

/** Who is away, what was found for their hearings, and its approval in one act. */
export function Repairs({
  runs,
  onDone,
}: {
  readonly runs: readonly RunView[];
  readonly onDone: (words: string) => void;
}) {
  const say = useSay();
  const approve = useApproval(onDone);
  const repairs = runs.filter((run) => run.away !== null);
  return (
    <FoldedSection id="absences" name={say(text.repair)}>
      <p>{say(text.repairLead)}</p>
      <RepairForm onDone={onDone} />
      <Refusal of={approve.refusal} />
      {repairs.length === 0 ? null : (
        <FirstRows rows={repairs} first={5}>
          {(shown) => (
            <DataTable
              caption={say(text.repairs)}
              rows={shown}
              rowKey={(run) => run.id}
              columns={[
                { name: text.whoIsAway, cell: (run) => <Away run={run} /> },
                { name: text.askedOn, cell: (run) => <Moment at={run.askedAt} zone={easternZone} /> },
                { name: text.found, cell: (run) => <Found run={run} /> },
                {
                  name: text.toApprove,
                  cell: (run) =>
                    run.toApprove === 0 ? (
                      say(text.nothingToApprove)
                    ) : (
                      <button type="button" disabled={approve.isPending} onClick={() => approve.ask({ runId: run.id })}>
                        {say(text.approveCount, { n: run.toApprove })}
                        <span className="unseen"> {run.away?.name}</span>
                      </button>
                    ),
                },
              ]}
            />
          )}
        </FirstRows>
      )}
      {approve.dialog}
    </FoldedSection>
  );
}

function Away({ run }: { readonly run: RunView }) {
  const say = useSay();
  if (run.away === null) return null;
  const [first, last] = daysAway(run.away);
  return (
    <>
      {run.away.name}
      <br />
      <span className="hint">
        <Day on={first} />
        {first === last ? null : (
          <>
            {" "}
            {say(text.untilDay)} <Day on={last} />
          </>
        )}
      </span>
    </>
  );
}

function Found({ run }: { readonly run: RunView }) {
  const say = useSay();
  const language = useLanguage();
  if (run.failure !== null) return run.failure[language];
  if (run.result === null) return say(run.state === "asked" ? text.asked : text.running);
  const { asked, placed } = run.result;
  return (
    <>
      {say(text.placedOf, { placed, asked })}
      {run.takenBack === 0 ? null : (
        <>
          <br />
          <span className="hint">{say(text.absenceBack, { n: run.takenBack })}</span>
        </>
      )}
      {placed === asked ? null : (
        <>
          <br />
          <span className="hint">{say(text.restToPlace)}</span>
        </>
      )}
    </>
  );
}
