import { Link } from "@tanstack/react-router";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { CapacityTable } from "./capacity-table.tsx";
import { fairnessLink } from "./fairness-link.ts";
import { missingText as text } from "./missing-text.ts";
import { ShortageTable } from "./shortage-table.tsx";
import { schedulingText } from "./text.ts";
import { useExplained } from "./use-explained.ts";
import { useRuns } from "./use-runs.ts";
import { WaitingTable } from "./waiting-table.tsx";

/** Why cases have no date, of whom too few are there, and what there is beside what is asked. */
export function MissingPage() {
  const say = useSay();
  const language = useLanguage();
  const runs = useRuns();
  useTitle(say(text.title));
  const last = runs.data?.items.find((run) => run.state === "done" && isOfReady(run.cause));
  const found = useExplained(last?.id ?? null);
  const explained = found.data?.explained ?? null;
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      <p>
        <Link to="/$language/scheduling" params={{ language }}>
          {say(schedulingText.title)}
        </Link>
        {" · "}
        <Link to="/$language/scheduling/fairness" params={{ language }}>
          {say(fairnessLink)}
        </Link>
      </p>
      <WaitingTable />
      <section>
        <h2>{say(text.hire)}</h2>
        {runs.isError || found.isError ? <ErrorSummary error={runs.error ?? found.error} /> : null}
        {runs.data === undefined || (last !== undefined && found.isPending) ? <Loading /> : null}
        {runs.data !== undefined && explained === null && !found.isFetching ? <p>{say(text.noRun)}</p> : null}
        {explained === null ? null : <ShortageTable explained={explained} />}
      </section>
      {explained === null ? null : <CapacityTable rows={explained.capacity} />}
    </>
  );
}

/** A repair or a change of date asks for a few hearings alone. */
const isOfReady = (cause: string) => cause === "officer" || cause === "nightly";
