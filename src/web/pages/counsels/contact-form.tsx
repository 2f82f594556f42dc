import { useMutation } from "@tanstack/react-query";
import type { CounselView } from "../../../modules/parties/contract.ts";
import { Problem, request } from "../../api/client.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, SelectField, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { AddressFields } from "../cases/contact-form.tsx";
import { counselsText as text } from "./text.ts";

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
    mutationFn: (body: object) => request(language, `/counsels/${counsel.id}/contact`, body),
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

function contactIn(value: (name: string) => string): object {
  const optional = (name: string) => (value(name) === "" ? null : value(name));
  const parts = ["lines", "locality", "province", "postalCode", "country"] as const;
  return {
    email: optional("email"),
    firm: optional("firm"),
    language: value("language") === "" ? null : value("language"),
    address: value("lines") === "" ? null : Object.fromEntries(parts.map((part) => [part, value(part)])),
  };
}
