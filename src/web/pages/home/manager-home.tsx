import { useQuery } from "@tanstack/react-query";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { Inventory } from "../../../modules/cases/contract.ts";
import { callCases } from "../../api/rooms.ts";
import type { Column } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { PageError } from "../../ui/page-error.tsx";
import { Empty } from "../../ui/success.tsx";
import { ui } from "../../ui/text.ts";
import { useReference } from "../cases/use-reference.ts";
import { divisionsOf, type InventoryRow } from "./inventory.ts";
import { staffText as text } from "./staff-text.ts";

/** What is open before each division and office, in which status, and for how long. Nothing of any file. */
export function ManagerHome() {
  const say = useSay();
  const language = useLanguage();
  useTitle(say(ui.home));
  const found = useQuery({ queryKey: [language, "inventory"], queryFn: () => callCases(language, "GET /inventory") });
  if (found.isPending) return <Loading />;
  if (found.isError) return <PageError error={found.error} />;
  return (
    <>
      <h1>{say(ui.managing)}</h1>
      <OpenFiles inventory={found.data} />
    </>
  );
}

function OpenFiles({ inventory }: { readonly inventory: Inventory }) {
  const say = useSay();
  const language = useLanguage();
  const offices = new Map(useReference().offices.map((one) => [one.id, one.name[language]]));
  const { today, items } = inventory;
  const n = items.reduce((sum, one) => sum + one.total, 0);
  if (n === 0) return <Empty>{say(text.noneOpen)}</Empty>;
  return (
    <>
      <p className="lead">{say(text.open, { n, day: dateText(today as CivilDate, language) })}</p>
      <h2>{say(text.byDivision)}</h2>
      <ListTable
        isHeaded
        caption={say(text.byDivision)}
        columns={[{ name: text.division, cell: (one) => <Words of={one.division} /> }, ...ageColumns]}
        rows={divisionsOf(items)}
        rowKey={(one) => one.division.code}
      />
      <h2>{say(text.byOffice)}</h2>
      <ListTable
        isHeaded
        caption={say(text.byOffice)}
        columns={[
          { name: text.division, cell: (one) => <Words of={one.division} /> },
          { name: text.office, cell: (one) => offices.get(one.officeId) ?? one.officeId },
          { name: text.status, cell: (one) => <Words of={one.status} /> },
          ...ageColumns,
        ]}
        rows={items}
        rowKey={(one) => `${one.division.code} ${one.officeId} ${one.status.code}`}
      />
    </>
  );
}

const ageColumns: readonly Column<InventoryRow>[] = [
  { name: text.total, cell: (one) => <strong>{one.total}</strong> },
  ...[text.toSixMonths, text.toAYear, text.toTwoYears, text.longer].map((name, at) => ({
    name,
    cell: (one: InventoryRow) => <Share n={one.ages[at] ?? 0} of={one.total} />,
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
