import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { civilDateIn, dateText, type Instant, type Zone } from "../../../kernel/time.ts";
import type { DeliveryDetail } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { Checkbox, RadioGroup } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { deliveryText as text } from "./delivery-text.ts";
import { noticesText } from "./text.ts";

/** The letter to print with its address, and the day on which it went into the mail. */
export function LetterForm({
  delivery,
  onDone,
}: {
  readonly delivery: DeliveryDetail;
  readonly onDone: (now: DeliveryDetail) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [when, setWhen] = useState<string>(delivery.addresses[0]?.when ?? "");
  const chosen = delivery.addresses.find((one) => one.when === when) ?? delivery.addresses[0];
  return (
    <Form
      send={callNotices.send(language, "POST /deliveries/:deliveryId/mailed", { params: { deliveryId: delivery.id } })}
      body={({ value, isTicked }) => ({
        mailedOn: value("mailedOn"),
        ...(isTicked("beforeReplaced") ? { beforeReplaced: true } : {}),
        ...(chosen === undefined ? {} : { address: chosen.when }),
      })}
      className="card"
      title={say(delivery.channel === "mail" ? text.letter : text.letterInstead)}
      {...(chosen === undefined ? {} : { action: say(noticesText.record) })}
      staysFilled
      onDone={onDone}
    >
      {delivery.addresses.length > 1 ? (
        <>
          <p>{say(text.moved)}</p>
          <RadioGroup
            legend={say(text.whichAddress)}
            name="address"
            options={delivery.addresses.map((one) => [one.when, say(text[one.when])])}
            chosen={when}
            onPick={setWhen}
          />
        </>
      ) : null}
      {delivery.isReplaced ? (
        <p className="note">
          <strong>{say(text.replaced)}</strong>
        </p>
      ) : null}
      {chosen === undefined ? (
        <NoAddress delivery={delivery} />
      ) : (
        <>
          <Addressed deliveryId={delivery.id} to={chosen} />
          <MailedFields delivery={delivery} />
        </>
      )}
    </Form>
  );
}

/** The address with the letter to print; where it is doubtful, why none is printed. */
function Addressed({
  deliveryId,
  to: { when, lines, doubt },
}: {
  readonly deliveryId: string;
  readonly to: DeliveryDetail["addresses"][number];
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <AddressBlock lines={lines} />
      {doubt === null ? (
        <p>
          <a href={`/api/v1/deliveries/${deliveryId}/letter.pdf?address=${when}`}>{say(text.print)}</a>
        </p>
      ) : (
        <p className="note">
          <strong>
            {say(text.doubt, {
              day: dateText(doubt.returnedOn, language),
              reason: doubt.reason[language],
            })}
          </strong>
        </p>
      )}
    </>
  );
}

function MailedFields({ delivery }: { readonly delivery: DeliveryDetail }) {
  const say = useSay();
  return (
    <>
      <Field
        label={say(noticesText.mailedOn)}
        hint={say(noticesText.recordHint)}
        name="mailedOn"
        type="date"
        required
        max={civilDateIn(new Date().toISOString() as Instant, delivery.zone as Zone)}
      />
      {delivery.isReplaced ? (
        <Checkbox label={say(text.beforeReplaced)} name="beforeReplaced" defaultChecked={false} />
      ) : null}
    </>
  );
}

/** An address as it stands on the letter, each line in its own direction. */
export function AddressBlock({ lines }: { readonly lines: readonly string[] }) {
  return (
    <address>
      {lines.map((line) => (
        <div key={line}>
          <bdi>{line}</bdi>
        </div>
      ))}
    </address>
  );
}

function NoAddress({ delivery }: { readonly delivery: DeliveryDetail }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="note">
      <p>{say(delivery.latinMissing ? text.latinMissing : text.noAddress)}</p>
      {delivery.personId === null ? null : (
        <p>
          <Link to="/$language/cases/$caseId" params={{ language, caseId: delivery.caseId }}>
            {say(text.enterAtCase, { number: delivery.fileNumber })}
          </Link>
        </p>
      )}
      {delivery.counselId === null ? null : (
        <p>
          <Link to="/$language/counsels" params={{ language }}>
            {say(text.enterAtCounsel)}
          </Link>
        </p>
      )}
      <p>{say(text.orReason)}</p>
    </div>
  );
}
