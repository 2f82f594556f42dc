import type { CaseView } from "../../../modules/cases/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { useSay } from "../../ui/language.ts";
import { StepLine } from "../../ui/step-line.tsx";
import { NextHearing } from "../hearings/next-hearing.tsx";
import { stagesOf } from "../home/stages.ts";
import { ActsNext } from "./acts-next.tsx";
import { casesText as text } from "./text.ts";

/** Where the file stands on its way, when it is heard, who acts next and by what day: as far as it is known. */
export function CaseNext({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const stages = stagesOf(file.division.code, file.status.code, file.stream?.code ?? null);
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
