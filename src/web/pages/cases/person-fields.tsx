import { useId, useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { languageWords, noInterpretation, otherLanguage } from "../../../kernel/languages.ts";
import type { NewPerson } from "../../../modules/parties/contract.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { CountryLists } from "./country-lists.tsx";
import { editText as text } from "./edit-text.ts";
import { LanguageField } from "./language-field.tsx";
import { languageFieldText } from "./language-field-text.ts";
import { useReference } from "./use-reference.ts";

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
  const fields = { prefix, of, problem };
  return (
    <>
      <NameFields {...fields} />
      <LatinNameFields {...fields} />
      <BirthFields {...fields} />
      <CountryLists
        name={`${prefix}nationalities`}
        of={of.nationalities}
        most={10}
        none={say(text.none)}
        labelOf={(n) => say(text.nationality, { n })}
        problemOf={(place) => problem(`nationalities/${place}`)}
      />
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

/** One of the two is enough. */
function NameFields({ prefix, of, problem }: Required<Fields>) {
  const say = useSay();
  const [isNamed, setNamed] = useState(of.familyName !== null || of.givenNames !== null);
  return (
    <div
      className="row"
      onInput={({ currentTarget }) =>
        setNamed([...currentTarget.querySelectorAll("input")].some((name) => name.value.trim() !== ""))
      }
    >
      <Field
        label={say(text.familyName)}
        hint={say(text.oneName)}
        name={`${prefix}familyName`}
        required={!isNamed}
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
  );
}

function LatinNameFields({ prefix, of, problem }: Required<Fields>) {
  const say = useSay();
  return (
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
  );
}

/** The day of birth or its year, and the client identifier. */
function BirthFields({ prefix, of, problem }: Required<Fields>) {
  const say = useSay();
  return (
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
  const offered = interpreterLanguages.filter((one) => !apart.includes(one.code));
  const others = apart.map((one) => ({ code: one, ...languageWords(one) }));
  const dialects = interpreterLanguages.find((one) => one.code === code)?.dialects ?? [];
  return (
    <div className="row">
      <LanguageField
        label={say(text.interpreter)}
        hint={say(languageFieldText.hintUnknown)}
        name={`${prefix}interpreterLanguage`}
        among={[...offered, ...others]}
        kept={spoken}
        onCode={(found) => setCode(found ?? "")}
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
