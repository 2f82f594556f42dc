import { Field } from "../../ui/field.tsx";
import { useSay } from "../../ui/language.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { caseSearchText as text } from "./search-text.ts";

/** One box for a number, a name, an identifier or a licence. What is typed stands in no address. */
export function CaseSearch({
  words,
  onSearch,
}: {
  readonly words: string;
  readonly onSearch: (words: string) => void;
}) {
  const say = useSay();
  return (
    <SearchForm
      className="finder"
      shows={{ words }}
      onSearch={({ value }) => onSearch(value("words"))}
      action={say(text.go)}
      buttons={
        words === "" ? null : (
          <button type="button" className="second" onClick={() => onSearch("")}>
            {say(text.all)}
          </button>
        )
      }
    >
      <Field
        label={say(text.search)}
        hint={say(text.searchHint)}
        name="words"
        type="search"
        maxLength={200}
        defaultValue={words}
        autoComplete="off"
      />
    </SearchForm>
  );
}
