import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type CivilDate, civilDateIn, type Instant, type Zone } from "../../../kernel/time.ts";
import type { DeliveryRow } from "../../../modules/notices/contract.ts";
import { ask } from "../../api/client.ts";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { SelectField } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { Empty, Success } from "../../ui/success.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { DeliveryState } from "./delivery-table.tsx";
import { MailingForm } from "./mailing-form.tsx";
import { noticesText as text } from "./text.ts";

interface Page {
  readonly items: readonly DeliveryRow[];
  readonly next: string | null;
}

const views = [
  ["mail,queued", text.toMail],
  ["email,bounced", text.bouncedMail],
  ["email,delayed", text.delayedMail],
  ["mail,mailed", text.mailedLetters],
] as const;

/** The registry's follow-up: who has not been reached. */
export function DeliveriesPage() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const mayMail = useHolds("registry-officer");
  const [view, setView] = useState<string>(views[0][0]);
  const [after, setAfter] = useState<string | null>(null);
  const [letter, setLetter] = useState<DeliveryRow | null>(null);
  const [done, setDone] = useState(false);
  useTitle(say(text.followUp));
  const [channel = "", state = ""] = view.split(",");
  const query = new URLSearchParams({ channel, state, limit: "25", ...(after === null ? {} : { after }) });
  const page = useQuery({
    queryKey: [language, "deliveries", view, after],
    queryFn: () => ask<Page>(language, `/deliveries?${query}`),
  });
  const recorded = async () => {
    setLetter(null);
    setDone(true);
    await queries.invalidateQueries({ queryKey: [language, "deliveries"] });
  };
  const name = views.find(([code]) => code === view)?.[1] ?? text.toMail;
  const columns = columnsFor(mayMail && view === "mail,queued" ? setLetter : null);
  return (
    <>
      <h1>{say(text.followUp)}</h1>
      <p className="lead">{say(text.followUpLead)}</p>
      {done ? <Success title={say(text.recorded)} /> : null}
      <SelectField
        label={say(text.show)}
        value={view}
        onChange={(event) => {
          setView(event.currentTarget.value);
          setAfter(null);
          setDone(false);
        }}
        options={views.map(([code, called]) => [code, say(called)])}
      />
      {letter === null ? null : (
        <MailingForm letter={letter} today={today(letter)} onDone={recorded} onClose={() => setLetter(null)} />
      )}
      {page.isPending ? <Loading /> : null}
      {page.isError ? <Trouble error={page.error} /> : null}
      {page.data?.items.length === 0 ? <Empty>{say(text.nothing)}</Empty> : null}
      {page.data === undefined || page.data.items.length === 0 ? null : (
        <DataTable caption={say(name)} columns={columns} rows={page.data.items} rowKey={(one) => one.id} />
      )}
      <Pager next={page.data?.next ?? null} isFirst={after === null} onNext={setAfter} onFirst={() => setAfter(null)} />
    </>
  );
}

function today(letter: DeliveryRow): CivilDate {
  return civilDateIn(new Date().toISOString() as Instant, letter.zone as Zone);
}

function columnsFor(onMail: ((letter: DeliveryRow) => void) | null): readonly Column<DeliveryRow>[] {
  return [
    { name: text.recipient, cell: (one) => <bdi>{one.recipient}</bdi> },
    { name: text.notice, cell: (one) => <NoticeLink one={one} /> },
    { name: text.file, cell: (one) => one.fileNumber },
    { name: text.stands, cell: (one) => <DeliveryState one={one} /> },
    { name: text.since, cell: (one) => <Moment at={one.at} zone={one.zone} /> },
    ...(onMail === null
      ? []
      : [{ name: text.mailedOn, cell: (one: DeliveryRow) => <RecordButton one={one} onMail={onMail} /> }]),
  ];
}

function NoticeLink({ one }: { readonly one: DeliveryRow }) {
  const language = useLanguage();
  return (
    <Link to="/$language/notices/$noticeId" params={{ language, noticeId: one.noticeId } as never}>
      {one.title[language]}
    </Link>
  );
}

function RecordButton({ one, onMail }: { readonly one: DeliveryRow; readonly onMail: (letter: DeliveryRow) => void }) {
  const say = useSay();
  return (
    <button type="button" className="second" onClick={() => onMail(one)}>
      {say(text.record)}
    </button>
  );
}
