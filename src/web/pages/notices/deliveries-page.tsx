import { Link } from "@tanstack/react-router";
import type { DeliveryRow } from "../../../modules/notices/contract.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callNotices } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { BatchDone, useBatch } from "../../ui/batch.tsx";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useChosenRows } from "../../ui/chosen-rows.ts";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { useHolds } from "../../ui/me.ts";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { casesText } from "../cases/text.ts";
import { useReference } from "../cases/use-reference.ts";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { DeliveryState } from "./delivery-table.tsx";
import { deliveryText } from "./delivery-text.ts";
import { LetterBatch } from "./letter-batch.tsx";
import { RecipientName, useRecipientName } from "./recipient-name.tsx";
import { noticesText as text } from "./text.ts";

/** What the list shows, and whether something is left to do there. */
const views = [
  ["mail", "queued", text.toMail, true],
  ["email", "bounced", text.bouncedMail, true],
  ["email", "delayed", text.delayedMail, false],
  ["mail", "returned", text.returnedLetters, true],
  ["email", "returned", text.returnedInstead, true],
  ["mail", "mailed", text.mailedLetters, false],
  ["mail", "answered", text.answeredLetters, false],
  ["email", "answered", text.answeredMail, false],
] as const;

const nameOf = ([channel, state]: (typeof views)[number]) => `${channel},${state}`;

export function DeliveriesPage() {
  return (
    <ListWithViews list="deliveries">
      <Deliveries />
    </ListWithViews>
  );
}

/** The registry's follow-up: who has not been reached. */
function Deliveries() {
  const say = useSay();
  const language = useLanguage();
  const { of, go, pager } = useListPlace();
  const view = views.find((one) => nameOf(one) === of("view")) ?? views[0];
  const [channel, state, name, isWaiting] = view;
  const isOfficer = useHolds("registry-officer");
  useTitle(say(text.followUp));
  const office = of("office");
  const query = { channel, state, limit: 50, ...(office === "" ? {} : { officeId: office }) };
  const batch = useBatch();
  const { found, last, rows, more } = useGrownList<DeliveryRow, AnswerFor<typeof callNotices, "GET /deliveries">>(
    (after) =>
      callNotices.query(language, "GET /deliveries", { query: { ...query, ...(after === "" ? {} : { after }) } }),
  );
  const selection = useLetters(rows, more.load === null && !more.isLoading && !found.isPending, batch);
  return (
    <>
      <h1>{say(text.followUp)}</h1>
      <p className="lead">{say(text.followUpLead)}</p>
      <div className="row filters">
        <SelectField
          label={say(text.show)}
          value={nameOf(view)}
          onChange={(event) => {
            go({ view: event.currentTarget.value });
          }}
          options={views.map((one) => [nameOf(one), say(one[2])])}
        />
        <OfficeChoice office={office} onChange={(to) => go({ office: to })} />
      </div>
      <SavedViews list="deliveries" />
      <BatchDone report={batch.report} />
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {last !== undefined && rows.length === 0 ? <Empty>{say(text.nothing)}</Empty> : null}
      {rows.length === 0 ? null : (
        <ListTable
          kind="delivery"
          caption={say(name)}
          columns={columnsFor(isWaiting && isOfficer)}
          rows={rows}
          more={more}
          rowKey={(one) => one.id}
          {...(nameOf(view) === "mail,queued" && isOfficer ? { selection } : {})}
        />
      )}
      <Pager next={null} {...pager} />
    </>
  );
}

/** Letters that are chosen, to print and record together. */
function useLetters(rows: readonly DeliveryRow[], isWhole: boolean, batch: ReturnType<typeof useBatch>) {
  const say = useSay();
  const nameOf = useRecipientName();
  const chosenRows = useChosenRows(
    rows.map((one) => one.id),
    isWhole,
  );
  const { chosen, onChange } = chosenRows;
  return {
    ...chosenRows,
    labelOf: (one: DeliveryRow) =>
      say(deliveryText.letterName, { name: nameOf(one.recipient), number: one.fileNumber }),
    actions: (
      <LetterBatch
        rows={rows.filter((one) => chosen.includes(one.id))}
        batch={batch}
        onPrinted={(printed) => onChange(printed.map((one) => one.id))}
        onDone={(done) => onChange(chosen.filter((id) => !done.some((one) => one.id === id)))}
      />
    ),
  };
}

/** Letters are printed where they are put into envelopes. */
function OfficeChoice({ office, onChange }: { readonly office: string; readonly onChange: (office: string) => void }) {
  const say = useSay();
  const language = useLanguage();
  const { offices } = useReference();
  return (
    <SelectField
      label={say(casesText.office)}
      value={office}
      onChange={(event) => onChange(event.currentTarget.value)}
      options={[["", say(casesText.everything)], ...offices.map((one) => [one.id, one.name[language]] as const)]}
    />
  );
}

function columnsFor(isWaiting: boolean): readonly Column<DeliveryRow>[] {
  return [
    { name: text.recipient, cell: (one) => <RecipientName name={one.recipient} /> },
    { name: text.notice, cell: (one) => <NoticeLink one={one} /> },
    { name: text.case, cell: (one) => one.fileNumber },
    { name: text.stands, cell: (one) => <DeliveryState one={one} /> },
    { name: text.since, cell: (one) => <Moment at={one.at} zone={one.zone} /> },
    { name: text.action, cell: (one) => <OpenLink one={one} isWaiting={isWaiting} /> },
  ];
}

function NoticeLink({ one }: { readonly one: DeliveryRow }) {
  const language = useLanguage();
  return (
    <Link to="/$language/notices/$noticeId" params={{ language, noticeId: one.noticeId } as never}>
      {one.title[language]}
      {one.isReplaced ? <Replaced /> : null}
    </Link>
  );
}

function Replaced() {
  return (
    <>
      {" "}
      <Badge tone="warning">{useSay()(text.replacedShort)}</Badge>
    </>
  );
}

function OpenLink({ one, isWaiting }: { readonly one: DeliveryRow; readonly isWaiting: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const name = useRecipientName()(one.recipient);
  const what = say(isWaiting ? deliveryText.open : deliveryText.see);
  return (
    <Link
      to="/$language/deliveries/$deliveryId"
      params={{ language, deliveryId: one.id }}
      aria-label={say(deliveryText.openOf, { what, name })}
    >
      {what}
    </Link>
  );
}
