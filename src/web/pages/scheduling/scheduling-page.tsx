import { Link } from "@tanstack/react-router";
import { useTell } from "../../ui/done.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { OnThisPage } from "../../ui/on-this-page.tsx";
import { sittingsText } from "../sittings/text.ts";
import { fairnessLink } from "./fairness-link.ts";
import { InterpretersAsked } from "./interpreters-asked.tsx";
import { LeftOutTable } from "./left-out-table.tsx";
import { missingText } from "./missing-text.ts";
import { PolicyForm } from "./policy-form.tsx";
import { ProposalList } from "./proposal-list.tsx";
import { ReadyTable } from "./ready-table.tsx";
import { Repairs } from "./repairs.tsx";
import { RunPanel } from "./run-panel.tsx";
import { schedulingText as text } from "./text.ts";
import { useRuns } from "./use-runs.ts";
import { weekText } from "./week-text.ts";
import { whatIfText } from "./what-if-text.ts";

/** From what is ready to hearings that are set: run, see what is proposed and what is left out, approve. */
export function SchedulingPage() {
  const say = useSay();
  const language = useLanguage();
  const runs = useRuns();
  const tell = useTell();
  useTitle(say(text.title));
  const ofReady = runs.data?.items.filter((run) => run.cause !== "repair") ?? [];
  const lastDone = ofReady.find((run) => run.state === "done");
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      <p>
        <Link to="/$language/scheduling/week" params={{ language }}>
          {say(weekText.title)}
        </Link>
        {" · "}
        <Link to="/$language/scheduling/missing" params={{ language }}>
          {say(missingText.page)}
        </Link>
        {" · "}
        <Link to="/$language/scheduling/fairness" params={{ language }}>
          {say(fairnessLink)}
        </Link>
        {" · "}
        <Link to="/$language/scheduling/what-if" params={{ language }}>
          {say(whatIfText.link)}
        </Link>
      </p>
      <RunPanel runs={runs} />
      <OnThisPage
        sections={[
          ["proposals", say(text.proposals)],
          ["absences", say(text.repair)],
          ...(lastDone === undefined ? [] : [["left-out", say(text.leftOut)] as const]),
          ["ready", say(text.ready)],
          ["interpreters-asked", say(sittingsText.asked)],
          ["policies", say(text.policy)],
        ]}
      />
      <ProposalList run={lastDone} onDone={tell} />
      <Repairs runs={runs.data?.items ?? []} onDone={tell} />
      {lastDone === undefined ? null : <LeftOutTable run={lastDone} />}
      <ReadyTable version={lastDone?.id ?? ""} />
      <InterpretersAsked />
      <PolicyForm onDone={tell} />
    </>
  );
}
