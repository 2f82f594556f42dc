import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type { Language } from "../../../kernel/bilingual.ts";
import type { BodyOf } from "../../api/caller.ts";
import { Problem } from "../../api/client.ts";
import { callParties } from "../../api/rooms.ts";
import { ChoiceField, SelectField } from "../../ui/choice-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useNamed, useOptions, useReference } from "../cases/use-reference.ts";
import { kindNames, standingNames, counselsText as text } from "./text.ts";

/** Registers a counsel under a licence. What was typed stays when it is refused. */
export function RegisterForm({ onDone, onClose }: { readonly onDone: () => void; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  const regulators = useOptions()(useReference().regulators);
  const key = useRef(crypto.randomUUID());
  const send = useMutation({
    mutationFn: (body: BodyOf<typeof callParties, "POST /counsels">) =>
      callParties(language, "POST /counsels", { body, idempotencyKey: key.current }),
    onSuccess: onDone,
    onError: () => {
      key.current = crypto.randomUUID();
    },
  });
  const problem = (field: string) => (send.error instanceof Problem ? send.error.at(`/${field}`) : undefined);
  return (
    <form
      className="card"
      aria-label={say(text.register)}
      onSubmit={(event) => {
        event.preventDefault();
        const value = valuesOf(event.currentTarget);
        const optional = (name: string) => (value(name) === "" ? null : value(name));
        send.mutate({
          familyName: value("familyName"),
          givenNames: value("givenNames"),
          kind: value("kind"),
          regulator: value("regulator"),
          licenceNumber: value("licenceNumber"),
          standing: value("standing"),
          email: optional("email"),
          firm: optional("firm"),
          language: value("language") === "" ? null : value<Language>("language"),
        });
      }}
    >
      <h2>{say(text.register)}</h2>
      {send.isError ? <ErrorSummary error={send.error} key={send.submittedAt} /> : null}
      <div className="row">
        <Field
          label={say(text.familyName)}
          name="familyName"
          required
          maxLength={200}
          problem={problem("familyName")}
          autoFocus
          autoComplete="off"
        />
        <Field
          label={say(text.givenNames)}
          name="givenNames"
          required
          maxLength={200}
          problem={problem("givenNames")}
          autoComplete="off"
        />
        <ChoiceField label={say(text.kind)} name="kind" options={named(kindNames)} />
        <ChoiceField label={say(text.regulator)} name="regulator" options={regulators} />
        <Field
          label={say(text.licenceNumber)}
          name="licenceNumber"
          required
          pattern="[A-Za-z0-9\-]{1,30}"
          problem={problem("licenceNumber")}
          autoComplete="off"
        />
        <SelectField
          label={say(text.standing)}
          hint={say(text.standingHint)}
          name="standing"
          defaultValue="unknown"
          options={named(standingNames)}
        />
        <Field
          label={say(text.email)}
          name="email"
          type="email"
          maxLength={254}
          problem={problem("email")}
          autoComplete="off"
        />
        <Field label={say(text.firm)} name="firm" maxLength={200} problem={problem("firm")} autoComplete="off" />
        <SelectField
          label={say(text.language)}
          name="language"
          options={[
            ["", say(text.languageUnknown)],
            ["en", say(text.english)],
            ["fr", say(text.french)],
          ]}
        />
      </div>
      <div className="buttons">
        <button type="submit" disabled={send.isPending}>
          {say(text.register)}
        </button>
        <button type="button" className="second" onClick={onClose}>
          {say(text.cancel)}
        </button>
      </div>
    </form>
  );
}
