import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Language } from "../../../kernel/bilingual.ts";
import { roleNames } from "../../../modules/identity/text.ts";
import { callIdentity } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useHolds, useMe } from "../../ui/me.ts";
import { Success } from "../../ui/success.tsx";
import { FeedSection } from "../calendars/feed-section.tsx";
import { InvitationsSection } from "../calendars/invitations-section.tsx";
import { FactorsSection } from "./factors-section.tsx";
import { HistorySection } from "./history-section.tsx";
import { Refusal } from "./refusal.tsx";
import { SessionsSection } from "./sessions-section.tsx";
import { accountText as text } from "./text.ts";

/** One's own account: who one is here, where one is signed in, what opens it, and what happened to it. */
export function AccountPage() {
  const say = useSay();
  const me = useMe();
  const isParty = useHolds("claimant", "designated-representative");
  useTitle(say(text.title));
  if (me === undefined) return <Loading />;
  return (
    <>
      <h1>{say(text.title)}</h1>
      <Facts
        facts={[
          [text.name, <bdi key="name">{me.account.name}</bdi>],
          [text.email, me.account.email],
          [text.roles, [...new Set(me.roles.map((one) => say(roleNames[one.role])))].join(", ")],
        ]}
      />
      <LanguageSection present={me.account.language} />
      {isParty ? <FeedSection /> : null}
      {isParty ? <InvitationsSection /> : null}
      <SessionsSection />
      <FactorsSection />
      <HistorySection />
    </>
  );
}

function LanguageSection({ present }: { readonly present: Language }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { busy, problem, attempt } = useAttempt();
  const [saved, setSaved] = useState(0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = valuesOf(event.currentTarget)<Language>("language");
    return attempt(async () => {
      await callIdentity(language, "PATCH /me", { body: { language: chosen } });
      await queries.invalidateQueries({ queryKey: callIdentity.key(language, "GET /me") });
      setSaved((times) => times + 1);
    });
  };
  return (
    <section>
      <h2>{say(text.languageTitle)}</h2>
      <Refusal problem={problem} />
      {saved === 0 ? null : <Success key={saved} title={say(text.saved)} />}
      <form onSubmit={(event) => void submit(event)}>
        <SelectField
          label={say(text.language)}
          name="language"
          defaultValue={present}
          options={[
            ["en", say(text.english)],
            ["fr", say(text.french)],
          ]}
        />
        <button type="submit" className="second" disabled={busy}>
          {say(text.save)}
        </button>
      </form>
    </section>
  );
}
