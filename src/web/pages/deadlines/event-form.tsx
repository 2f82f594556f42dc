import type { CaseDeadlines } from "../../../modules/deadlines/contract.ts";
import { callDeadlines } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { DeadlineForm } from "./deadline-form.tsx";
import { deadlinesText as text } from "./text.ts";

/** An officer records what starts a limit, or corrects what was recorded. */
export function EventForm({
  caseId,
  deadlines,
  onClose,
}: {
  readonly caseId: string;
  readonly deadlines: CaseDeadlines;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const recorded = new Map(
    deadlines.items.flatMap((one) =>
      one.trigger.id === null || one.trigger.name.code === "hearing" ? [] : [[one.trigger.id, one.trigger] as const],
    ),
  );
  // A choice is an event to record, or one that stands and is to be corrected: its identifier follows its code.
  const options = [
    ...deadlines.recordable.filter((one) => one.code !== "hearing").map((one) => [one.code, one[language]] as const),
    ...[...recorded.values()].map(
      (one) =>
        [`${one.name.code} ${one.id}`, say(text.correctEvent, { event: `${one.name[language]}, ${one.on}` })] as const,
    ),
  ];
  return (
    <DeadlineForm
      caseId={caseId}
      title={say(text.record)}
      onClose={onClose}
      send={(value) => {
        const [code = "", replaces = null] = value("event").split(" ");
        const time = value("time") === "" ? null : value("time");
        return callDeadlines.send(language, "POST /cases/:caseId/deadline-triggers", {
          params: { caseId },
          body: { code, on: value("on"), time, replaces },
        });
      }}
    >
      {(problem) => (
        <>
          <SelectField label={say(text.event)} name="event" options={options} />
          <div className="row">
            <Field
              label={say(text.on)}
              type="date"
              name="on"
              required
              defaultValue={deadlines.today}
              problem={problem("/on")}
            />
            <Field label={say(text.time)} type="time" name="time" problem={problem("/time")} />
          </div>
        </>
      )}
    </DeadlineForm>
  );
}
