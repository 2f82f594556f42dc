import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, secretIn, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { SignedInAlready } from "../../ui/signed-in-already.tsx";
import { Success } from "../../ui/success.tsx";
import { ui } from "../../ui/text.ts";
import { invitationText as text } from "./text.ts";

interface Checked {
  readonly code: string;
  readonly counselName: string;
  readonly regulator: Bilingual;
  readonly asksBirthDate: boolean;
}

/** The code, then what only the invited counsel knows, then the account. What was typed stays after a refusal. */
export function InvitationPage() {
  const say = useSay();
  const language = useLanguage();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [done, setDone] = useState(false);
  const { busy, problem, attempt } = useAttempt();
  useTitle(say(text.title));
  const submit = (
    event: FormEvent<HTMLFormElement>,
    run: (value: (name: string) => string, form: HTMLFormElement) => Promise<void>,
  ) => {
    event.preventDefault();
    const form = event.currentTarget;
    return attempt(() => run(valuesOf(form), form));
  };
  const check = (value: (name: string) => string) =>
    callRepresentation(language, "POST /invitations/check", { body: { code: value("code") } }).then((answer) =>
      setChecked({ ...answer, code: value("code") }),
    );
  const accept = async (value: (name: string) => string, form: HTMLFormElement) => {
    await callRepresentation(language, "POST /invitations/accept", {
      body: {
        code: checked?.code ?? "",
        licenceNumber: value("licence"),
        fileNumber: value("file"),
        principalBornOn: value("born") === "" ? null : value("born"),
        email: value("email"),
        name: value("name"),
        password: secretIn(form, "password"),
        language,
      },
    });
    setDone(true);
  };
  if (done)
    return (
      <>
        <h1>{say(text.title)}</h1>
        <Success title={say(text.done)}>
          <p>
            {say(text.afterwards)} <a href={`/${language}/sign-in`}>{say(ui.signIn)}</a>
          </p>
        </Success>
      </>
    );
  return (
    <>
      <h1>{say(text.title)}</h1>
      <SignedInAlready />
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {checked === null ? (
        <form onSubmit={(event) => void submit(event, check)}>
          <Field label={say(text.code)} name="code" autoComplete="off" required />
          <button type="submit" disabled={busy}>
            {say(text.check)}
          </button>
        </form>
      ) : (
        <form key={checked.code} onSubmit={(event) => void submit(event, accept)}>
          <ForWhom checked={checked} />
          <AccountFields asksBirthDate={checked.asksBirthDate} />
          <button type="submit" disabled={busy}>
            {say(text.open)}
          </button>
        </form>
      )}
    </>
  );
}

/** Whose invitation it is. The keyboard and the screen reader go on from here, not from the button below. */
function ForWhom({ checked }: { readonly checked: Checked }) {
  const say = useSay();
  const language = useLanguage();
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  return (
    <p ref={sentence} tabIndex={-1}>
      {say(text.forWhom, { name: checked.counselName, regulator: checked.regulator[language] })}
    </p>
  );
}

function AccountFields({ asksBirthDate }: { readonly asksBirthDate: boolean }) {
  const say = useSay();
  return (
    <>
      <Field label={say(text.licence)} name="licence" autoComplete="off" required />
      <Field label={say(text.file)} name="file" autoComplete="off" required />
      {asksBirthDate ? <Field label={say(text.born)} name="born" type="date" required /> : null}
      <Field label={say(text.name)} name="name" autoComplete="name" required />
      <Field label={say(text.email)} name="email" type="email" autoComplete="username" required />
      <Field
        label={say(text.password)}
        hint={say(text.passwordHint)}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={12}
        required
      />
    </>
  );
}
