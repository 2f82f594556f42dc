import { useMutation } from "@tanstack/react-query";
import type { Language } from "../../../kernel/bilingual.ts";
import type { CounselView } from "../../../modules/parties/contract.ts";
import type { BodyOf } from "../../api/caller.ts";
import { Problem } from "../../api/client.ts";
import { callParties } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, type ValueOf, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { AddressFields } from "../cases/contact-form.tsx";
import { counselsText as text } from "./text.ts";

type Contact = BodyOf<typeof callParties, "POST /counsels/:counselId/contact">;

/** How the tribunal reaches a counsel: e-mail, firm, language, and where letters go. */
export function CounselContactForm({
  counsel,
  onDone,
  onClose,
}: {
  readonly counsel: CounselView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const send = useMutation({
    mutationFn: (body: Contact) =>
      callParties(language, "POST /counsels/:counselId/contact", { params: { counselId: counsel.id }, body }),
    onSuccess: onDone,
  });
  const problem = (field: string) => (send.error instanceof Problem ? send.error.at(`/${field}`) : undefined);
  const title = say(text.contactOf, { name: counsel.name });
  return (
    <form
      className="card"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(contactIn(valuesOf(event.currentTarget)));
      }}
    >
      <h2>{title}</h2>
      {send.isError ? <ErrorSummary error={send.error} key={send.submittedAt} /> : null}
      <div className="row">
        <Field
          label={say(text.email)}
          name="email"
          type="email"
          maxLength={254}
          defaultValue={counsel.email ?? ""}
          problem={problem("email")}
          autoComplete="off"
          autoFocus
        />
        <Field
          label={say(text.firm)}
          name="firm"
          maxLength={200}
          defaultValue={counsel.firm ?? ""}
          problem={problem("firm")}
        />
        <SelectField
          label={say(text.language)}
          name="language"
          defaultValue={counsel.language ?? ""}
          options={[
            ["", say(text.languageUnknown)],
            ["en", say(text.english)],
            ["fr", say(text.french)],
          ]}
        />
      </div>
      <p className="hint">{say(text.addressHint)}</p>
      <AddressFields
        required={false}
        {...(counsel.address === null ? {} : { known: counsel.address })}
        problem={(field) => problem(`address/${field}`)}
      />
      <div className="buttons">
        <button type="submit" disabled={send.isPending}>
          {say(text.save)}
        </button>
        <button type="button" className="second" onClick={onClose}>
          {say(text.cancel)}
        </button>
      </div>
    </form>
  );
}

function contactIn(value: ValueOf): Contact {
  const optional = (name: string) => (value(name) === "" ? null : value(name));
  return {
    email: optional("email"),
    firm: optional("firm"),
    language: value("language") === "" ? null : value<Language>("language"),
    address:
      value("lines") === ""
        ? null
        : {
            lines: value("lines"),
            locality: value("locality"),
            province: value("province"),
            postalCode: value("postalCode"),
            country: value("country"),
          },
  };
}
