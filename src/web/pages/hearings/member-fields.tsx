import type { HearingChoices, Sitting } from "../../../modules/hearings/contract.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useSay } from "../../ui/language.ts";
import { formText } from "./form-text.ts";
import { peopleFormText as text } from "./people-form-text.ts";

/** Before whom: one member, or three of whom the first presides. */
export function MemberFields({
  choices,
  sitting,
  wrong,
}: {
  readonly choices: HearingChoices;
  readonly sitting: Sitting;
  readonly wrong: (name: keyof Sitting | `panelIds/${number}`) => string | undefined;
}) {
  const say = useSay();
  const panel = sitting.panelIds ?? [];
  const members = choices.members.map((one) => [one.id, one.name] as const);
  const isPanel = choices.sitsInThree || panel.length > 0;
  return (
    <>
      <SelectField
        label={say(isPanel ? text.presiding : formText.member)}
        problem={wrong("memberId")}
        name="memberId"
        defaultValue={sitting.memberId ?? ""}
        options={[["", say(formText.later)], ...members]}
      />
      {isPanel ? (
        <fieldset>
          <legend>{say(text.panel)}</legend>
          <p className="hint">{say(text.panelHint)}</p>
          <div className="row">
            {[text.second, text.third].map((label, place) => (
              <SelectField
                key={label.en}
                label={say(label)}
                problem={wrong(`panelIds/${place}`) ?? (place === 0 ? wrong("panelIds") : undefined)}
                name={`panel-${place}`}
                defaultValue={panel[place] ?? ""}
                options={[["", say(text.sitsAlone)], ...members]}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </>
  );
}
