import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { dateText } from "../../../kernel/time.ts";
import { whoNames } from "../../../modules/deadlines/text.ts";
import { roleNames } from "../../../modules/identity/text.ts";
import { type WaitingKind, waitingKinds } from "../../../modules/scheduling/waiting/choices.ts";
import type { WaitingCaseView } from "../../../modules/scheduling/waiting/contract.ts";
import { callSchedulingReports } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { DataTable, Pager } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { kindText } from "./kind-text.ts";
import { missingText as text } from "./missing-text.ts";
import { schedulingText } from "./text.ts";

/** Cases without a date, the oldest first: what each waits for, and who must bring it. */
export function WaitingTable() {
  const say = useSay();
  const language = useLanguage();
  const { of, go, after, pager } = useListPlace();
  const kind = waitingKinds.find((one) => one === of("kind"));
  const found = useQuery(
    callSchedulingReports.query(language, "GET /schedule/waiting", {
      query: { ...(kind === undefined ? {} : { kind }), ...after },
    }),
  );
  return (
    <section>
      <h2>{say(text.waiting)}</h2>
      <Kinds
        chosen={kind}
        countOf={(one) => found.data?.counts.find((row) => row.kind === one)?.cases ?? 0}
        onChoose={(chosen) => go({ kind: chosen })}
      />
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isPending ? <Loading /> : null}
      {found.data?.items.length === 0 ? <p>{say(text.noneWaiting)}</p> : null}
      {found.data === undefined || found.data.items.length === 0 ? null : <Cases rows={found.data.items} />}
      {found.data === undefined ? null : <Pager next={found.data.next} {...pager} />}
    </section>
  );
}

/** What they wait for, with how many there are of each. */
function Kinds({
  chosen,
  countOf,
  onChoose,
}: {
  readonly chosen: WaitingKind | undefined;
  readonly countOf: (kind: WaitingKind) => number;
  readonly onChoose: (kind: string) => void;
}) {
  const say = useSay();
  return (
    <SearchForm
      shows={{ kind: chosen ?? "" }}
      onSearch={({ value }) => onChoose(value("kind"))}
      action={say(text.show)}
    >
      <div className="row">
        <SelectField
          label={say(text.kind)}
          name="kind"
          defaultValue={chosen ?? ""}
          options={[
            ["", say(text.allKinds)],
            ...waitingKinds.map((one) => [one, `${say(kindText[one])} (${countOf(one)})`] as const),
          ]}
        />
      </div>
    </SearchForm>
  );
}

function Cases({ rows }: { readonly rows: readonly WaitingCaseView[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <DataTable
      caption={say(text.waiting)}
      isHeaded
      rows={rows}
      rowKey={(one) => one.case.id}
      columns={[
        {
          name: schedulingText.case,
          cell: (one) => (
            <Link to="/$language/cases/$caseId" params={{ language, caseId: one.case.id }}>
              {one.case.fileNumber}
            </Link>
          ),
        },
        { name: schedulingText.office, cell: (one) => one.office[language] },
        {
          name: text.since,
          cell: (one) => say(text.sinceDays, { date: dateText(one.receivedOn, language), days: one.days }),
        },
        { name: text.kind, cell: (one) => say(kindText[one.kind]) },
        { name: text.isMissing, cell: (one) => <Missing of={one} /> },
      ]}
    />
  );
}

function Missing({ of }: { readonly of: WaitingCaseView }) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = (code: string) => {
    const named = roleNames[code as keyof typeof roleNames] ?? whoNames[code];
    return named === undefined ? code : say(named);
  };
  return (
    <ul className="bare">
      {of.missing.map(({ what, by, dueOn }) => {
        const due = dueOn === null ? [] : [say(text.dueOn, { date: dateText(dueOn, language) })];
        const who = [...new Set(by.map(nameOf)), ...due].join(", ");
        return (
          <li key={what.en}>
            {what[language]}
            {who === "" ? null : (
              <>
                <br />
                <span className="hint">{who}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
