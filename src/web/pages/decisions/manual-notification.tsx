import { useId, useState } from "react";
import { civilDateIn, type Instant, type Zone } from "../../../kernel/time.ts";
import type { PartnerMessageView } from "../../../modules/decisions/contract.ts";
import { notificationChannels } from "../../../modules/decisions/manual-notifications/choices.ts";
import type { ManualNotification } from "../../../modules/decisions/manual-notifications/contract.ts";
import { channelNames } from "../../../modules/decisions/manual-notifications/text.ts";
import { callDecisions } from "../../api/rooms.ts";
import { Day, Moment } from "../../ui/day.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useDialog } from "../../ui/use-dialog.ts";
import { manualNotificationText as text } from "./manual-notification-text.ts";
import { partnerNames } from "./partner-text.ts";

interface Of {
  readonly one: PartnerMessageView;
  readonly fileNumber: string;
  readonly zone: string;
}

/** Where a message stands: sent by the gateway, told by hand, or waiting; and what an officer does about it. */
export function MessageStands({ one, fileNumber, zone }: Of) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  if (one.sentAt !== null) return <Moment at={one.sentAt} zone={zone} />;
  const action = one.told === null ? text.record : text.takeBack;
  return (
    <>
      {one.told === null ? <div>{say(text.waiting)}</div> : <Told told={one.told} zone={zone} />}
      <button type="button" className="second" onClick={() => setOpen(true)}>
        {say(action)}
        <span className="unseen">
          {" "}
          {say(one.what)}, {fileNumber}
        </span>
      </button>
      {isOpen ? (
        <ManualNotificationDialog one={one} fileNumber={fileNumber} zone={zone} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

/** By hand, and not sent: who says so is named. */
function Told({ told, zone }: { readonly told: ManualNotification; readonly zone: string }) {
  const say = useSay();
  return (
    <div>
      {say(text.told)} <Day on={told.toldOn} />. {say(channelNames[told.channel])}, <bdi>{told.toldTo}</bdi>.{" "}
      <span className="hint">
        {say(text.recordedBy, { name: told.recordedBy })} <Moment at={told.recordedAt} zone={zone} />
      </span>
    </div>
  );
}

function ManualNotificationDialog({ one, fileNumber, zone, onClose }: Of & { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const { ref, close, closes } = useDialog(onClose);
  const partner = partnerNames[one.partner]?.[language] ?? one.partner;
  const title = say(one.told === null ? text.recordOf : text.takeBackOf, { partner, number: fileNumber });
  return (
    <dialog ref={ref} aria-labelledby={id} {...closes}>
      <h2 id={id}>{title}</h2>
      <p>{say(one.what)}</p>
      {one.told === null ? (
        <RecordForm one={one} zone={zone} onClose={close} />
      ) : (
        <TakeBackForm one={one} onClose={close} />
      )}
    </dialog>
  );
}

function useRenewed() {
  const language = useLanguage();
  return (["GET /partner-messages", "GET /cases/:caseId/partner-messages"] as const).map((key) =>
    callDecisions.key(language, key),
  );
}

type Opened = Pick<Of, "one"> & { readonly onClose: () => void };

function RecordForm({ one, zone, onClose }: Opened & Pick<Of, "zone">) {
  const say = useSay();
  const language = useLanguage();
  const dayOf = (at: string) => civilDateIn(at as Instant, zone as Zone);
  return (
    <Form
      send={callDecisions.send(language, "POST /partner-messages/:partnerMessageId/manual-notifications", {
        params: { partnerMessageId: one.id },
      })}
      fields={{
        toldOn: {
          kind: "date",
          label: say(text.on),
          required: true,
          min: dayOf(one.madeAt),
          max: dayOf(new Date().toISOString()),
        },
        channel: {
          kind: "choice",
          label: say(text.channel),
          options: notificationChannels.map((channel) => [channel, say(channelNames[channel])] as const),
        },
        toldTo: {
          kind: "text",
          label: say(text.to),
          hint: say(text.toHint),
          required: true,
          maxLength: 200,
          autoComplete: "off",
        },
      }}
      action={say(text.record)}
      onClose={onClose}
      onDone={onClose}
      renews={useRenewed()}
      renewsRefused
      tell={say(text.recorded)}
    />
  );
}

function TakeBackForm({ one, onClose }: Opened) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={callDecisions.send(language, "POST /partner-messages/:partnerMessageId/manual-notifications/take-back", {
        params: { partnerMessageId: one.id },
      })}
      fields={{ reason: { kind: "lines", label: say(text.reason), required: true, maxLength: 500 } }}
      lead={<p>{say(text.takeBackLead)}</p>}
      action={say(text.takeBack)}
      onClose={onClose}
      onDone={onClose}
      renews={useRenewed()}
      renewsRefused
      tell={say(text.isTakenBack)}
    />
  );
}
