import { easternZone } from "../../../kernel/time.ts";
import type { NamedFigures, WhatIf } from "../../../modules/scheduling/what-if/contract.ts";
import { callSchedulingReports } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { whatIfText as text } from "./what-if-text.ts";

interface Line {
  readonly name: string;
  readonly today: string;
  readonly result: string;
}

/** What was supposed, by whom, and what it comes to beside the last run. */
export function WhatIfCard({ of, onDeleted }: { readonly of: WhatIf; readonly onDeleted: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const remove = useCommand(
    callSchedulingReports.send(language, "DELETE /schedule/what-ifs/:whatIfId", { params: { whatIfId: of.id } }),
    { renews: [callSchedulingReports.key(language, "GET /schedule/what-ifs")], onDone: onDeleted },
  );
  const title = of.supposed.map((one) => one[language]).join("; ");
  return (
    <section className="card">
      <h3>{title}</h3>
      <p>
        {of.askedBy}, <Moment at={of.askedAt} zone={easternZone} />
      </p>
      {of.state === "asked" ? <p role="status">{say(text.going)}</p> : null}
      {of.state === "failed" ? <p>{say(text.failed)}</p> : null}
      {of.today === null || of.result === null ? null : <Figures of={of} today={of.today} result={of.result} />}
      <Refusal of={remove.refusal} />
      <div className="buttons">
        <button
          type="button"
          className="second"
          disabled={remove.isPending}
          aria-label={say(text.deleteOf, { title })}
          onClick={() => void remove.run()}
        >
          {say(text.delete)}
        </button>
      </div>
    </section>
  );
}

function Figures({
  of,
  today,
  result,
}: {
  readonly of: WhatIf;
  readonly today: NamedFigures;
  readonly result: NamedFigures;
}) {
  const say = useSay();
  const language = useLanguage();
  const number = (value: number | null) =>
    value === null ? "—" : new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1 }).format(value);
  const line = (name: string, read: (one: NamedFigures) => number | null): Line => ({
    name,
    today: number(read(today)),
    result: number(read(result)),
  });
  const languages = result.languages.map((own, n) =>
    line(say(text.ofLanguage, { language: own.language?.[language] ?? say(text.noInterpreter) }), (one) =>
      one === result ? own.leftOut : (today.languages[n]?.leftOut ?? 0),
    ),
  );
  const lines = [
    line(say(text.placed), (one) => one.placed),
    line(say(text.leftOut), (one) => one.leftOut),
    line(say(text.impossible), (one) => one.impossible),
    line(say(text.late, { days: of.lateAfterDays }), (one) => one.late),
    line(say(text.wait), (one) => one.meanWaitDays),
    line(say(of.costsCompare ? text.cost : text.otherUnits), (one) => one.cost),
    ...languages,
  ];
  return (
    <DataTable
      caption={say(text.figure)}
      isHeaded
      rows={lines}
      rowKey={(one) => one.name}
      columns={[
        { name: text.figure, cell: (one) => one.name },
        { name: text.today, cell: (one) => one.today },
        { name: text.supposed, cell: (one) => one.result },
      ]}
    />
  );
}
