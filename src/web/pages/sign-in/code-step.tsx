import { type FormEvent, useState } from "react";
import { verifyCode, verifyRecoveryCode } from "../../api/sign-in.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { atTheDoor } from "./at-the-door.ts";
import { signInText as text } from "./text.ts";

interface CodeStepProps {
  /** The authenticator is being added: its recovery codes are for later. */
  readonly adds?: boolean;
  readonly onDone: () => Promise<void>;
}

/** The code of the authenticator, or one of the recovery codes. */
export function CodeStep({ adds = false, onDone }: CodeStepProps) {
  const say = useSay();
  const language = useLanguage();
  const [recovery, setRecovery] = useState(false);
  const [problem, setProblem] = useState<{ error: unknown; nth: number } | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = valuesOf(event.currentTarget)("code");
    try {
      await (recovery ? verifyRecoveryCode(language, code) : verifyCode(language, code));
      await onDone();
    } catch (error) {
      const said = atTheDoor(error);
      setProblem((last) => ({ error: said, nth: (last?.nth ?? 0) + 1 }));
    }
  };
  return (
    <>
      {adds ? null : <h1>{say(text.codeTitle)}</h1>}
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <form onSubmit={(event) => void submit(event)}>
        <Field
          key={String(recovery)}
          label={say(recovery ? text.recoveryCode : text.code)}
          name="code"
          autoComplete="one-time-code"
          inputMode={recovery ? "text" : "numeric"}
          required
          {...(recovery ? {} : { hint: say(text.codeHint) })}
        />
        <button type="submit">{say(text.go)}</button>
      </form>
      {adds ? null : (
        <p>
          <button type="button" className="plain" onClick={() => setRecovery(!recovery)}>
            {say(recovery ? text.authenticator : text.recovery)}
          </button>
        </p>
      )}
    </>
  );
}
