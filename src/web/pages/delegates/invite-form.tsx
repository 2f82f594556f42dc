import { callRepresentation } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { delegatesText as text } from "./text.ts";

export function InviteForm() {
  const say = useSay();
  const language = useLanguage();
  return (
    <section>
      <h2>{say(text.inviteTitle)}</h2>
      <Form
        send={callRepresentation.send(language, "POST /delegations/invitations")}
        fields={{
          name: { kind: "text", label: say(text.name), autoComplete: "off", required: true },
          email: { kind: "email", label: say(text.email), autoComplete: "off", required: true },
          language: {
            kind: "list",
            label: say(text.language),
            chosen: language,
            options: [
              ["en", say(text.english)],
              ["fr", say(text.french)],
            ],
          },
        }}
        action={say(text.invite)}
        tell={(_, sent) => say(text.invited, { email: sent.email })}
        renews={[callRepresentation.key(language, "GET /delegations")]}
      />
    </section>
  );
}
