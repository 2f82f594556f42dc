import { useId, useLayoutEffect, useRef, useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { languageCalled, languagesLike, type NamedLanguage } from "../../../kernel/languages.ts";
import { Labelled } from "../../ui/field.tsx";
import { wrongField } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { languageFieldText as text } from "./language-field-text.ts";

/** What the words in a field of languages mean, by the field. */
const meanings = new WeakMap<Element, (words: string) => string | undefined>();
const mostLike = 5;

/**
 * A language, written by its name in either language or chosen from the list: accents and capitals do not matter, and what
 * is found is written out in the field. Words that are the name of none stay as they are, and are not sent as another.
 */
export function LanguageField({
  among,
  kept,
  onCode,
  required,
  ...field
}: Labelled & {
  readonly among: readonly NamedLanguage[];
  /** The code that the field begins with; it may be of none of the list. */
  readonly kept: (Bilingual & { readonly code: string }) | null;
  readonly required?: boolean;
  readonly onCode?: (code: string | null) => void;
}) {
  const language = useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [like, setLike] = useState<readonly NamedLanguage[] | null>(null);
  // One that was kept under another of its codes stays under it: choosing nothing changes nothing.
  const all = kept === null ? among : [kept, ...among.filter((one) => one.en !== kept.en)];
  const found = (words: string) => languageCalled(words, all);
  useLayoutEffect(() => {
    if (input.current !== null) meanings.set(input.current, (words) => languageCalled(words, all)?.code);
  });
  const written = (words: string) => {
    const one = found(words);
    if (one !== undefined && input.current !== null) input.current.value = one[language];
    setLike(words.trim() === "" || one !== undefined ? null : languagesLike(words, all));
  };
  return (
    <Labelled
      {...field}
      control={(ties) => (
        <>
          <input
            ref={input}
            {...ties}
            name={field.name}
            list={id}
            required={required}
            maxLength={80}
            autoComplete="off"
            defaultValue={kept?.[language] ?? ""}
            onInput={(event) => onCode?.(found(event.currentTarget.value)?.code ?? null)}
            onBlur={(event) => written(event.currentTarget.value)}
          />
          <Offered id={id} languages={all} />
          <Like languages={like} />
        </>
      )}
    />
  );
}

function Offered({ id, languages }: { readonly id: string; readonly languages: readonly NamedLanguage[] }) {
  const language = useLanguage();
  return (
    <datalist id={id}>
      {languages
        .toSorted((one, other) => one[language].localeCompare(other[language], language))
        .map((one) => (
          <option key={one.code} value={one[language]} />
        ))}
    </datalist>
  );
}

/** What words that are the name of no language may have meant; null: there are none such. */
function Like({ languages }: { readonly languages: readonly NamedLanguage[] | null }) {
  const say = useSay();
  const language = useLanguage();
  const names = languages?.slice(0, mostLike).map((one) => one[language]);
  return (
    <span className="hint" role="status">
      {names === undefined ? "" : names.length === 0 ? say(text.none) : say(text.like, { names: names.join("; ") })}
    </span>
  );
}

/** The code of the language in a field of this form, null where it is empty. @throws Problem for words that are none's name */
export function languageIn(form: HTMLFormElement, name: string, say: ReturnType<typeof useSay>): string | null {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement) || field.value.trim() === "") return null;
  const code = meanings.get(field)?.(field.value);
  if (code === undefined) throw wrongField(name, say(text.none));
  return code;
}
