import { callParties } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useNamed, useOptions, useReference } from "../cases/use-reference.ts";
import { kindNames, standingNames, counselsText as text } from "./text.ts";

/** Registers a counsel under a licence. What was typed stays when it is refused. */
export function RegisterForm({ onDone, onClose }: { readonly onDone: () => void; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  const regulators = useOptions()(useReference().regulators);
  return (
    <Form
      send={callParties.send(language, "POST /counsels")}
      fields={{
        familyName: { kind: "text", label: say(text.familyName), required: true, maxLength: 200, autoComplete: "off" },
        givenNames: { kind: "text", label: say(text.givenNames), required: true, maxLength: 200, autoComplete: "off" },
        kind: { kind: "choice", label: say(text.kind), options: named(kindNames) },
        regulator: { kind: "choice", label: say(text.regulator), options: regulators },
        licenceNumber: {
          kind: "text",
          label: say(text.licenceNumber),
          required: true,
          pattern: "[A-Za-z0-9\\-]{1,30}",
          autoComplete: "off",
        },
        standing: {
          kind: "list",
          label: say(text.standing),
          hint: say(text.standingHint),
          chosen: "unknown",
          options: named(standingNames),
        },
        email: { kind: "email", label: say(text.email), maxLength: 254, autoComplete: "off", empty: null },
        firm: { kind: "text", label: say(text.firm), maxLength: 200, autoComplete: "off", empty: null },
        language: {
          kind: "list",
          label: say(text.language),
          none: { text: say(text.languageUnknown), is: null },
          options: [
            ["en", say(text.english)],
            ["fr", say(text.french)],
          ],
        },
      }}
      isInRow
      className="card"
      title={say(text.register)}
      action={say(text.register)}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
