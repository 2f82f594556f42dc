import { type FormEvent, useState } from "react";
import { callRepresentation } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, secretIn, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { SignedInAlready } from "../../ui/signed-in-already.tsx";
import { Success } from "../../ui/success.tsx";
import { delegatesText as text } from "./text.ts";

/** Where a delegate uses the code that a counsel sent, and opens an account. */
export function DelegatePage() {
  const say = useSay();
  const language = useLanguage();
  const { busy, problem, attempt } = useAttempt();
  const [opened, setOpened] = useState(false);
  useTitle(say(text.acceptTitle));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const value = valuesOf(form);
    const body = {
      code: value("code"),
      name: value("name"),
      email: value("email"),
      password: secretIn(form, "password"),
      language,
    };
    return attempt(async () => {
      await callRepresentation(language, "POST /delegations/accept", { body });
      setOpened(true);
    });
  };
  if (opened)
    return (
      <>
        <h1>{say(text.acceptTitle)}</h1>
        <Success title={say(text.opened)}>
          <p>
            <a href={`/${language}/sign-in`}>{say(text.signIn)}</a>
          </p>
        </Success>
      </>
    );
  return (
    <>
      <h1>{say(text.acceptTitle)}</h1>
      <p>{say(text.acceptLead)}</p>
      <SignedInAlready />
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <form onSubmit={(event) => void submit(event)}>
        <Field label={say(text.code)} name="code" autoComplete="off" required />
        <Field label={say(text.yourName)} name="name" autoComplete="name" required />
        <Field label={say(text.yourEmail)} name="email" type="email" autoComplete="username" required />
        <Field
          label={say(text.password)}
          hint={say(text.passwordHint)}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          required
        />
        <button type="submit" disabled={busy}>
          {say(text.open)}
        </button>
      </form>
    </>
  );
}
