import { useState } from "react";
import { civilDateIn, civilTimeIn, systemClock, type Zone } from "../../../kernel/time.ts";
import { ChoiceField, SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editText } from "../cases/edit-text.ts";
import { useOptions, usePlaces, useReference } from "../cases/use-reference.ts";
import { intakeText as text } from "./text.ts";

/** What the office's clock shows now. */
function nowAt(zone: string): { readonly on: string; readonly time: string } {
  const now = systemClock();
  return { on: civilDateIn(now, zone as Zone), time: civilTimeIn(now, zone as Zone) };
}

/** What the proceeding is, where it is handled and when it was received. */
export function ProceedingFields({
  division,
  onDivision,
  problem,
}: {
  readonly division: string;
  readonly onDivision: (division: string) => void;
  readonly problem: (field: string) => string | undefined;
}) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(text.proceeding)}</legend>
      <div className="row">
        <KindFields division={division} onDivision={onDivision} problem={problem} />
        <ReceiptFields problem={problem} />
        <ClaimFields division={division} problem={problem} />
      </div>
    </fieldset>
  );
}

type ProblemOf = (field: string) => string | undefined;

function KindFields({
  division,
  onDivision,
  problem,
}: {
  readonly division: string;
  readonly onDivision: (division: string) => void;
  readonly problem: ProblemOf;
}) {
  const say = useSay();
  const language = useLanguage();
  const { divisions, proceedings } = useReference();
  return (
    <>
      <SelectField
        label={say(text.division)}
        name="division"
        value={division}
        onChange={(event) => onDivision(event.currentTarget.value)}
        options={divisions.map((one) => [one.code, one[language]] as const)}
        problem={problem("division")}
      />
      <SelectField
        label={say(text.type)}
        name="proceedingType"
        options={proceedings
          .filter((one) => one.division === division)
          .map((one) => [one.code, one[language]] as const)}
        problem={problem("proceedingType")}
      />
    </>
  );
}

/** The office, the language of the proceedings, and when it came. */
function ReceiptFields({ problem }: { readonly problem: ProblemOf }) {
  const say = useSay();
  const language = useLanguage();
  const { offices } = useReference();
  const [officeId, setOfficeId] = useState("");
  // Until somebody types a moment of receipt it is now, on the clock of the office chosen.
  const [typed, setTyped] = useState<{ readonly on: string; readonly time: string } | null>(null);
  const received = typed ?? nowAt(offices.find((office) => office.id === officeId)?.zone ?? "America/Toronto");
  return (
    <>
      <ChoiceField
        label={say(text.office)}
        name="officeId"
        value={officeId}
        onChange={(event) => setOfficeId(event.currentTarget.value)}
        options={offices.map((one) => [one.id, one.name[language]] as const)}
        problem={problem("officeId")}
      />
      <ChoiceField
        label={say(editText.proceedingLanguage)}
        name="language"
        options={[
          ["en", say(editText.english)],
          ["fr", say(editText.french)],
        ]}
        problem={problem("language")}
      />
      <Field
        label={say(text.receivedOn)}
        type="date"
        name="receivedOn"
        required
        value={received.on}
        onChange={(event) => setTyped({ ...received, on: event.currentTarget.value })}
        problem={problem("receivedAt")}
      />
      <Field
        label={say(text.receivedTime)}
        type="time"
        name="receivedTime"
        required
        value={received.time}
        onChange={(event) => setTyped({ ...received, time: event.currentTarget.value })}
      />
    </>
  );
}

/** Where a claim was made, of what type, and the country that it is about. */
function ClaimFields({ division, problem }: { readonly division: string; readonly problem: ProblemOf }) {
  const say = useSay();
  const options = useOptions();
  const { claimTypes } = useReference();
  const places = usePlaces(null);
  const unknown = ["", say(text.unknown)] as const;
  const types = claimTypes.filter((one) => one.divisions.includes(division));
  return (
    <>
      {division === "RPD" ? (
        <SelectField
          label={say(editText.origin)}
          name="origin"
          options={[unknown, ["inland", say(editText.inland)], ["port-of-entry", say(editText.poe)]]}
          problem={problem("origin")}
        />
      ) : null}
      {types.length === 0 ? null : (
        <SelectField
          label={say(editText.claimType)}
          name="claimType"
          options={[unknown, ...options(types)]}
          problem={problem("claimType")}
        />
      )}
      <SelectField
        label={say(editText.country)}
        name="country"
        options={[unknown, ...options(places)]}
        problem={problem("country")}
      />
    </>
  );
}
