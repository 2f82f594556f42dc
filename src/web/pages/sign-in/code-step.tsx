import { useState } from "react";
import { verifyCode, verifyRecoveryCode } from "../../api/sign-in.ts";
import { Field } from "../../ui/field.tsx";
import { FormFrame } from "../../ui/form-frame.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { refuseAtSignIn } from "./refuse-at-sign-in.ts";
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
  const verify = async (code: string) => {
    await (recovery ? verifyRecoveryCode(language, code) : verifyCode(language, code));
    await onDone();
  };
  return (
    <>
      {adds ? null : <h1>{say(text.codeTitle)}</h1>}
      <FormFrame
        send={(code: string) => verify(code).catch(refuseAtSignIn)}
        body={({ value }) => value("code")}
        action={say(text.go)}
        staysFilled
      >
        <Field
          key={String(recovery)}
          label={say(recovery ? text.recoveryCode : text.code)}
          name="code"
          autoComplete="one-time-code"
          inputMode={recovery ? "text" : "numeric"}
          required
          {...(recovery ? {} : { hint: say(text.codeHint) })}
        />
      </FormFrame>
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
