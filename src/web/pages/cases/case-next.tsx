import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { DeadlineView } from "../../../modules/deadlines/contract.ts";
import { callDeadlines } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { StepLine } from "../../ui/step-line.tsx";
import { DeadlineState } from "../deadlines/deadline-state.tsx";
import { NextHearing } from "../hearings/next-hearing.tsx";
import { stagesOf } from "../home/stages.ts";
import { casesText as text } from "./text.ts";

/** Where the file stands on its way, when it is heard, who acts next and by what day: as far as it is known. */
export function CaseNext({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const stages = stagesOf(file.division.code, file.status.code);
  return (
    <section aria-label={say(text.glance)}>
      {stages === null ? null : (
        <StepLine
          name={say(text.stands)}
          steps={stages.map((stage) => ({ name: say(stage.name), state: stage.state }))}
        />
      )}
      {file.representativeWanted ? (
        <p>
          <Badge tone="warning">{say(text.representativeWanted)}</Badge>
        </p>
      ) : null}
      <dl>
        {file.actions.includes("hearing.view") ? (
          <div className="fact">
            <dt>{say(text.nextHearing)}</dt>
            <dd>
              <NextHearing caseId={file.id} />
            </dd>
          </div>
        ) : null}
        <div className="fact">
          <dt>{say(text.actsNext)}</dt>
          <dd>
            <ActsNext file={file} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

const shown = 3;

/** Open limits that somebody is expected to meet, nearest first; and the step that the reader may take. */
function ActsNext({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const sees = file.actions.includes("deadline.view");
  const found = useQuery({
    ...callDeadlines.query(language, "GET /cases/:caseId/deadlines", { params: { caseId: file.id } }),
    enabled: sees,
  });
  const open = (found.data?.items ?? []).filter(isOpen).sort((a, b) => a.safeOn.localeCompare(b.safeOn));
  const steps = file.actions.includes("case.step") ? file.steps.filter((one) => one.isOrdinary) : [];
  if (sees && !found.isFetched) return null;
  if (open.length === 0 && steps.length === 0)
    return found.isError || !sees ? say(text.actsUnknown) : say(text.actsNobody);
  return (
    <ul className="bare next">
      {open.slice(0, shown).map((one) => (
        <li key={one.id}>
          <strong>{one.who[language]}</strong>
          {say(text.dueBy, { what: one.what[language], day: dateText(one.safeOn as CivilDate, language) })}{" "}
          <DeadlineState deadline={one} />
        </li>
      ))}
      {open.length > shown ? (
        <li>
          <Link to="/$language/cases/$caseId/deadlines" params={{ language, caseId: file.id }}>
            {say(text.moreDue, { n: open.length - shown })}
          </Link>
        </li>
      ) : null}
      {steps.length === 0 ? null : (
        <li>{say(text.stepOpen, { steps: steps.map((one) => one[language]).join(", ") })}</li>
      )}
    </ul>
  );
}

const isOpen = ({ effect, standing, state }: DeadlineView): boolean =>
  effect === "no-later-than" && standing === "expected" && state !== "met" && state !== "excused";
