import { Link } from "@tanstack/react-router";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import type { DueItem } from "../../../modules/deadlines/contract.ts";
import type { HearingView } from "../../../modules/hearings/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { StepLine } from "../../ui/step-line.tsx";
import { momentOf } from "../hearings/hearing-words.ts";
import { nextWords, clientText as text } from "./client-text.ts";
import { isOwnProceeding, stagesOf } from "./stages.ts";
import { ToDo } from "./to-do.tsx";

/** One case: where it stands, what comes next, what its person must do. */
export function CaseStory({
  file,
  dues,
  hearing,
  isOnly,
}: {
  readonly file: CaseSummary;
  /** Null where they could not be asked: nothing is then said of them. */
  readonly dues: readonly DueItem[] | null;
  readonly hearing: HearingView | null;
  /** The only case: its sections are those of the page. */
  readonly isOnly: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  const stages = stagesOf(file.division.code, file.status.code, file.stream?.code ?? null);
  const next = nextWords[file.status.code];
  return (
    <section className="story few-item" aria-label={say(text.file, { number: file.fileNumber })}>
      <p className="lead">
        <Link to="/$language/cases/$caseId" params={{ language, caseId: file.id }}>
          {say(text.file, { number: file.fileNumber })}
        </Link>
        {isOnly ? null : (
          <>
            {" – "}
            <bdi>{file.principal}</bdi>
          </>
        )}
        <span className="hint">
          {file.proceedingType[language]}, {file.division[language]}
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
        <strong>{file.status[language]}.</strong>
      </p>
      <h2>{say(text.next)}</h2>
      {hearing === null ? null : (
        <p>
          <strong>{say(text.hearingOn, { moment: momentOf(hearing, language) })}</strong>
        </p>
      )}
      {next === undefined ? null : <p>{say(next)}</p>}
      {dues === null ? null : <ToDo caseId={file.id} dues={dues} isOwn={isOwnProceeding(file.proceedingType.code)} />}
    </section>
  );
}
