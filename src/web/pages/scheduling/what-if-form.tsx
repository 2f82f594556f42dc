import { divisions } from "../../../modules/scheduling/contract.ts";
import type { Supposed } from "../../../modules/scheduling/what-if/contract.ts";
import { weightNames } from "../../../modules/scheduling/what-if/text.ts";
import { callSchedulingReports } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useOptions, useReference } from "../cases/use-reference.ts";
import { divisionShort, languageShort } from "./text.ts";
import { whatIfText as text } from "./what-if-text.ts";

/** What is supposed to be otherwise: what is left empty stays as it is. */
export function WhatIfForm({ onDone }: { readonly onDone: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { offices, interpreterLanguages } = useReference();
  const options = useOptions();
  const office = offices.map((one) => [one.id, one.name[language]] as const);
  return (
    <Form
      send={callSchedulingReports.send(language, "POST /schedule/what-ifs")}
      body={supposedIn}
      action={say(text.ask)}
      renews={[callSchedulingReports.key(language, "GET /schedule/what-ifs")]}
      onDone={onDone}
    >
      <div className="row">
        <Field label={say(text.members)} name="members/0/count" type="number" min={0} max={50} inputMode="numeric" />
        <SelectField
          label={say(text.division)}
          name="members/0/division"
          options={divisions.map((one) => [one, say(divisionShort[one] ?? text.division)])}
        />
        <SelectField key={offices.length} label={say(text.office)} name="members/0/officeId" options={office} />
        <SelectField
          label={say(text.languages)}
          name="members/0/languages"
          options={[
            ["en", say(languageShort.en)],
            ["fr", say(languageShort.fr)],
            ["en,fr", say(text.both)],
          ]}
        />
      </div>
      <div className="row">
        <Field
          label={say(text.interpreters)}
          name="interpreters/0/count"
          type="number"
          min={0}
          max={50}
          inputMode="numeric"
        />
        <SelectField
          key={interpreterLanguages.length}
          label={say(text.language)}
          name="interpreters/0/language"
          options={options(interpreterLanguages)}
        />
      </div>
      <div className="row">
        <SelectField
          key={offices.length}
          label={say(text.closedOffice)}
          name="closed/0/officeId"
          options={[["", say(text.none)], ...office]}
        />
        <Field label={say(text.from)} name="closed/0/from" type="date" />
        <Field label={say(text.to)} name="closed/0/to" type="date" />
      </div>
      <div className="row">
        <Field label={say(text.share)} name="virtualShare" type="number" min={0} max={100} inputMode="numeric" />
        <SelectField
          label={say(text.weight)}
          name="weight"
          options={[
            ["", say(text.none)],
            ...Object.entries(weightNames).map(([code, name]) => [code, say(name)] as const),
          ]}
        />
        <Field
          label={say(text.weightTo)}
          name="weightTo"
          type="number"
          min={0}
          max={1000}
          step="any"
          inputMode="decimal"
        />
      </div>
    </Form>
  );
}

function supposedIn({ value }: Typed): Supposed {
  const [members, interpreters] = [Number(value("members/0/count")), Number(value("interpreters/0/count"))];
  const [closed, share, weight] = [value("closed/0/officeId"), value("virtualShare"), value("weight")];
  return {
    ...(members > 0
      ? {
          members: [
            {
              division: value<"RPD">("members/0/division"),
              officeId: value("members/0/officeId"),
              languages: value("members/0/languages").split(",") as ("en" | "fr")[],
              count: members,
            },
          ],
        }
      : {}),
    ...(interpreters > 0
      ? { interpreters: [{ language: value("interpreters/0/language"), count: interpreters }] }
      : {}),
    ...(closed === ""
      ? {}
      : { closed: [{ officeId: closed, from: value("closed/0/from"), to: value("closed/0/to") }] }),
    ...(share === "" ? {} : { virtualShare: Number(share) }),
    ...(weight === "" ? {} : { weights: { [weight]: Number(value("weightTo")) } }),
  };
}
