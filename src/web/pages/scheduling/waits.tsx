import { useQuery } from "@tanstack/react-query";
import { standingAlone } from "../../../kernel/moment-words.ts";
import { divisionShortNames } from "../../../modules/cases/text.ts";
import type { Wait } from "../../../modules/scheduling/ageing/contract.ts";
import { callSchedulingReports } from "../../api/rooms.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { Plotted } from "../home/plotted.tsx";
import { fairnessText as text, waitName } from "./fairness-text.ts";
import { missingText } from "./missing-text.ts";
import { schedulingText } from "./text.ts";

/** How long cases without a date have waited, group by group, and how many are older than the age of their division. */
export function Waits() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callSchedulingReports.query(language, "GET /schedule/waits"));
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.isPending) return <Loading />;
  const { items, ages } = found.data;
  const words = ages.map(
    (one) => `${say(divisionShortNames[one.division] ?? schedulingText.division)} ${one.afterDays}`,
  );
  return (
    <>
      <p>
        {say(missingText.ages, { ages: words.join(", ") })} {ages[0]?.source[language]}.
      </p>
      {items.length === 0 ? <Empty>{say(text.noWaits)}</Empty> : null}
      {[...Map.groupBy(items, (one) => one.by)].map(([by, groups]) => (
        <WaitsBy key={by} by={by} groups={groups} />
      ))}
    </>
  );
}

function WaitsBy({ by, groups }: { readonly by: Wait["by"]; readonly groups: readonly Wait[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Plotted
      name={waitName[by]}
      lead={say(text.days)}
      parts={[say(text.toMedian), say(text.toLongest)]}
      rows={groups.map((one) => ({
        key: one.group.en,
        label: standingAlone(one.group[language]),
        values: [one.medianDays, one.longestDays - one.medianDays],
      }))}
    >
      <DataTable
        caption={say(waitName[by])}
        isHeaded
        rows={groups}
        rowKey={(one) => one.group.en}
        columns={[
          { name: missingText.group, cell: (one) => standingAlone(one.group[language]) },
          { name: missingText.cases, cell: (one) => String(one.cases) },
          { name: missingText.median, cell: (one) => String(one.medianDays) },
          { name: missingText.longest, cell: (one) => String(one.longestDays) },
          { name: missingText.aged, cell: (one) => (one.aged === 0 ? "0" : <strong>{one.aged}</strong>) },
        ]}
      />
    </Plotted>
  );
}
