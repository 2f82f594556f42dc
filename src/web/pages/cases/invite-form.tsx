import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { civilDateIn, dateText, type Instant, type Zone } from "../../../kernel/time.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { InvitationLetter } from "../invitations/letter.tsx";
import { invitationsText } from "../invitations/text.ts";
import { editText as text } from "./edit-text.ts";

/** Invites counsel of record: the code goes by e-mail to counsel alone, or on a letter that is shown once. */
export function InviteForm({
  file,
  record,
  onClose,
}: {
  readonly file: CaseView;
  readonly record: CaseView["parties"][number]["representedBy"][number];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  // One intention, one key: a second press of the button gives the same invitation.
  const key = useRef(crypto.randomUUID());
  const invite = useMutation({
    mutationFn: (channel: "email" | "mail") =>
      callRepresentation(language, "POST /cases/:caseId/invitations", {
        params: { caseId: file.id },
        body: { counselId: record.counselId, channel },
        idempotencyKey: key.current,
      }),
    onError: () => {
      key.current = crypto.randomUUID();
    },
  });
  if (invite.isSuccess) {
    const until = dateText(civilDateIn(invite.data.expiresAt as Instant, file.office.zone as Zone), language);
    return (
      <>
        <Success title={say(invite.data.code === null ? invitationsText.sentByEmail : invitationsText.codeReady)}>
          <p>{say(invitationsText.validUntil, { until })}</p>
        </Success>
        {invite.data.code === null ? null : (
          <InvitationLetter
            code={invite.data.code}
            counselName={record.name}
            expiresOn={civilDateIn(invite.data.expiresAt as Instant, file.office.zone as Zone)}
          />
        )}
        <button type="button" className="second" onClick={onClose}>
          {say(invitationsText.done)}
        </button>
      </>
    );
  }
  return (
    <form
      className="card"
      aria-label={say(text.invite)}
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate(valuesOf(event.currentTarget)("channel"));
      }}
    >
      <h3>
        {say(text.invite)} – <bdi>{record.name}</bdi>
      </h3>
      {invite.isError ? <ErrorSummary error={invite.error} key={invite.submittedAt} /> : null}
      <SelectField
        label={say(text.channel)}
        name="channel"
        options={[
          ["email", say(text.byEmail)],
          ["mail", say(text.byMail)],
        ]}
      />
      <div className="buttons">
        <button type="submit" disabled={invite.isPending}>
          {say(text.invite)}
        </button>
        <button type="button" className="second" onClick={onClose}>
          {say(text.cancel)}
        </button>
      </div>
    </form>
  );
}
