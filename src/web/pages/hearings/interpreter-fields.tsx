import {
  knownLanguage,
  languageWords,
  noInterpretation,
  offeredLanguages,
  otherLanguage,
} from "../../../kernel/languages.ts";
import type { Sitting } from "../../../modules/hearings/contract.ts";
import { Field, SelectField } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { formText as text } from "./text.ts";

export function InterpreterFields({ sitting }: { readonly sitting: Sitting }) {
  const say = useSay();
  const language = useLanguage();
  const own = sitting.interpreterLanguage;
  // A language that was kept under another of its codes stays as it is: choosing nothing changes nothing.
  const kept = own === null ? undefined : knownLanguage(own)?.code;
  const languages = [
    ...offeredLanguages,
    ...(own === null || kept !== undefined ? [] : [{ code: own, ...languageWords(own) }]),
  ];
  const options = languages
    .map((one) => [one.code === kept && own !== null ? own : one.code, one[language]] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));
  const other = [
    kept === otherLanguage && own !== null ? own : otherLanguage,
    languageWords(otherLanguage)[language],
  ] as const;
  return (
    <>
      <div className="row">
        <SelectField
          label={say(text.interpreterLanguage)}
          name="interpreterLanguage"
          defaultValue={own ?? ""}
          options={[
            ["", say(text.noInterpreter)],
            ...options,
            other,
            [noInterpretation, languageWords(noInterpretation)[language]],
          ]}
        />
        <Field
          label={say(text.interpreterDialect)}
          hint={say(text.interpreterDialectHint)}
          name="interpreterDialect"
          maxLength={80}
          defaultValue={sitting.interpreterDialect ?? ""}
        />
      </div>
      <Field
        label={say(text.interpreterName)}
        hint={say(text.interpreterNameHint)}
        name="interpreterName"
        maxLength={120}
        defaultValue={sitting.interpreterName ?? ""}
      />
    </>
  );
}
