import type { DeadlineView } from "../../../modules/deadlines/contract.ts";
import { callDeadlines } from "../../api/rooms.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { DeadlineForm } from "./deadline-form.tsx";
import { deadlinesText as text } from "./text.ts";

/** Records a member's order on one limit, with its day and reason. */
export function VariationForm({
  caseId,
  deadline,
  onClose,
}: {
  readonly caseId: string;
  readonly deadline: DeadlineView;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <DeadlineForm
      caseId={caseId}
      title={`${say(text.vary)} – ${deadline.what[language]}`}
      onClose={onClose}
      send={(value) =>
        callDeadlines.send(language, "POST /cases/:caseId/deadlines/:deadlineId/variations", {
          params: { caseId, deadlineId: deadline.id },
          body: {
            kind: value("kind"),
            dueOn: value("dueOn") === "" ? null : value("dueOn"),
            reason: value("reason"),
            orderedOn: value("orderedOn"),
          },
        })
      }
    >
      {(problem) => (
        <>
          <SelectField
            label={say(text.kind)}
            name="kind"
            options={[
              ["varied", say(text.varied)],
              ["excused", say(text.excusedKind)],
            ]}
          />
          <div className="row">
            <Field label={say(text.newDay)} type="date" name="dueOn" problem={problem("/dueOn")} />
            <Field label={say(text.orderedOn)} type="date" name="orderedOn" required problem={problem("/orderedOn")} />
          </div>
          <TextArea
            label={say(text.reason)}
            name="reason"
            required
            minLength={3}
            maxLength={1000}
            problem={problem("/reason")}
          />
        </>
      )}
    </DeadlineForm>
  );
}
