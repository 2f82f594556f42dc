import { callRepresentation } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { newPassword } from "../../ui/new-password.ts";
import { SignedInAlready } from "../../ui/signed-in-already.tsx";
import { Success } from "../../ui/success.tsx";
import { delegatesText as text } from "./text.ts";

/** Where a delegate uses the code that a counsel sent, and opens an account. */
export function DelegatePage() {
  const say = useSay();
  const language = useLanguage();
  useTitle(say(text.acceptTitle));
  return (
    <>
      <h1>{say(text.acceptTitle)}</h1>
      <Form
        send={callRepresentation.send(language, "POST /delegations/accept")}
        lead={
          <>
            <p>{say(text.acceptLead)}</p>
            <SignedInAlready />
          </>
        }
        fields={{
          code: { kind: "text", label: say(text.code), autoComplete: "off", required: true },
          name: { kind: "text", label: say(text.yourName), autoComplete: "name", required: true },
          email: { kind: "email", label: say(text.yourEmail), autoComplete: "username", required: true },
          password: { kind: "secret", ...newPassword(say, "choose") },
          language: { kind: "value", value: language },
        }}
        action={say(text.open)}
        isOnce
        leaves={() => (
          <Success title={say(text.opened)}>
            <p>
              <a href={`/${language}/sign-in`}>{say(text.signIn)}</a>
            </p>
          </Success>
        )}
      />
    </>
  );
}
