import { useId, useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { languageWords, noInterpretation, otherLanguage } from "../../../kernel/languages.ts";
import type { NewPerson } from "../../../modules/parties/contract.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editText as text } from "./edit-text.ts";
import { useOptions, useReference } from "./use-reference.ts";

export type PersonValues = Omit<NewPerson, "language">;

export const emptyPerson: PersonValues = {
  familyName: null,
  givenNames: null,
  latinFamilyName: null,
  latinGivenNames: null,
  alsoKnownAs: [],
  bornOn: null,
  bornYear: null,
  nationalities: [],
  uci: null,
};

interface Fields {
  /** Put before each field's name, for forms with several people. */
  readonly prefix?: string;
  readonly of: PersonValues;
  /** What is wrong with a field, by its name. */
  readonly problem: (field: string) => string | undefined;
}

/** A person's names in any script, birth, nationalities and identifier. */
export function PersonFields({ prefix = "", of, problem }: Fields) {
  const say = useSay();
  return (
    <>
      <div className="row">
        <Field
          label={say(text.familyName)}
          hint={say(text.oneName)}
          name={`${prefix}familyName`}
          defaultValue={of.familyName ?? ""}
          problem={problem("familyName")}
          maxLength={200}
          autoComplete="off"
        />
        <Field
          label={say(text.givenNames)}
          hint={say(text.oneName)}
          name={`${prefix}givenNames`}
          defaultValue={of.givenNames ?? ""}
          problem={problem("givenNames")}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <div className="row">
        <Field
          label={say(text.latinFamilyName)}
          hint={say(text.latinHint)}
          name={`${prefix}latinFamilyName`}
          defaultValue={of.latinFamilyName ?? ""}
          problem={problem("latinFamilyName")}
          maxLength={200}
          autoComplete="off"
        />
        <Field
          label={say(text.latinGivenNames)}
          hint={say(text.latinHint)}
          name={`${prefix}latinGivenNames`}
          defaultValue={of.latinGivenNames ?? ""}
          problem={problem("latinGivenNames")}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <div className="row">
        <Field
          label={say(text.bornOn)}
          type="date"
          name={`${prefix}bornOn`}
          defaultValue={of.bornOn ?? ""}
          problem={problem("bornOn")}
        />
        <Field
          label={say(text.bornYear)}
          inputMode="numeric"
          pattern="[0-9]{4}"
          name={`${prefix}bornYear`}
          defaultValue={of.bornOn === null ? (of.bornYear ?? "") : ""}
          problem={problem("bornYear")}
        />
        <Field
          label={say(text.uci)}
          hint={say(text.uciHint)}
          inputMode="numeric"
          name={`${prefix}uci`}
          defaultValue={of.uci ?? ""}
          problem={problem("uci")}
          maxLength={13}
          autoComplete="off"
        />
      </div>
      <Nationalities prefix={prefix} of={of.nationalities} problem={problem} />
      <TextArea
        label={say(text.otherNames)}
        hint={say(text.otherNamesHint)}
        rows={2}
        name={`${prefix}alsoKnownAs`}
        defaultValue={of.alsoKnownAs.join("\n")}
        problem={problem("alsoKnownAs")}
      />
    </>
  );
}

/** As many lists as there are nationalities, and one more. */
function Nationalities({
  prefix,
  of,
  problem,
}: {
  readonly prefix: string;
  readonly of: readonly string[];
  readonly problem: Fields["problem"];
}) {
  const say = useSay();
  const options = useOptions()(useReference().countries);
  const [chosen, setChosen] = useState<readonly string[]>([...of, ""]);
  const choose = (place: number, code: string) => {
    const next = chosen.map((one, at) => (at === place ? code : one));
    setChosen(next.at(-1) === "" || next.length > 9 ? next : [...next, ""]);
  };
  return (
    <div className="row">
      {chosen.map((code, place) => (
        <SelectField
          // biome-ignore lint/suspicious/noArrayIndexKey: a nationality is known by its place alone
          key={place}
          label={say(text.nationality, { n: place + 1 })}
          name={`${prefix}nationalities`}
          value={code}
          onChange={(event) => choose(place, event.currentTarget.value)}
          options={[["", say(text.none)], ...options]}
          problem={problem(`nationalities/${place}`)}
        />
      ))}
    </div>
  );
}

/** What the fields hold, as the server takes it. */
export function personFrom({ value, optional }: Typed, form: HTMLFormElement | null, prefix = ""): PersonValues {
  const year = value(`${prefix}bornYear`);
  const bornOn = optional(`${prefix}bornOn`);
  const chosen = form === null ? [] : new FormData(form).getAll(`${prefix}nationalities`);
  return {
    familyName: optional(`${prefix}familyName`),
    givenNames: optional(`${prefix}givenNames`),
    latinFamilyName: optional(`${prefix}latinFamilyName`),
    latinGivenNames: optional(`${prefix}latinGivenNames`),
    alsoKnownAs: value(`${prefix}alsoKnownAs`)
      .split("\n")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    bornOn,
    bornYear: bornOn === null && /^\d{4}$/.test(year) ? Number(year) : null,
    nationalities: [...new Set(chosen.filter((code): code is string => typeof code === "string" && code !== ""))],
    uci: optional(`${prefix}uci`)?.replaceAll(/[\s-]/g, "") ?? null,
  };
}

/** The language of interpretation and its dialect: the dialects proposed follow the language. */
export function InterpreterFields({
  prefix = "",
  spoken,
  dialect,
  problem,
}: {
  readonly prefix?: string;
  readonly spoken: (Bilingual & { readonly code: string }) | null;
  readonly dialect: string | null;
  readonly problem: Fields["problem"];
}) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const { interpreterLanguages } = useReference();
  const [code, setCode] = useState(spoken?.code ?? "");
  const apart: readonly string[] = [otherLanguage, noInterpretation];
  const options = useOptions()(interpreterLanguages.filter((one) => !apart.includes(one.code)));
  const isOffered = spoken === null || apart.includes(spoken.code) || options.some(([value]) => value === spoken.code);
  const known = isOffered ? options : [...options, [spoken.code, spoken[language]] as const];
  const others = apart.map((one) => [one, languageWords(one)[language]] as const);
  const dialects = interpreterLanguages.find((one) => one.code === code)?.dialects ?? [];
  return (
    <div className="row">
      <SelectField
        label={say(text.interpreter)}
        name={`${prefix}interpreterLanguage`}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        options={[["", say(text.noInterpreter)], ...known, ...others]}
        problem={problem("interpreterLanguage")}
      />
      <Field
        label={say(text.dialect)}
        hint={say(text.dialectHint)}
        name={`${prefix}interpreterDialect`}
        list={id}
        defaultValue={dialect ?? ""}
        problem={problem("interpreterDialect")}
        maxLength={80}
        autoComplete="off"
      />
      <datalist id={id}>
        {dialects.map((one) => (
          <option key={one.en} value={one[language]} />
        ))}
      </datalist>
    </div>
  );
}
