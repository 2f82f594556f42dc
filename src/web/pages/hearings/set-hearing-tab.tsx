import { useParams } from "@tanstack/react-router";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import { callHearings } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useCase } from "../cases/use-case.ts";
import { confirmText, formText } from "./form-text.ts";
import { HearingForm } from "./hearing-form.tsx";
import { peopleFormText as peopleText } from "./people-form-text.ts";
import { sittingFor } from "./read-sitting.ts";
import { useChoices } from "./use-choices.ts";

const words = {
  title: formText.setOn,
  check: formText.check,
  action: confirmText.doSet,
  done: confirmText.isSet,
};

/** An officer sets a hearing on this case and on those joined to it. */
export function SetHearingTab() {
  const say = useSay();
  const language = useLanguage();
  const theCase = useCase().data;
  const { caseId = "" } = useParams({ strict: false }) as { caseId?: string };
  const choices = useChoices(caseId);
  if (choices.isError) return <ErrorSummary error={choices.error} />;
  if (theCase === undefined || choices.data === undefined) return <Loading />;
  const { partHeard } = choices.data;
  return (
    <>
      {partHeard === null ? null : (
        <p className="note">{say(peopleText.resumes, { day: dateText(partHeard.on as CivilDate, language) })}</p>
      )}
      <HearingForm
        theCase={theCase}
        choices={choices.data}
        start={sittingFor(theCase, partHeard)}
        words={words}
        preview={(body) =>
          callHearings(language, "POST /cases/:caseId/hearings/preview", { params: { caseId: theCase.id }, body })
        }
        send={({ sitting, shortNotice, apart, key }) =>
          callHearings(language, "POST /cases/:caseId/hearings", {
            params: { caseId: theCase.id },
            body: { sitting, shortNotice, apart },
            idempotencyKey: key,
          })
        }
      />
    </>
  );
}
