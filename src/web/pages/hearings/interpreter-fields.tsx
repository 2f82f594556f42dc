import type { Bilingual } from "../../../kernel/bilingual.ts";
import { languageWords, noInterpretation, offeredLanguages, otherLanguage } from "../../../kernel/languages.ts";
import type { HearingChoices, Sitting } from "../../../modules/hearings/contract.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { LanguageField } from "../cases/language-field.tsx";
import { languageFieldText } from "../cases/language-field-text.ts";
import { formText as text } from "./form-text.ts";
import { peopleFormText as peopleText } from "./people-form-text.ts";

interface Props {
  readonly choices: HearingChoices;
  readonly sitting: Sitting;
  readonly wrong: (name: keyof Sitting) => string | undefined;
}

export function InterpreterFields(props: Props) {
  return (
    <>
      <SpokenFields {...props} />
      <WhoInterprets {...props} />
    </>
  );
}

function SpokenFields({ sitting, wrong }: Omit<Props, "choices">) {
  const say = useSay();
  const own = sitting.interpreterLanguage;
  const kept = own === null ? null : { code: own, ...languageWords(own) };
  const apart = [otherLanguage, noInterpretation].map((code) => ({ code, ...languageWords(code) }));
  return (
    <div className="row">
      <LanguageField
        label={say(text.interpreterLanguage)}
        hint={say(languageFieldText.hintUnknown)}
        problem={wrong("interpreterLanguage")}
        name="interpreterLanguage"
        among={[...offeredLanguages, ...apart]}
        kept={kept}
      />
      <Field
        label={say(text.interpreterDialect)}
        hint={say(text.interpreterDialectHint)}
        name="interpreterDialect"
        maxLength={80}
        defaultValue={sitting.interpreterDialect ?? ""}
      />
    </div>
  );
}

/** By account, or by name where they have none. */
function WhoInterprets({ choices, sitting, wrong }: Props) {
  const say = useSay();
  const language = useLanguage();
  const nameWith = (name: string, speaks: readonly Bilingual[]) =>
    speaks.length === 0
      ? name
      : say(peopleText.speaks, { name, languages: speaks.map((one) => one[language]).join(", ") });
  return (
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
  );
}
