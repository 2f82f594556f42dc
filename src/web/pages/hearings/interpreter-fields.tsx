import { languageWords } from "../../../kernel/language-words.ts";
import type { Sitting } from "../../../modules/hearings/contract.ts";
import { Field, SelectField } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { formText as text } from "./text.ts";

/** Languages in which the tribunal often works with an interpreter; a file's own language is added when it is another. */
const offered =
  "am ar az bn ckb din ee en es fa fr ff gu ha hi ht hu hy id ig it ja ka kk km kmr ko krc ku ky lg ln mg ml mn mr ms my ne nl om pa pl prs ps pt rn ro rom ru rw si so sq sr sv sw ta te th ti tl tr tw uk ur uz vi wo yo yue zh".split(
    " ",
  );

export function InterpreterFields({ sitting }: { readonly sitting: Sitting }) {
  const say = useSay();
  const language = useLanguage();
  const own = sitting.interpreterLanguage;
  const codes = own === null || offered.includes(own) ? offered : [...offered, own];
  const options = codes
    .map((code) => [code, languageWords(code)[language]] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));
  return (
    <>
      <div className="row">
        <SelectField
          label={say(text.interpreterLanguage)}
          name="interpreterLanguage"
          defaultValue={own ?? ""}
          options={[["", say(text.noInterpreter)], ...options]}
        />
        <Field
          label={say(text.interpreterDialect)}
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
