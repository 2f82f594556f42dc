import type { CounselView } from "../../../modules/parties/contract.ts";
import type { BodyOf } from "../../api/caller.ts";
import { callParties } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useProblemAt } from "../../ui/form-context.ts";
import type { Typed } from "../../ui/form-values.ts";
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
  return (
    <Form
      send={callParties.send(language, "POST /counsels/:counselId/contact", { params: { counselId: counsel.id } })}
      fields={{
        email: {
          kind: "email",
          label: say(text.email),
          maxLength: 254,
          defaultValue: counsel.email ?? "",
          autoComplete: "off",
          empty: null,
        },
        firm: { kind: "text", label: say(text.firm), maxLength: 200, defaultValue: counsel.firm ?? "", empty: null },
        language: {
          kind: "list",
          label: say(text.language),
          chosen: counsel.language,
          none: { text: say(text.languageUnknown), is: null },
          options: [
            ["en", say(text.english)],
            ["fr", say(text.french)],
          ],
        },
        address: { kind: "own", shown: <CounselAddress counsel={counsel} />, read: addressIn },
      }}
      className="card"
      title={say(text.contactOf, { name: counsel.name })}
      action={say(text.save)}
      onClose={onClose}
      onDone={onDone}
    >
      {(field) => (
        <>
          <div className="row">
            {field.email}
            {field.firm}
            {field.language}
          </div>
          {field.address}
        </>
      )}
    </Form>
  );
}

function CounselAddress({ counsel }: { readonly counsel: CounselView }) {
  const say = useSay();
  const problem = useProblemAt();
  return (
    <>
      <p className="hint">{say(text.addressHint)}</p>
      <AddressFields
        required={false}
        {...(counsel.address === null ? {} : { known: counsel.address })}
        problem={(field) => problem(`/address/${field}`)}
      />
    </>
  );
}

function addressIn({ value }: Typed): Contact["address"] {
  if (value("lines") === "") return null;
  return {
    lines: value("lines"),
    locality: value("locality"),
    province: value("province"),
    postalCode: value("postalCode"),
    country: value("country"),
  };
}
