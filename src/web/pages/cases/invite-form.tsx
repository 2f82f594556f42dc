import { civilDateIn, dateText, type Instant, type Zone } from "../../../kernel/time.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { InvitationLetter } from "../invitations/letter.tsx";
import { invitationsText } from "../invitations/text.ts";
import { editText as text } from "./edit-text.ts";

/** Invites counsel of record: the code goes by e-mail to counsel alone, or on a letter that is shown once. */
export function InviteForm({
  theCase,
  record,
  onClose,
}: {
  readonly theCase: CaseView;
  readonly record: CaseView["parties"][number]["representedBy"][number];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const untilOf = (at: string) => civilDateIn(at as Instant, theCase.office.zone as Zone);
  return (
    <Form
      send={callRepresentation.send(language, "POST /cases/:caseId/invitations", { params: { caseId: theCase.id } })}
      lead={
        <h3>
          {say(text.invite)} – <bdi>{record.name}</bdi>
        </h3>
      }
      fields={{
        counselId: { kind: "value", value: record.counselId },
        channel: {
          kind: "list",
          label: say(text.channel),
          options: [
            ["email", say(text.byEmail)],
            ["mail", say(text.byMail)],
          ],
        },
      }}
      className="card"
      aria-label={say(text.invite)}
      action={say(text.invite)}
      onClose={onClose}
      isOnce
      leaves={({ code, expiresAt }) => (
        <>
          <Success title={say(code === null ? invitationsText.sentByEmail : invitationsText.codeReady)}>
            <p>{say(invitationsText.validUntil, { until: dateText(untilOf(expiresAt), language) })}</p>
          </Success>
          {code === null ? null : (
            <InvitationLetter code={code} counselName={record.name} expiresOn={untilOf(expiresAt)} />
          )}
          <button type="button" className="second" onClick={onClose}>
            {say(invitationsText.done)}
          </button>
        </>
      )}
    />
  );
}
