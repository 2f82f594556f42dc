import { useLayoutEffect, useRef, useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { newPassword } from "../../ui/new-password.ts";
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
  useTitle(say(text.title));
  return (
    <>
      <h1>{say(text.title)}</h1>
      {checked === null ? (
        <Form
          send={callRepresentation.send(language, "POST /invitations/check")}
          lead={<SignedInAlready />}
          fields={{ code: { kind: "text", label: say(text.code), autoComplete: "off", required: true } }}
          action={say(text.check)}
          onDone={(answer, sent) => setChecked({ ...answer, code: sent.code })}
        />
      ) : (
        <AcceptForm key={checked.code} checked={checked} />
      )}
    </>
  );
}

function AcceptForm({ checked }: { readonly checked: Checked }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={callRepresentation.send(language, "POST /invitations/accept")}
      lead={<ForWhom checked={checked} />}
      fields={{
        code: { kind: "value", value: checked.code },
        licenceNumber: { kind: "text", label: say(text.licence), autoComplete: "off", required: true },
        fileNumber: { kind: "text", label: say(text.case), autoComplete: "off", required: true },
        principalBornOn: checked.asksBirthDate
          ? { kind: "date", label: say(text.born), required: true }
          : { kind: "value", value: null },
        name: { kind: "text", label: say(text.name), autoComplete: "name", required: true },
        email: { kind: "email", label: say(text.email), autoComplete: "username", required: true },
        password: { kind: "secret", ...newPassword(say, "choose") },
        language: { kind: "value", value: language },
      }}
      action={say(text.open)}
      isOnce
      leaves={() => (
        <Success title={say(text.done)}>
          <p>
            {say(text.afterwards)} <a href={`/${language}/sign-in`}>{say(ui.signIn)}</a>
          </p>
        </Success>
      )}
    />
  );
}

/** Whose invitation it is. The keyboard and the screen reader go on from here, not from the button below. */
function ForWhom({ checked }: { readonly checked: Checked }) {
  const say = useSay();
  const language = useLanguage();
  const sentence = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => sentence.current?.focus(), []);
  return (
    <p ref={sentence} tabIndex={-1}>
      {say(text.forWhom, { name: checked.counselName, regulator: checked.regulator[language] })}
    </p>
  );
}
