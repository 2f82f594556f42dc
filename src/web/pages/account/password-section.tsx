import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { callIdentity } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { Field, secretIn } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { Refusal } from "./refusal.tsx";
import { accountText as text } from "./text.ts";

export function PasswordSection() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { busy, problem, attempt } = useAttempt();
  const [changed, setChanged] = useState(0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = { current: secretIn(form, "current"), next: secretIn(form, "next") };
    return attempt(async () => {
      await callIdentity(language, "POST /me/password", { body });
      form.reset();
      setChanged((times) => times + 1);
      await queries.invalidateQueries({ queryKey: callIdentity.key(language, "GET /me/sessions") });
    });
  };
  return (
    <section>
      <h2>{say(text.passwordTitle)}</h2>
      <Refusal problem={problem} />
      {changed === 0 ? null : <Success key={changed} title={say(text.changed)} />}
      <form onSubmit={(event) => void submit(event)}>
        <Field label={say(text.current)} name="current" type="password" autoComplete="current-password" required />
        <Field
          label={say(text.next)}
          hint={say(text.nextHint)}
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={12}
          required
        />
        <button type="submit" className="second" disabled={busy}>
          {say(text.passwordTitle)}
        </button>
      </form>
    </section>
  );
}
