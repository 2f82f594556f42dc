import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import type { Language } from "../../../kernel/bilingual.ts";
import { callIdentity } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { ChoiceField } from "../../ui/choice-fields.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { RoleFields, roleIn } from "./role-fields.tsx";
import { peopleText as text } from "./text.ts";

export function OpenAccountPage() {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const me = useMe();
  const { busy, problem, attempt } = useAttempt();
  useTitle(say(text.openTitle));
  if (me === undefined) return <Loading />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = valuesOf(event.currentTarget);
    const body = {
      name: value("name"),
      email: value("email"),
      language: value<Language>("language"),
      roles: [roleIn(event.currentTarget)],
    };
    return attempt(async () => {
      const { accountId } = await callIdentity(language, "POST /people", { body });
      await navigate({ to: "/$language/people/$accountId", params: { language, accountId } });
    });
  };
  return (
    <>
      <h1>{say(text.openTitle)}</h1>
      <p>{say(text.openLead)}</p>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <form onSubmit={(event) => void submit(event)}>
        <Field label={say(text.name)} name="name" autoComplete="off" required />
        <Field label={say(text.email)} name="email" type="email" autoComplete="off" required />
        <ChoiceField
          label={say(text.language)}
          name="language"
          options={[
            ["en", say(text.english)],
            ["fr", say(text.french)],
          ]}
        />
        <RoleFields may={me.mayGrant} />
        <button type="submit" disabled={busy}>
          {say(text.openIt)}
        </button>
      </form>
    </>
  );
}
