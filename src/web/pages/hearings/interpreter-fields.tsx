import type { Bilingual } from "../../../kernel/bilingual.ts";
import {
  knownLanguage,
  languageWords,
  noInterpretation,
  offeredLanguages,
  otherLanguage,
} from "../../../kernel/languages.ts";
import type { HearingChoices, Sitting } from "../../../modules/hearings/contract.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { peopleText } from "./people-text.ts";
import { formText as text } from "./text.ts";

export function InterpreterFields({
  choices,
  sitting,
  wrong,
}: {
  readonly choices: HearingChoices;
  readonly sitting: Sitting;
  readonly wrong: (name: keyof Sitting) => string | undefined;
}) {
  const say = useSay();
  const language = useLanguage();
  const nameWith = (name: string, speaks: readonly Bilingual[]) =>
    speaks.length === 0
      ? name
      : say(peopleText.speaks, { name, languages: speaks.map((one) => one[language]).join(", ") });
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
          problem={wrong("interpreterLanguage")}
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
      <div className="row">
        <SelectField
          label={say(peopleText.interpreterAccount)}
          hint={say(peopleText.interpreterAccountHint)}
          problem={wrong("interpreterId")}
          name="interpreterId"
          defaultValue={sitting.interpreterId ?? ""}
          options={[
            ["", say(peopleText.nobody)],
            ...choices.interpreters.map(({ id, name, speaks }) => [id, nameWith(name, speaks)] as const),
          ]}
        />
        <Field
          label={say(peopleText.byName)}
          hint={say(peopleText.byNameHint)}
          problem={wrong("interpreterName")}
          name="interpreterName"
          maxLength={120}
          defaultValue={sitting.interpreterName ?? ""}
        />
      </div>
    </>
  );
}
