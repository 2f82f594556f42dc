import { useQuery } from "@tanstack/react-query";
import { callCalendars } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { ErrorSummary, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { calendarsText as text } from "./text.ts";

/** Whether hearings come to one’s own calendar program by e-mail: a party chooses it, the others may stop it. */
export function InvitationsSection() {
  const say = useSay();
  const language = useLanguage();
  const own = useQuery(callCalendars.query(language, "GET /calendar-invitations"));
  const choose = useCommand(callCalendars.send(language, "PUT /calendar-invitations"), {
    renews: [callCalendars.key(language, "GET /calendar-invitations")],
  });
  const isOn = own.data?.invitations;
  return (
    <section aria-labelledby="calendar-invitations">
      <h2 id="calendar-invitations">{say(text.invitations)}</h2>
      <p>{say(text.invitationsLead)}</p>
      {own.isError ? <ErrorSummary error={own.error} /> : null}
      <Refusal of={choose.refusal} />
      {isOn === undefined ? null : (
        <>
          <p role="status">
            <strong>{say(isOn ? text.invitationsOn : text.invitationsOff)}</strong>
          </p>
          <div className="buttons">
            <button
              type="button"
              className="second"
              aria-disabled={choose.isPending}
              onClick={() => void choose.run({ invitations: !isOn })}
            >
              {say(isOn ? text.invitationsStop : text.invitationsStart)}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
