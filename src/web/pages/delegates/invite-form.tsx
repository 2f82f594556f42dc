import { type FormEvent, useState } from "react";
import type { Language } from "../../../kernel/bilingual.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { delegatesText as text } from "./text.ts";

export function InviteForm({ onInvited }: { readonly onInvited: () => Promise<void> }) {
  const say = useSay();
  const language = useLanguage();
  const { busy, problem, attempt } = useAttempt();
  const [sent, setSent] = useState("");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const value = valuesOf(form);
    const body = { name: value("name"), email: value("email"), language: value<Language>("language") };
    return attempt(async () => {
      await callRepresentation(language, "POST /delegations/invitations", { body });
      form.reset();
      setSent(body.email);
      await onInvited();
    });
  };
  return (
    <section>
      <h2>{say(text.inviteTitle)}</h2>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {sent === "" ? null : <Success key={sent} title={say(text.invited, { email: sent })} />}
      <form onSubmit={(event) => void submit(event)}>
        <Field label={say(text.name)} name="name" autoComplete="off" required />
        <Field label={say(text.email)} name="email" type="email" autoComplete="off" required />
        <SelectField
          label={say(text.language)}
          name="language"
          defaultValue={language}
          options={[
            ["en", say(text.english)],
            ["fr", say(text.french)],
          ]}
        />
        <button type="submit" disabled={busy}>
          {say(text.invite)}
        </button>
      </form>
    </section>
  );
}
