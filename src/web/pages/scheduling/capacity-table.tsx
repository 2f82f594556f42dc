import type { CapacityView } from "../../../modules/scheduling/explained/contract.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { resourceText, missingText as text } from "./missing-text.ts";
import { monthName } from "./month-name.ts";

interface Line {
  readonly key: string;
  readonly name: string;
  readonly people: number;
  readonly months: ReadonlyMap<string, CapacityView>;
}

/** What there is of each kind of people, by language and month, beside what is asked of it. */
export function CapacityTable({ rows }: { readonly rows: readonly CapacityView[] }) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = (one: CapacityView) =>
    one.language === null ? say(resourceText[one.of]) : `${say(resourceText[one.of])}, ${one.language[language]}`;
  const lines = [...Map.groupBy(rows, nameOf)].map(
    ([name, own]): Line => ({
      key: name,
      name,
      people: own[0]?.people ?? 0,
      months: new Map(own.map((one) => [one.month, one])),
    }),
  );
  const months = [...new Set(rows.map((one) => one.month))].toSorted();
  return (
    <section>
      <h2>{say(text.capacity)}</h2>
      <p>{say(text.capacityLead)}</p>
      <DataTable
        caption={say(text.capacity)}
        isHeaded
        rows={lines}
        rowKey={(one) => one.key}
        columns={[
          { name: text.whom, cell: (one) => one.name },
          { name: text.people, cell: (one) => String(one.people) },
          { name: text.whole, cell: (one) => <Hours of={[...one.months.values()]} /> },
          ...months.map((month) => ({
            name: { en: monthName(month, "en"), fr: monthName(month, "fr") },
            cell: (one: Line) => <Hours of={one.months.has(month) ? [one.months.get(month) as CapacityView] : []} />,
          })),
        ]}
      />
    </section>
  );
}

function Hours({ of }: { readonly of: readonly CapacityView[] }) {
  const say = useSay();
  const sum = (read: (one: CapacityView) => number) => of.reduce((all, one) => all + read(one), 0);
  const [asked, available] = [sum((one) => one.askedMinutes), sum((one) => one.availableMinutes)];
  const hours = (minutes: number) => Math.round(minutes / 60);
  return (
    <>
      {say(text.cell, { asked: hours(asked), available: hours(available) })}
      {asked > available ? (
        <>
          <br />
          <strong>{say(text.tooFew)}</strong>
        </>
      ) : null}
    </>
  );
}
