import { callIdentity } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { newPassword } from "../../ui/new-password.ts";
import { accountText as text } from "./text.ts";

export function PasswordSection() {
  const say = useSay();
  const language = useLanguage();
  return (
    <section>
      <h2>{say(text.passwordTitle)}</h2>
      <Form
        // Under no key: the server would keep a hash of what came with it.
        send={(body: { readonly current: string; readonly next: string }) =>
          callIdentity(language, "POST /me/password", { body })
        }
        fields={{
          current: { kind: "secret", label: say(text.current), autoComplete: "current-password", required: true },
          next: { kind: "secret", ...newPassword(say, "next") },
        }}
        action={say(text.passwordTitle)}
        isSecond
        tell={say(text.changed)}
        renews={[callIdentity.key(language, "GET /me/sessions")]}
      />
    </section>
  );
}
