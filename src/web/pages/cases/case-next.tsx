import type { CaseView } from "../../../modules/cases/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { useSay } from "../../ui/language.ts";
import { StepLine } from "../../ui/step-line.tsx";
import { NextHearing } from "../hearings/next-hearing.tsx";
import { stagesOf } from "../home/stages.ts";
import { ActsNext } from "./acts-next.tsx";
import { casesText as text } from "./text.ts";

/** Where the case stands on its way, when it is heard, who acts next and by what day: as far as it is known. */
export function CaseNext({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const stages = stagesOf(theCase.division.code, theCase.status.code, theCase.stream?.code ?? null);
  return (
    <section aria-label={say(text.glance)}>
      {stages === null ? null : (
        <StepLine
          name={say(text.stands)}
          steps={stages.map((stage) => ({ name: say(stage.name), state: stage.state }))}
        />
      )}
      {theCase.representativeWanted ? (
        <p>
          <Badge tone="warning">{say(text.representativeWanted)}</Badge>
        </p>
      ) : null}
      <dl>
        {theCase.actions.includes("hearing.view") ? (
          <div className="fact">
            <dt>{say(text.nextHearing)}</dt>
            <dd>
              <NextHearing caseId={theCase.id} />
            </dd>
          </div>
        ) : null}
        <div className="fact">
          <dt>{say(text.actsNext)}</dt>
          <dd>
            <ActsNext theCase={theCase} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
