import type { Language } from "../../../kernel/bilingual.ts";
import { roleNames } from "../../../modules/identity/text.ts";
import { callIdentity } from "../../api/rooms.ts";
import { Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useHolds, useWhoAmI } from "../../ui/me.ts";
import { PageError } from "../../ui/page-error.tsx";
import { FeedSection } from "../calendars/feed-section.tsx";
import { InvitationsSection } from "../calendars/invitations-section.tsx";
import { FactorsSection } from "./factors-section.tsx";
import { HistorySection } from "./history-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";
import { accountText as text } from "./text.ts";

/** One's own account: who one is here, where one is signed in, what opens it, and what happened to it. */
export function AccountPage() {
  const say = useSay();
  const { me, error } = useWhoAmI();
  const isParty = useHolds("claimant", "designated-representative");
  useTitle(say(text.title));
  // An account that no page is for is told so: it would wait for ever.
  if (me === undefined) return error === null ? <Loading /> : <PageError error={error} />;
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
  return (
    <section>
      <h2>{say(text.languageTitle)}</h2>
      <Form
        send={callIdentity.send(language, "PATCH /me")}
        fields={{
          language: {
            kind: "list",
            label: say(text.language),
            chosen: present,
            options: [
              ["en", say(text.english)],
              ["fr", say(text.french)],
            ],
          },
        }}
        action={say(text.save)}
        isSecond
        staysFilled
        tell={say(text.saved)}
        renews={[callIdentity.key(language, "GET /me")]}
      />
    </section>
  );
}
