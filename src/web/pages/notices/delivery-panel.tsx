import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import type { DeliveryDetail } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Day, Moment } from "../../ui/day.tsx";
import { useTell } from "../../ui/done.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { AddressDoubt } from "./address-doubt.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { DeliveryState } from "./delivery-table.tsx";
import { deliveryText as text } from "./delivery-text.ts";
import { AddressBlock, LetterForm } from "./letter-form.tsx";
import { RecipientName } from "./recipient-name.tsx";
import { ReturnedForm } from "./returned-form.tsx";
import { SendAgainForm } from "./send-again-form.tsx";
import { stateNames } from "./state-names.ts";
import { StoodOnReceipt } from "./stood-on-receipt.tsx";
import { noticesText } from "./text.ts";

export const deliveryQuery = (language: Language, deliveryId: string) =>
  callNotices.query(language, "GET /deliveries/:deliveryId", { params: { deliveryId } });

const toldOf: Readonly<Record<string, Bilingual>> = {
  mailed: noticesText.recorded,
  queued: text.sentAgain,
  returned: text.cameBackDone,
};

/** One e-mail or letter: what it says, what may be done to reach the person, and what happened to it. */
export function DeliveryPanel({
  deliveryId,
  mayAct = true,
  onDone,
}: {
  readonly deliveryId: string;
  /** False while the item is not in the reader's hands. */
  readonly mayAct?: boolean;
  readonly onDone?: () => Promise<unknown>;
}) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const isOfficer = useHolds("registry-officer");
  const tell = useTell();
  const query = deliveryQuery(language, deliveryId);
  const found = useQuery(query);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  const delivery = found.data;
  const done = (now: DeliveryDetail) => {
    queries.setQueryData(query.queryKey, now);
    tell(say(toldOf[now.state] ?? text.done));
    void queries.invalidateQueries({ queryKey: callNotices.key(language, "GET /deliveries") });
    void onDone?.();
  };
  const confirmed = (now: DeliveryDetail) => {
    queries.setQueryData(query.queryKey, now);
    tell(say(text.done));
  };
  return (
    <>
      <DeliveryFacts delivery={delivery} />
      <StoodOnReceipt delivery={delivery} />
      {delivery.isWaiting && isOfficer && mayAct ? (
        <>
          {delivery.channel === "email" ? <SendAgainForm delivery={delivery} onDone={done} /> : null}
          <AddressDoubt delivery={delivery} onDone={confirmed} />
          <LetterForm delivery={delivery} onDone={done} />
          <AnswerForm delivery={delivery} onDone={done} />
        </>
      ) : null}
      {delivery.state === "mailed" && isOfficer ? <ReturnedForm delivery={delivery} onDone={done} /> : null}
      <EventTable delivery={delivery} />
    </>
  );
}

function DeliveryFacts({ delivery }: { readonly delivery: DeliveryDetail }) {
  const language = useLanguage();
  const notice = (
    <Link key="notice" to="/$language/notices/$noticeId" params={{ language, noticeId: delivery.noticeId } as never}>
      {delivery.title[language]}
    </Link>
  );
  const caseLink = (
    <Link key="file" to="/$language/cases/$caseId" params={{ language, caseId: delivery.caseId }}>
      {delivery.fileNumber}
    </Link>
  );
  return (
    <Facts
      facts={[
        [noticesText.recipient, <RecipientName key="recipient" name={delivery.recipient} />],
        [noticesText.notice, notice],
        [noticesText.case, caseLink],
        [noticesText.stands, <DeliveryState key="state" one={delivery} />],
        ...(delivery.email === null
          ? []
          : [[delivery.hasAccount ? text.email : text.counselEmail, delivery.email] as const]),
      ]}
    />
  );
}

type Event = DeliveryDetail["events"][number];

function EventTable({ delivery }: { readonly delivery: DeliveryDetail }) {
  const say = useSay();
  const columns: readonly Column<Event>[] = [
    { name: text.when, cell: (one) => <Moment at={one.at} zone={delivery.zone} /> },
    { name: text.what, cell: (one) => say(stateNames[one.state] ?? { en: one.state, fr: one.state }) },
    { name: text.by, cell: (one) => one.by ?? say(text.system) },
    { name: text.detail, cell: (one) => <Detail one={one} /> },
  ];
  return (
    <>
      <h2>{say(text.history)}</h2>
      <DataTable
        caption={say(text.history)}
        isHeaded
        columns={columns}
        rows={delivery.events}
        rowKey={(one) => `${one.at}${one.state}`}
      />
    </>
  );
}

function Detail({ one }: { readonly one: Event }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {one.reason === null ? one.code : say(one.reason)}
      {one.words === null ? null : <div>{one.words}</div>}
      {one.mailedOn === null ? null : <Day on={one.mailedOn} />}
      {one.returnedOn === null ? null : (
        <div>
          <Day on={one.returnedOn} />
        </div>
      )}
      {one.documentId === null ? null : (
        <div>
          <Link to="/$language/documents/$documentId" params={{ language, documentId: one.documentId }}>
            {say(text.scanOpen)}
          </Link>
        </div>
      )}
      {one.sentTo.length === 0 ? null : (
        <>
          <div className="hint">{say(text.sentTo)}</div>
          <AddressBlock lines={one.sentTo} />
        </>
      )}
    </>
  );
}
