import { useNavigate } from "@tanstack/react-router";
import { callIdentity } from "../../api/rooms.ts";
import { Loading } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { RoleFields, roleIn } from "./role-fields.tsx";
import { peopleText as text } from "./text.ts";

export function OpenAccountPage() {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const me = useMe();
  useTitle(say(text.openTitle));
  if (me === undefined) return <Loading />;
  return (
    <>
      <h1>{say(text.openTitle)}</h1>
      <Form
        send={callIdentity.send(language, "POST /people")}
        lead={<p>{say(text.openLead)}</p>}
        fields={{
          name: { kind: "text", label: say(text.name), autoComplete: "off", required: true },
          email: { kind: "email", label: say(text.email), autoComplete: "off", required: true },
          language: {
            kind: "choice",
            label: say(text.language),
            options: [
              ["en", say(text.english)],
              ["fr", say(text.french)],
            ],
          },
          roles: { kind: "own", shown: <RoleFields may={me.mayGrant} />, read: ({ form }) => [roleIn(form)] },
        }}
        action={say(text.openIt)}
        onDone={(opened) =>
          navigate({ to: "/$language/people/$accountId", params: { language, accountId: opened.accountId } })
        }
      />
    </>
  );
}
