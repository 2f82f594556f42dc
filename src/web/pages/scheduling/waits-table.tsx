import { useQuery } from "@tanstack/react-query";
import { callSchedulingReports } from "../../api/rooms.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { missingText as text, waitBy } from "./missing-text.ts";
import { divisionShort, schedulingText } from "./text.ts";

/** How long files without a date have waited, group by group, and how many are older than the age of their division. */
export function WaitsTable() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callSchedulingReports.query(language, "GET /schedule/waits"));
  const ages = found.data?.ages.map(
    (one) => `${say(divisionShort[one.division] ?? schedulingText.division)} ${one.afterDays}`,
  );
  return (
    <section>
      <h2>{say(text.waits)}</h2>
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.data === undefined ? <Loading /> : null}
      {ages === undefined ? null : (
        <p>
          {say(text.ages, { ages: ages.join(", ") })} {found.data?.ages[0]?.source[language]}.
        </p>
      )}
      {found.data === undefined || found.data.items.length === 0 ? null : (
        <DataTable
          caption={say(text.waits)}
          isHeaded
          rows={found.data.items}
          rowKey={(one) => `${one.by} ${one.group.en}`}
          columns={[
            { name: text.group, cell: (one) => one.group[language] },
            { name: text.by, cell: (one) => say(waitBy[one.by]) },
            { name: text.files, cell: (one) => String(one.files) },
            { name: text.median, cell: (one) => String(one.medianDays) },
            { name: text.longest, cell: (one) => String(one.longestDays) },
            {
              name: text.aged,
              cell: (one) => (one.aged === 0 ? "0" : <strong>{one.aged}</strong>),
            },
          ]}
        />
      )}
    </section>
  );
}
