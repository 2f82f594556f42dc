import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { ask, Problem } from "../../api/client.ts";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Trouble } from "../../ui/trouble.tsx";
import { CodeStep } from "./code-step.tsx";
import { EnrolStep } from "./enrol-step.tsx";
import { signInText as text } from "./text.ts";

type Step = { readonly name: "password" | "code" } | { readonly name: "enrol"; readonly password: string };

/** Password, then the second factor; an account that has none yet gets one before it goes on. */
export function SignInPage() {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>({ name: "password" });
  useTitle(say(text.title));
  const arrive = () => navigate({ to: "/$language/cases", params: { language } });
  if (step.name === "code") return <CodeStep onDone={arrive} />;
  if (step.name === "enrol") return <EnrolStep password={step.password} onDone={arrive} />;
  return <PasswordStep onStep={setStep} />;
}

function PasswordStep({ onStep }: { readonly onStep: (step: Step) => void }) {
  const say = useSay();
  const language = useLanguage();
  const [trouble, setTrouble] = useState<{ error: unknown; nth: number } | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = valuesOf(event.currentTarget);
    try {
      const body = { email: value("email"), password: value("password") };
      const answer = await ask<{ twoFactorRedirect?: boolean }>(language, "/auth/sign-in/email", body);
      onStep(answer.twoFactorRedirect === true ? { name: "code" } : { name: "enrol", password: body.password });
    } catch (error) {
      setTrouble((last) => ({
        error: atTheDoor(error),
        nth: (last?.nth ?? 0) + 1,
      }));
    }
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      {trouble === null ? null : <Trouble key={trouble.nth} error={trouble.error} />}
      <form onSubmit={(event) => void submit(event)}>
        <Field label={say(text.email)} name="email" type="email" autoComplete="username" required />
        <Field label={say(text.password)} name="password" type="password" autoComplete="current-password" required />
        <button type="submit">{say(text.go)}</button>
      </form>
      <p>
        <Link to="/$language/invitation" params={{ language }}>
          {say(text.invited)}
        </Link>
      </p>
      <p>
        <Link to="/$language/verify" params={{ language }}>
          {say(text.verify)}
        </Link>
      </p>
    </>
  );
}

/** A refusal at the door in its own words. Signed out is what everybody is here: no way to sign in is offered beside it. */
export function atTheDoor(error: unknown): unknown {
  if (!(error instanceof Problem) || error.status !== 401) return error;
  return new Problem(400, { code: error.code, title: error.title, detail: error.detail });
}
