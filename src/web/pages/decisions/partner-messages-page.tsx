import { Link } from "@tanstack/react-router";
import type { PartnerMessagePage } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { useAge } from "../work/age.tsx";
import { MessageStands } from "./manual-notification.tsx";
import { messageAges } from "./message-ages.ts";
import { MessageWhat, PartnerName } from "./partner-messages.tsx";
import { partnerNames, partnerText as text } from "./partner-text.ts";

type Listed = PartnerMessagePage["items"][number];

export function PartnerMessagesPage() {
  return (
    <ListWithViews list="partner-messages">
      <Messages />
    </ListWithViews>
  );
}

/** For the registry: what partners are to be told over all cases, what waited longest first. */
function Messages() {
  const say = useSay();
  const language = useLanguage();
  const { of, go, pager } = useListPlace();
  useTitle(say(text.all));
  const state = states.find((one) => one === of("state")) ?? "waiting";
  const descending = of("order") === "desc";
  const { found, last, rows, more } = useGrownList<Listed, PartnerMessagePage>((after) =>
    callDecisions.query(language, "GET /partner-messages", {
      query: { ...askedOf(of), descending, ...(after === "" ? {} : { after }) },
    }),
  );
  return (
    <>
      <h1>{say(text.all)}</h1>
      <p className="lead">{say(text.allLead)}</p>
      <Filters kinds={last?.kinds ?? []} />
      <SavedViews list="partner-messages" />
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {last !== undefined && rows.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {rows.length === 0 ? null : (
        <ListTable
          kind="case"
          idOf={(one) => one.caseId}
          caption={say(text[state])}
          columns={state === "waiting" ? [...columns, age, stands] : [...columns, stands]}
          rows={rows}
          rowKey={(one) => one.id}
          more={more}
          sorting={{
            by: "made",
            descending,
            onSort: (_by, isDown) => go({ order: isDown ? "desc" : "" }),
          }}
        />
      )}
      <Pager next={null} {...pager} />
    </>
  );
}

const states = ["told", "sent"] as const;
const partners = ["IRCC", "CBSA", "FC"] as const;

/** What the place in the address asks for. */
function askedOf(of: (name: string) => string) {
  const partner = partners.find((one) => one === of("partner"));
  const state = states.find((one) => one === of("state"));
  const days = messageAges.find((one) => one === of("age"));
  return {
    ...(partner === undefined ? {} : { partner }),
    ...(of("kind") === "" ? {} : { kind: of("kind") }),
    ...(state === undefined ? {} : { state }),
    ...(days === undefined ? {} : { olderThanDays: Number(days) }),
  };
}

function Filters({ kinds }: { readonly kinds: PartnerMessagePage["kinds"] }) {
  const say = useSay();
  const language = useLanguage();
  const { of, go } = useListPlace();
  const fields = [
    [
      "partner",
      text.partner,
      [["", say(text.everything)], ...partners.map((one) => [one, partnerNames[one]?.[language] ?? one] as const)],
    ],
    [
      "kind",
      text.what,
      [
        ["", say(text.everything)],
        ...kinds
          .map((one) => [one.code, say(one.name)] as const)
          .toSorted(([, one], [, other]) => one.localeCompare(other, language)),
      ],
    ],
    [
      "state",
      text.show,
      [
        ["", say(text.waiting)],
        ["told", say(text.told)],
        ["sent", say(text.sent)],
      ],
    ],
    [
      "age",
      text.made,
      [["", say(text.anyAge)], ...messageAges.map((n) => [n, say(text.olderThan, { n: Number(n) })] as const)],
    ],
  ] as const;
  return (
    <div className="row filters">
      {fields.map(([name, label, options]) => (
        <SelectField
          key={name}
          label={say(label)}
          value={of(name)}
          onChange={(event) => go({ [name]: event.currentTarget.value })}
          options={options as readonly (readonly [string, string])[]}
        />
      ))}
    </div>
  );
}

const columns: readonly Column<Listed>[] = [
  { name: text.case, cell: (one) => <MessageCase one={one} /> },
  { name: text.partner, cell: (one) => <PartnerName code={one.partner} /> },
  { name: text.what, cell: (one) => <MessageWhat one={one} /> },
  { name: text.madeAt, sort: "made", cell: (one) => <Moment at={one.madeAt} zone={one.zone} /> },
];
const age: Column<Listed> = { name: text.age, cell: (one) => <Age since={one.madeAt} /> };
const stands: Column<Listed> = {
  name: text.state,
  cell: (one) => <MessageStands one={one} fileNumber={one.fileNumber} zone={one.zone} />,
};

function Age({ since }: { readonly since: string }) {
  return useAge()(since);
}

function MessageCase({ one }: { readonly one: Listed }) {
  return (
    <Link className="whole" to="/$language/cases/$caseId" params={{ language: useLanguage(), caseId: one.caseId }}>
      {one.fileNumber}
    </Link>
  );
}
