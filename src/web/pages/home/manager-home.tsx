import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import { dateText } from "../../../kernel/time.ts";
import type { Inventory } from "../../../modules/cases/contract.ts";
import { divisionShortNames } from "../../../modules/cases/text.ts";
import { callCases } from "../../api/rooms.ts";
import type { Column } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { Folded } from "../../ui/folded.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { PageError } from "../../ui/page-error.tsx";
import { Empty } from "../../ui/success.tsx";
import { ui } from "../../ui/text.ts";
import { useOffices } from "../cases/use-offices.ts";
import { fairnessLink } from "../scheduling/fairness-link.ts";
import { type AgeCounts, type Aged, agedBy } from "./inventory.ts";
import { managerText as text } from "./manager-text.ts";
import { plotText } from "./plot-text.ts";
import { Plotted } from "./plotted.tsx";
import { type Stack, sumOf, weeksOf } from "./stacks.ts";

/** What is open before each division and office, in which status, and for how long. Nothing of any case. */
export default function ManagerHome() {
  const say = useSay();
  const language = useLanguage();
  useTitle(say(ui.home));
  const found = useQuery(callCases.query(language, "GET /inventory"));
  if (found.isPending) return <Loading />;
  if (found.isError) return <PageError error={found.error} />;
  return (
    <>
      <h1>{say(ui.managing)}</h1>
      <p>
        <Link to="/$language/scheduling/fairness" params={{ language }}>
          {say(fairnessLink)}
        </Link>
      </p>
      <OpenCases inventory={found.data} />
    </>
  );
}

function OpenCases({ inventory }: { readonly inventory: Inventory }) {
  const say = useSay();
  const language = useLanguage();
  const names = new Map(useOffices().map((one) => [one.id, one.name[language]]));
  const { today, items, languages, ended } = inventory;
  const n = items.reduce((sum, one) => sum + one.total, 0);
  const officeOf = (id: string) => names.get(id) ?? id;
  return (
    <>
      {n === 0 ? (
        <Empty>{say(text.noneOpen)}</Empty>
      ) : (
        <p className="lead">{say(text.open, { n, day: dateText(today, language) })}</p>
      )}
      {n === 0 ? null : (
        <>
          <Ages
            name={text.byDivision}
            head={text.division}
            rows={agedBy(items, (one) => shortOf(one.division.code, language))}
          />
          <Ages name={plotText.byOneOffice} head={text.office} rows={agedBy(items, (one) => officeOf(one.officeId))} />
          <Ages
            name={plotText.byLanguage}
            head={plotText.language}
            rows={agedBy(languages, (one) => say(one.language === "fr" ? plotText.french : plotText.english))}
          />
        </>
      )}
      <EndedByWeek ended={ended} />
      {n === 0 ? null : (
        <>
          <h2>{say(text.byOffice)}</h2>
          <Folded name={say(plotText.numbers)}>
            <ListTable
              isHeaded
              caption={say(text.byOffice)}
              columns={[
                { name: text.division, cell: (one) => <Words of={one.division} /> },
                { name: text.office, cell: (one) => officeOf(one.officeId) },
                { name: text.status, cell: (one) => <Words of={one.status} /> },
                ...ageColumns,
              ]}
              rows={items}
              rowKey={(one) => `${one.division.code} ${one.officeId} ${one.status.code}`}
            />
          </Folded>
        </>
      )}
    </>
  );
}

/** Open cases by one of their marks and by their ages: drawn, and in a table. */
function Ages({
  name,
  head,
  rows,
}: {
  readonly name: Bilingual;
  readonly head: Bilingual;
  readonly rows: readonly Aged[];
}) {
  const say = useSay();
  return (
    <Plotted
      name={name}
      parts={ageNames.map((one) => say(one))}
      rows={rows.map((one) => ({ key: one.label, label: one.label, values: one.ages }))}
    >
      <ListTable
        isHeaded
        caption={say(name)}
        columns={[{ name: head, cell: (one) => one.label }, ...ageColumns]}
        rows={rows}
        rowKey={(one) => one.label}
      />
    </Plotted>
  );
}

/** How many cases ended in each week, by division. */
function EndedByWeek({ ended }: { readonly ended: Inventory["ended"] }) {
  const say = useSay();
  const language = useLanguage();
  const short = new Intl.DateTimeFormat(`${language}-CA`, { day: "numeric", month: "short", timeZone: "UTC" });
  const { parts, rows } = weeksOf(ended, language, (week) => short.format(new Date(week)));
  if (parts.length === 0) return null;
  return (
    <Plotted name={plotText.ended} lead={say(plotText.endedLead)} parts={parts} rows={rows}>
      <ListTable
        isHeaded
        caption={say(plotText.ended)}
        columns={[
          { name: plotText.week, cell: (one) => <Day on={one.key} /> },
          ...parts.map((part, nth) => ({
            name: { en: part, fr: part },
            cell: (one: Stack) => one.values[nth] ?? 0,
          })),
          { name: plotText.total, cell: (one) => <strong>{sumOf(one)}</strong> },
        ]}
        rows={rows}
        rowKey={(one) => one.key}
      />
    </Plotted>
  );
}

const ageNames = [text.toSixMonths, text.toAYear, text.toTwoYears, text.longer] as const;

const ageColumns: readonly Column<AgeCounts>[] = [
  { name: text.total, cell: (one) => <strong>{one.total}</strong> },
  ...ageNames.map((name, at) => ({
    name,
    cell: (one: AgeCounts) => <Share n={one.ages[at] ?? 0} of={one.total} />,
  })),
  { name: text.oldest, cell: (one) => <Day on={one.oldestOn} /> },
];

/** A number, and for the eye how much of its row it is. */
function Share({ n, of }: { readonly n: number; readonly of: number }) {
  return (
    <>
      {n}
      <span className="share" aria-hidden="true">
        <span style={{ inlineSize: `${of === 0 ? 0 : (100 * n) / of}%` }} />
      </span>
    </>
  );
}

function Words({ of }: { readonly of: Bilingual }) {
  return of[useLanguage()];
}

const shortOf = (code: string, language: Language): string => divisionShortNames[code]?.[language] ?? code;
