import { Link } from "@tanstack/react-router";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { DeliveryView } from "../../../modules/notices/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Day, Moment } from "../../ui/day.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { deliveryText } from "./delivery-text.ts";
import { RecipientName, useRecipientName } from "./recipient-name.tsx";
import { channelNames, stateNames } from "./state-names.ts";
import { portalState, noticesText as text } from "./text.ts";

const tones: Readonly<Record<string, "good" | "warning" | "alarm">> = {
  delayed: "warning",
  bounced: "alarm",
  sent: "good",
  mailed: "good",
  returned: "alarm",
};

export function DeliveryState({ one }: { readonly one: DeliveryView }) {
  const say = useSay();
  const name = one.channel === "portal" ? portalState : (stateNames[one.state] ?? { en: one.state, fr: one.state });
  return (
    <>
      <Badge tone={tones[one.state] ?? "plain"}>{say(name)}</Badge>
      {one.code === null || one.state === "answered" || one.state === "returned" ? null : (
        <span className="hint">{one.code}</span>
      )}
      {(one.mailedOn ?? one.returnedOn) === null ? null : (
        <span className="hint">
          <Day on={one.mailedOn ?? one.returnedOn ?? ""} />
        </span>
      )}
    </>
  );
}

function InWords({ names, code }: { readonly names: Readonly<Record<string, Bilingual>>; readonly code: string }) {
  return useSay()(names[code] ?? { en: code, fr: code });
}

function Opened({ one, zone }: { readonly one: DeliveryView; readonly zone: string }) {
  const say = useSay();
  if (one.channel !== "portal") return "–";
  return one.openedAt === null ? say(text.notOpened) : <Moment at={one.openedAt} zone={zone} />;
}

/** To the page where a letter that came back is recorded, or the person reached another way. */
function FollowUp({ one }: { readonly one: DeliveryView }) {
  const say = useSay();
  const language = useLanguage();
  const name = useRecipientName()(one.recipient);
  if (one.channel === "portal") return null;
  return (
    <Link
      to="/$language/deliveries/$deliveryId"
      params={{ language, deliveryId: one.id }}
      aria-label={say(deliveryText.openOf, { what: say(deliveryText.see), name })}
    >
      {say(deliveryText.see)}
    </Link>
  );
}

/** To whom a notice went, by what channel, and what became of it. */
export function DeliveryTable({
  rows,
  zone,
  caption,
}: {
  readonly rows: readonly DeliveryView[];
  readonly zone: string;
  readonly caption: Bilingual;
}) {
  const say = useSay();
  const isOfficer = useHolds("registry-officer");
  const columns: readonly Column<DeliveryView>[] = [
    { name: text.recipient, cell: (one) => <RecipientName name={one.recipient} /> },
    { name: text.channel, cell: (one) => <InWords names={channelNames} code={one.channel} /> },
    { name: text.stands, cell: (one) => <DeliveryState one={one} /> },
    { name: text.since, cell: (one) => <Moment at={one.at} zone={zone} /> },
    { name: text.opened, cell: (one) => <Opened one={one} zone={zone} /> },
    ...(isOfficer ? [{ name: text.action, cell: (one: DeliveryView) => <FollowUp one={one} /> }] : []),
  ];
  return <DataTable caption={say(caption)} columns={columns} rows={rows} rowKey={(one) => one.id} />;
}
