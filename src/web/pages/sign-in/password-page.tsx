import { useEffect, useState } from "react";
import { callIdentity } from "../../api/rooms.ts";
import { Field } from "../../ui/field.tsx";
import { FormFrame } from "../../ui/form-frame.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { newPassword } from "../../ui/new-password.ts";
import { Success } from "../../ui/success.tsx";
import { passwordText } from "./password-text.ts";
import { signInText as text } from "./text.ts";

/** Asks for a link; opened from the link, chooses the password. The link's secret stands after `#`: no server logs it. */
export function PasswordPage() {
  const say = useSay();
  useTitle(say(passwordText.askTitle));
  const [token, setToken] = useState("");
  useEffect(() => {
    const take = () => {
      if (window.location.hash === "") return;
      setToken(window.location.hash.slice(1));
      // Out of the address at once, so that it stays in no history and nobody's copied link.
      window.history.replaceState(null, "", window.location.pathname);
    };
    take();
    // A link may be opened in the tab that asked for it: then the page is there already.
    window.addEventListener("hashchange", take);
    return () => window.removeEventListener("hashchange", take);
  }, []);
  return (
    <>
      <h1>{say(passwordText.askTitle)}</h1>
      {token === "" ? <AskForLink /> : <ChooseWithLink token={token} />}
    </>
  );
}

function AskForLink() {
  const say = useSay();
  const language = useLanguage();
  return (
    <FormFrame
      send={callIdentity.send(language, "POST /password-links")}
      body={({ value }) => ({ email: value("email") })}
      action={say(passwordText.send)}
      isOnce
      leaves={() => (
        <Success title={say(passwordText.sent)}>
          <p>{say(passwordText.sentDetail)}</p>
        </Success>
      )}
    >
      <p>{say(passwordText.askWhy)}</p>
      <Field label={say(text.email)} name="email" type="email" autoComplete="username" required />
    </FormFrame>
  );
}

function ChooseWithLink({ token }: { readonly token: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <FormFrame
      send={callIdentity.send(language, "POST /password-links/use")}
      body={({ secret }) => ({ token, password: secret("password") })}
      action={say(passwordText.save)}
      isOnce
      leaves={() => (
        <Success title={say(passwordText.chosen)}>
          <p>{say(passwordText.chosenDetail)}</p>
          <p>
            <a href={`/${language}/sign-in`}>{say(text.title)}</a>
          </p>
        </Success>
      )}
    >
      <Field {...newPassword(say, "next")} name="password" type="password" />
    </FormFrame>
  );
}
