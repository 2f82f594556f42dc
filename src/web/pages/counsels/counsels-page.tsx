import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callParties } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useTell } from "../../ui/done.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useHolds } from "../../ui/me.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { useNamed } from "../cases/use-reference.ts";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { CounselContactForm } from "./contact-form.tsx";
import { type Chosen, CounselList } from "./counsel-list.tsx";
import { RegisterForm } from "./register-form.tsx";
import { StandingForm } from "./standing-form.tsx";
import { standingNames, counselsText as text } from "./text.ts";

export function CounselsPage() {
  return (
    <ListWithViews list="counsels">
      <Counsels />
    </ListWithViews>
  );
}

/** The directory of counsel: find one, register one, record what the regulator says. */
function Counsels() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const mayEdit = useHolds("registry-officer");
  const { of, words, go } = useListPlace();
  const [registering, setRegistering] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const tell = useTell();
  useTitle(say(text.title));
  const finish = async (said: string) => {
    setRegistering(false);
    setChosen(null);
    tell(said);
    await queries.invalidateQueries({ queryKey: callParties.key(language, "GET /counsels") });
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      <Finder
        asked={{ search: words, standing: of("standing") }}
        onSearch={(asked) => {
          tell("");
          go({ standing: asked.standing }, asked.search);
        }}
      />
      <SavedViews list="counsels" />
      {mayEdit && !registering ? (
        <p>
          <button type="button" className="second" onClick={() => setRegistering(true)}>
            {say(text.register)}
          </button>
        </p>
      ) : null}
      {registering ? (
        <RegisterForm onDone={() => void finish(say(text.registered))} onClose={() => setRegistering(false)} />
      ) : null}
      {chosen === null ? null : (
        <ChangeForm chosen={chosen} onDone={(said) => void finish(said)} onClose={() => setChosen(null)} />
      )}
      <CounselList onChange={mayEdit ? setChosen : null} />
    </>
  );
}

function ChangeForm({
  chosen: { counsel, what },
  onDone,
  onClose,
}: {
  readonly chosen: Chosen;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  return what === "standing" ? (
    <StandingForm
      key={counsel.id}
      counsel={counsel}
      onDone={(cases) => onDone(say(text.changed, { n: cases }))}
      onClose={onClose}
    />
  ) : (
    <CounselContactForm
      key={counsel.id}
      counsel={counsel}
      onDone={() => onDone(say(text.contactSaved))}
      onClose={onClose}
    />
  );
}

interface Asked {
  readonly search: string;
  readonly standing: string;
}

function Finder({ asked, onSearch }: { readonly asked: Asked; readonly onSearch: (asked: Asked) => void }) {
  const say = useSay();
  const named = useNamed();
  return (
    <SearchForm
      className="finder"
      shows={{ ...asked }}
      onSearch={({ value }) => onSearch({ search: value("search"), standing: value("standing") })}
      action={say(text.go)}
    >
      <Field
        label={say(text.search)}
        hint={say(text.searchHint)}
        name="search"
        type="search"
        maxLength={200}
        defaultValue={asked.search}
        autoComplete="off"
      />
      <SelectField
        label={say(text.standing)}
        name="standing"
        defaultValue={asked.standing}
        options={[["", say(text.everything)], ...named(standingNames)]}
      />
    </SearchForm>
  );
}
