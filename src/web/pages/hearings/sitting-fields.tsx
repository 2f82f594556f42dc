import { useContext } from "react";
import { durationWords } from "../../../kernel/moment-words.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { HearingChoices, Sitting } from "../../../modules/hearings/contract.ts";
import { modeNames } from "../../../modules/hearings/text.ts";
import { Problem } from "../../api/client.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { FormContext } from "../../ui/form-context.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { AppearingFields } from "./appearing-fields.tsx";
import { formText as text } from "./form-text.ts";
import { InterpreterFields } from "./interpreter-fields.tsx";
import { MemberFields } from "./member-fields.tsx";
import { RoomField } from "./room-field.tsx";
import { WitnessFields } from "./witness-fields.tsx";

const durations = [30, 60, 90, 120, 150, 180, 210, 240, 300, 360, 420, 480];

interface Props {
  readonly theCase: CaseView;
  readonly choices: HearingChoices;
  readonly sitting: Sitting;
}

/** Everything that an officer decides of a sitting. What was refused is said at its field. */
export function SittingFields({ theCase, choices, sitting }: Props) {
  const say = useSay();
  const { error } = useContext(FormContext);
  const wrong = (name: keyof Sitting | `panelIds/${number}`) =>
    error instanceof Problem ? error.at(`/sitting/${name}`) : undefined;
  return (
    <>
      <When {...{ theCase, sitting, wrong }} />
      <How {...{ sitting, wrong }} officeId={theCase.office.id} />
      <fieldset>
        <legend>{say(text.who)}</legend>
        <MemberFields {...{ choices, sitting, wrong }} />
        <InterpreterFields {...{ choices, sitting, wrong }} />
        <AppearingFields {...{ choices, sitting, wrong }} />
      </fieldset>
      <WitnessFields sitting={sitting} error={error} />
      <TextArea
        label={say(text.issues)}
        hint={say(text.issuesHint)}
        problem={wrong("issues")}
        name="issues"
        maxLength={2000}
        defaultValue={sitting.issues ?? ""}
      />
    </>
  );
}

type Wrong = (name: keyof Sitting) => string | undefined;

function When({ theCase, sitting, wrong }: { theCase: CaseView; sitting: Sitting; wrong: Wrong }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <fieldset>
      <legend>{say(text.when)}</legend>
      <div className="row">
        <Field label={say(text.on)} problem={wrong("on")} name="on" type="date" required defaultValue={sitting.on} />
        <Field
          label={say(text.time)}
          problem={wrong("time")}
          name="time"
          type="time"
          step={300}
          required
          defaultValue={sitting.time}
        />
      </div>
      <p className="hint">{say(text.timeHint, { office: theCase.office.name[language] })}</p>
      <SelectField
        label={say(text.duration)}
        name="durationMinutes"
        defaultValue={String(sitting.durationMinutes)}
        options={[...new Set([...durations, sitting.durationMinutes])]
          .sort((a, b) => a - b)
          .map((minutes) => [String(minutes), durationWords(minutes)[language]])}
      />
    </fieldset>
  );
}

function How({ officeId, sitting, wrong }: { officeId: string; sitting: Sitting; wrong: Wrong }) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(text.how)}</legend>
      <SelectField
        label={say(text.mode)}
        name="mode"
        defaultValue={sitting.mode}
        options={Object.entries(modeNames).map(([code, name]) => [code, say(name)])}
      />
      <RoomField officeId={officeId} chosen={sitting.room} problem={wrong("room")} />
      <Field
        label={say(text.joinUrl)}
        hint={say(text.joinUrlHint)}
        name="joinUrl"
        type="url"
        pattern="https://.+"
        maxLength={500}
        defaultValue={sitting.joinUrl ?? ""}
      />
      <div className="row">
        <Field label={say(text.joinCode)} name="joinCode" maxLength={40} defaultValue={sitting.joinCode ?? ""} />
        <Field
          label={say(text.joinTelephone)}
          name="joinTelephone"
          type="tel"
          pattern="\+?[0-9 \(\)\.\-]{7,25}"
          defaultValue={sitting.joinTelephone ?? ""}
        />
      </div>
    </fieldset>
  );
}
