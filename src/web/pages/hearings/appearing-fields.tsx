import type { HearingChoices, Sitting } from "../../../modules/hearings/contract.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useSay } from "../../ui/language.ts";
import { peopleFormText } from "./people-form-text.ts";
import { peopleText as text } from "./people-text.ts";

/** Counsel of record, and who appears in their place where somebody does; the Minister's counsel. */
export function AppearingFields({
  choices,
  sitting,
  wrong,
}: {
  readonly choices: HearingChoices;
  readonly sitting: Sitting;
  readonly wrong: (name: keyof Sitting) => string | undefined;
}) {
  const say = useSay();
  const minister = choices.ministerCounsel.map(
    (one) => [one.id, one.isOnCase ? say(peopleFormText.onCase, { name: one.name }) : one.name] as const,
  );
  return (
    <>
      {choices.counsel.map((counsel, place) => (
        <Counsel
          key={counsel.counselId}
          counsel={counsel}
          sitting={sitting}
          problem={place === 0 ? wrong("appearing") : undefined}
        />
      ))}
      <SelectField
        label={say(text.ministerCounsel)}
        problem={wrong("ministerCounselId")}
        name="ministerCounselId"
        defaultValue={sitting.ministerCounselId ?? ""}
        options={[["", say(peopleFormText.nobody)], ...minister]}
      />
    </>
  );
}

function Counsel({
  counsel,
  sitting,
  problem,
}: {
  readonly counsel: HearingChoices["counsel"][number];
  readonly sitting: Sitting;
  readonly problem: string | undefined;
}) {
  const say = useSay();
  const instead = sitting.appearing?.find((one) => one.counselId === counsel.counselId);
  return (
    <details className="field" open={instead !== undefined || problem !== undefined}>
      <summary>{say(peopleFormText.counsel, { name: counsel.name })}</summary>
      <p className="hint">{say(peopleFormText.insteadHint)}</p>
      <div className="row">
        {counsel.instead.length === 0 ? null : (
          <SelectField
            label={say(peopleFormText.instead)}
            problem={problem}
            name={`instead-${counsel.counselId}`}
            defaultValue={instead?.accountId ?? ""}
            options={[
              ["", say(peopleFormText.themselves)],
              ...counsel.instead.map((one) => [one.id, one.name] as const),
            ]}
          />
        )}
        <Field
          label={say(peopleFormText.insteadName)}
          problem={counsel.instead.length === 0 ? problem : undefined}
          name={`insteadName-${counsel.counselId}`}
          maxLength={120}
          defaultValue={instead?.name ?? ""}
        />
      </div>
    </details>
  );
}
