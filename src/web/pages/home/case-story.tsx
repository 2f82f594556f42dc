import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import type { DueItem } from "../../../modules/deadlines/contract.ts";
import type { HearingView } from "../../../modules/hearings/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { StepLine } from "../../ui/step-line.tsx";
import { momentOf } from "../hearings/hearing-words.ts";
import { nextWords, clientText as text } from "./client-text.ts";
import { isOwnProceeding, stagesOf } from "./stages.ts";
import { ToDo } from "./to-do.tsx";

// Few first pages have a case that was decided: its words come when one has.
const CarefulDays = lazy(() => import("./careful-days.tsx"));

/** One case: where it stands, what comes next, what its person must do. */
export function CaseStory({
  theCase,
  dues,
  hearing,
  isOnly,
}: {
  readonly theCase: CaseSummary;
  /** Null where they could not be asked: nothing is then said of them. */
  readonly dues: readonly DueItem[] | null;
  readonly hearing: HearingView | null;
  /** The only case: its sections are those of the page. */
  readonly isOnly: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  const stages = stagesOf(theCase.division.code, theCase.status.code, theCase.stream?.code ?? null);
  const next = nextWords[theCase.status.code];
  return (
    <section className="story few-item" aria-label={say(text.file, { number: theCase.fileNumber })}>
      <p className="lead">
        <Link to="/$language/cases/$caseId" params={{ language, caseId: theCase.id }}>
          {say(text.file, { number: theCase.fileNumber })}
        </Link>
        {isOnly ? null : (
          <>
            {" – "}
            <bdi>{theCase.principal}</bdi>
          </>
        )}
        <span className="hint">
          {theCase.proceedingType[language]}, {theCase.division[language]}
        </span>
      </p>
      <h2>{say(text.where)}</h2>
      {stages === null ? null : (
        <StepLine
          name={say(text.where)}
          steps={stages.map((stage) => ({ name: say(stage.name), state: stage.state }))}
        />
      )}
      <p>
        <strong>{theCase.status[language]}.</strong>
      </p>
      <h2>{say(text.next)}</h2>
      {hearing === null ? null : (
        <p>
          <strong>{say(text.hearingOn, { moment: momentOf(hearing, language) })}</strong>
        </p>
      )}
      {next === undefined ? null : <p>{say(next)}</p>}
      {theCase.status.code === "decided" || theCase.division.code === "RAD" ? (
        <Suspense>
          <CarefulDays caseId={theCase.id} />
        </Suspense>
      ) : null}
      {dues === null ? null : (
        <ToDo caseId={theCase.id} dues={dues} isOwn={isOwnProceeding(theCase.proceedingType.code)} />
      )}
    </section>
  );
}
