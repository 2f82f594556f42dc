import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { divisionNames } from "../../../modules/cases/text.ts";
import type { Asking } from "../../api/caller.ts";
import { callRetention } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useCommand } from "../../ui/command.ts";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { useNamed } from "../cases/use-reference.ts";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { PartList } from "./part-list.tsx";
import { type Intent, ReasonDialog } from "./reason-dialog.tsx";
import { disposalsText as text } from "./text.ts";

export function DisposalsPage() {
  return (
    <ListWithViews list="disposals">
      <Disposals />
    </ListWithViews>
  );
}

/** What waits for a second person, what could go, what is held back, and the register of what is gone: each a list. */
function Disposals() {
  const say = useSay();
  const language = useLanguage();
  const { of } = useListPlace();
  const [intent, setIntent] = useState<Intent | null>(null);
  useTitle(say(text.title));
  const send = useCommand((asking: Asking, sending) => asking.run(undefined, sending), {
    renews: (["GET /disposals", "GET /disposal-candidates", "GET /legal-holds"] as const).map((key) =>
      callRetention.key(language, key),
    ),
    renewsRefused: true,
    onDone: () => setIntent(null),
    tell: say(text.done),
  });
  const begin = (next: Intent) => {
    send.reset();
    setIntent(next);
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p>{say(text.intro)}</p>
      <Parts />
      <Finder />
      <SavedViews list="disposals" />
      <PartList key={of("part")} part={of("part")} onAsk={begin} />
      {intent === null ? null : (
        <ReasonDialog
          intent={intent}
          error={send.refusal?.error ?? null}
          onSend={(reason) => void send.run(intent.send(language, reason))}
          onClose={() => setIntent(null)}
        />
      )}
    </>
  );
}

/** The four lists, each with how many it holds. */
function Parts() {
  const say = useSay();
  const language = useLanguage();
  const { of } = useListPlace();
  const limit = 1;
  const waiting = useQuery(callRetention.query(language, "GET /disposals", { query: { state: "proposed", limit } }));
  const candidates = useQuery(callRetention.query(language, "GET /disposal-candidates", { query: { limit } }));
  const holds = useQuery(callRetention.query(language, "GET /legal-holds", { query: { limit } }));
  const register = useQuery(callRetention.query(language, "GET /disposals", { query: { state: "approved", limit } }));
  const parts: readonly (readonly [string, Bilingual, number | undefined])[] = [
    ["", text.waiting, waiting.data?.total],
    ["candidates", text.candidates, candidates.data?.total],
    ["holds", text.holds, holds.data?.total],
    ["register", text.register, register.data?.total],
  ];
  return (
    <nav className="tabs" aria-label={say(text.parts)}>
      {parts.map(([part, name, n]) => (
        <Link
          key={part}
          to="/$language/disposals"
          params={{ language }}
          search={part === "" ? {} : { part }}
          aria-current={of("part") === part ? "page" : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={{}}
        >
          {n === undefined ? say(name) : say(text.withCount, { name: say(name), n })}
        </Link>
      ))}
    </nav>
  );
}

function Finder() {
  const say = useSay();
  const named = useNamed();
  const { of, words, go } = useListPlace();
  return (
    <SearchForm
      className="finder"
      shows={{ search: words, division: of("division") }}
      onSearch={({ value }) => go({ division: value("division") }, value("search"))}
      action={say(text.find)}
    >
      <Field label={say(text.fileNumber)} name="search" type="search" maxLength={60} defaultValue={words} />
      <SelectField
        label={say(text.division)}
        name="division"
        defaultValue={of("division")}
        options={[["", say(text.any)], ...named(divisionNames)]}
      />
    </SearchForm>
  );
}
