import { lazy, Suspense, useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { Problem } from "../../api/client.ts";
import { passkeysWork, signInWithPasskey } from "../../api/passkey.ts";
import { callIdentity } from "../../api/rooms.ts";
import { signInByDirectory, signInByPassword } from "../../api/sign-in.ts";
import { takeAddress } from "../../api/typed-words.ts";
import { useCommand } from "../../ui/command.ts";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { FormFrame } from "../../ui/form-frame.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { CodeStep } from "./code-step.tsx";
import { refuseAtSignIn } from "./refuse-at-sign-in.ts";
import { signInText as text } from "./text.ts";

/** Once in the life of an account: loaded where it is wanted. */
const EnrolStep = lazy(() => import("./enrol-step.tsx").then(({ EnrolStep: step }) => ({ default: step })));

type Step = { readonly name: "password" | "code" | "wanted" } | { readonly name: "enrol"; readonly password: string };

/** Password, then the second factor; an account that has none yet gets one before it goes on. */
export function SignInPage() {
  const say = useSay();
  const language = useLanguage();
  const [step, setStep] = useState<Step>({ name: "password" });
  useTitle(say(text.title));
  const arrive = async () => {
    const goesBack = new URLSearchParams(window.location.search).get("back") === "account";
    // Whose account opens no page here is told so at home.
    const me = await callIdentity(language, "GET /me").catch((error: unknown) => {
      if (error instanceof Problem && error.status === 403) return null;
      throw error;
    });
    const kept = me === null ? null : takeAddress(me.account.id);
    window.location.assign(kept ?? `/${language}/${goesBack ? "account" : ""}`);
  };
  if (step.name === "code") return <CodeStep onDone={arrive} />;
  if (step.name === "enrol")
    return (
      <Suspense fallback={<Loading />}>
        <EnrolStep password={step.password} onDone={arrive} />
      </Suspense>
    );
  return (
    <>
      <h1>{say(step.name === "wanted" ? text.wantedTitle : text.title)}</h1>
      <DirectoryRefusal />
      {step.name === "wanted" ? <p>{say(text.wanted)}</p> : <PasswordStep onStep={setStep} />}
      <OtherWays onDone={arrive} />
      <p>
        <a href={`/${language}/password`}>{say(text.forgotten)}</a>
      </p>
      <p>
        <a href={`/${language}/invitation`}>{say(text.invited)}</a>
      </p>
      <p>
        <a href={`/${language}/verify`}>{say(text.verify)}</a>
      </p>
      <p>
        <a href={`/${language}/published-decisions`}>{say(text.published)}</a>
      </p>
    </>
  );
}

interface Secrets {
  readonly email: string;
  readonly password: string;
}

function PasswordStep({ onStep }: { readonly onStep: (step: Step) => void }) {
  const say = useSay();
  const language = useLanguage();
  const signIn = async (body: Secrets) => {
    const answer = await signInByPassword(language, body);
    if (answer.twoFactorRedirect === true) return onStep({ name: "code" });
    const me = await callIdentity(language, "GET /me");
    onStep(me.secondFactor === "none" ? { name: "enrol", password: body.password } : { name: "wanted" });
  };
  return (
    <FormFrame
      send={(body: Secrets) => signIn(body).catch(refuseAtSignIn)}
      body={({ value, secret }) => ({ email: value("email"), password: secret("password") })}
      action={say(text.go)}
      staysFilled
    >
      <Field label={say(text.email)} name="email" type="email" autoComplete="username webauthn" required />
      <Field label={say(text.password)} name="password" type="password" autoComplete="current-password" required />
    </FormFrame>
  );
}

/** A passkey, which stands for both factors, and for staff the tribunal's directory. */
function OtherWays({ onDone }: { readonly onDone: () => Promise<void> }) {
  const say = useSay();
  const language = useLanguage();
  const { isPending, refusal, run } = useCommand((way: () => Promise<void>) => way().catch(refuseAtSignIn));
  const means = useAnswer(() => callIdentity(language, "GET /sign-in-means"));
  const toDirectory = async () => {
    const { url } = await signInByDirectory(language);
    window.location.assign(url);
  };
  const byPasskey = async () => {
    await signInWithPasskey(language);
    await onDone();
  };
  return (
    <>
      <Refusal of={refusal} />
      <div className="buttons">
        {passkeysWork() ? (
          <button type="button" className="second" disabled={isPending} onClick={() => void run(byPasskey)}>
            {say(text.passkey)}
          </button>
        ) : null}
        {means.data?.directory === true ? (
          <button type="button" className="second" disabled={isPending} onClick={() => void run(toDirectory)}>
            {say(text.directory)}
          </button>
        ) : null}
      </div>
    </>
  );
}

const directoryWords: Readonly<Record<string, readonly [Bilingual, Bilingual]>> = {
  "directory-sign-in-too-weak": [text.weakTitle, text.weakDetail],
  "directory-away": [text.awayTitle, text.awayDetail],
  "directory-not-the-configured": [text.awayTitle, text.awayDetail],
};

/** The directory sends whoever it could not let in back to this page. */
function DirectoryRefusal() {
  const say = useSay();
  const error = new URLSearchParams(window.location.search).get("error");
  if (error === null) return null;
  const [title, detail] = directoryWords[error] ?? [text.directoryTitle, text.directoryDetail];
  return <ErrorSummary error={new Problem(400, { title: say(title), detail: say(detail) })} />;
}
