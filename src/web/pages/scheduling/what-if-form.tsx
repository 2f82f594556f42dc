import { useId } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { divisionShortNames, languageNames } from "../../../modules/cases/text.ts";
import { divisions } from "../../../modules/scheduling/choices.ts";
import type { LanguageInUse, Supposed } from "../../../modules/scheduling/what-if/contract.ts";
import { weightNames } from "../../../modules/scheduling/what-if/text.ts";
import { callSchedulingReports } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { type Typed, wrongField } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useReference } from "../cases/use-reference.ts";

import { whatIfText as text } from "./what-if-text.ts";

/** What is supposed to be otherwise: what is left empty stays as it is. */
export function WhatIfForm({
  languages,
  onDone,
}: {
  readonly languages: readonly LanguageInUse[];
  readonly onDone: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={callSchedulingReports.send(language, "POST /schedule/what-ifs")}
      body={(typed) => supposedIn(typed, say)}
      action={say(text.ask)}
      renews={[callSchedulingReports.key(language, "GET /schedule/what-ifs")]}
      onDone={onDone}
    >
      <MembersMore />
      <InterpretersMore languages={languages} />
      <OfficeClosed />
      <OtherWeights />
    </Form>
  );
}

function useOffices() {
  const language = useLanguage();
  return useReference().offices.map((one) => [one.id, one.name[language]] as const);
}

function MembersMore() {
  const say = useSay();
  const offices = useOffices();
  return (
    <div className="row">
      <Field label={say(text.members)} name="members/0/count" type="number" min={1} max={50} inputMode="numeric" />
      <SelectField
        label={say(text.division)}
        name="members/0/division"
        options={divisions.map((one) => [one, say(divisionShortNames[one] ?? text.division)])}
      />
      <SelectField label={say(text.office)} name="members/0/officeId" options={offices} />
      <SelectField
        label={say(text.languages)}
        name="members/0/languages"
        options={[
          ["en", say(languageNames.en)],
          ["fr", say(languageNames.fr)],
          ["en,fr", say(text.both)],
        ]}
      />
    </div>
  );
}

function InterpretersMore({ languages }: { readonly languages: readonly LanguageInUse[] }) {
  const say = useSay();
  return (
    <div className="row">
      <Field
        label={say(text.interpreters)}
        name="interpreters/0/count"
        type="number"
        min={1}
        max={50}
        inputMode="numeric"
      />
      <LanguageField languages={languages} />
    </div>
  );
}

function OfficeClosed() {
  const say = useSay();
  const offices = useOffices();
  return (
    <div className="row">
      <SelectField
        label={say(text.closedOffice)}
        name="closed/0/officeId"
        options={[["", say(text.none)], ...offices]}
      />
      <Field label={say(text.from)} name="closed/0/from" type="date" />
      <Field label={say(text.to)} name="closed/0/to" type="date" />
    </div>
  );
}

/** How many are heard by video, and what counts more or less in a plan. */
function OtherWeights() {
  const say = useSay();
  return (
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
  );
}

/** Those in use are found as they are written; a language that is not among them is told by its name. */
function LanguageField({ languages }: { readonly languages: readonly LanguageInUse[] }) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  return (
    <>
      <Field
        label={say(text.language)}
        hint={say(text.languageHint)}
        name="interpreters/0/language"
        list={id}
        maxLength={80}
        autoComplete="off"
      />
      <datalist id={id}>
        {languages.map(({ code, cases, interpreters, ...name }) => (
          <option key={code} value={name[language]} label={say(text.inUse, { cases, interpreters })} />
        ))}
      </datalist>
    </>
  );
}

/** What is half told is no supposition: it is asked for, and nothing of it is left out. */
function supposedIn(typed: Typed, say: ReturnType<typeof useSay>): Supposed {
  const wanted = (name: string, what: Bilingual) => {
    if (typed.value(name) === "") throw wrongField(name, say(what));
  };
  return {
    ...membersIn(typed),
    ...interpretersIn(typed, wanted),
    ...closedIn(typed, wanted),
    ...shareIn(typed),
    ...weightsIn(typed, wanted),
  };
}
type Wanted = (name: string, what: Bilingual) => void;

function membersIn({ value }: Typed): Pick<Supposed, "members"> {
  const count = value("members/0/count");
  if (count === "") return {};
  const languages = value("members/0/languages").split(",") as ("en" | "fr")[];
  const [division, officeId] = [value<"RPD">("members/0/division"), value("members/0/officeId")];
  return { members: [{ division, officeId, languages, count: Number(count) }] };
}

function interpretersIn({ value }: Typed, wanted: Wanted): Pick<Supposed, "interpreters"> {
  const [count, language] = [value("interpreters/0/count"), value("interpreters/0/language")];
  if (count === "" && language === "") return {};
  wanted("interpreters/0/count", text.howMany);
  wanted("interpreters/0/language", text.whichLanguage);
  return { interpreters: [{ language, count: Number(count) }] };
}

function closedIn({ value }: Typed, wanted: Wanted): Pick<Supposed, "closed"> {
  const [officeId, from, to] = [value("closed/0/officeId"), value("closed/0/from"), value("closed/0/to")];
  if (`${officeId}${from}${to}` === "") return {};
  wanted("closed/0/officeId", text.whichOffice);
  wanted("closed/0/from", text.whichDay);
  wanted("closed/0/to", text.whichDay);
  return { closed: [{ officeId, from, to }] };
}

function shareIn({ value }: Typed): Pick<Supposed, "virtualShare"> {
  const share = value("virtualShare");
  return share === "" ? {} : { virtualShare: Number(share) };
}

function weightsIn({ value }: Typed, wanted: Wanted): Pick<Supposed, "weights"> {
  const [weight, to] = [value("weight"), value("weightTo")];
  if (`${weight}${to}` === "") return {};
  wanted("weight", text.whichWeight);
  wanted("weightTo", text.weightValue);
  return { weights: { [weight]: Number(to) } };
}
