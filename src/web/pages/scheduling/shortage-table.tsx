import { Link } from "@tanstack/react-router";
import { sayCount } from "../../../kernel/bilingual.ts";
import type { ExplainedRun, ShortageView } from "../../../modules/scheduling/explained/contract.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { casesCounted, resourceText, missingText as text } from "./missing-text.ts";
import { monthName } from "./month-name.ts";

/** Of whom more is asked than they can give: how many hearings, how many hours, how many to hire. */
export function ShortageTable({ explained: { totals, missing } }: { readonly explained: ExplainedRun }) {
  const say = useSay();
  const language = useLanguage();
  const whom = ({ of, languages }: ShortageView) => {
    const spoken = languages.map((one) => one[language]).join(", ");
    return spoken === "" ? say(resourceText[of]) : `${say(resourceText[of])} (${spoken})`;
  };
  return (
    <>
      <p>{say(text.ofRun)}</p>
      <p>{say(text.totals, totals)}</p>
      {missing.length === 0 ? (
        <p>{say(text.nobodyMissing)}</p>
      ) : (
        <DataTable
          caption={say(text.hire)}
          isHeaded
          rows={missing}
          rowKey={(one) => `${one.of} ${whom(one)}`}
          columns={[
            { name: text.whom, cell: whom },
            { name: text.toHire, cell: (one) => <strong>{one.hire}</strong> },
            { name: text.hours, cell: (one) => String(Math.round(one.missingMinutes / 60)) },
            { name: text.asked, cell: (one) => String(one.asked) },
            { name: text.atLeast, cell: (one) => String(one.atLeast) },
            { name: text.leftOut, cell: (one) => String(one.leftOut) },
            { name: text.where, cell: (one) => <Where of={one} /> },
            { name: text.cases, cell: (one) => <ShortageCases cases={one.cases} /> },
          ]}
        />
      )}
    </>
  );
}

function Where({ of }: { readonly of: ShortageView }) {
  const say = useSay();
  const language = useLanguage();
  const offices = of.byOffice.map((one) => say(text.officeOf, { ...one, office: one.office[language] }));
  const months = of.byMonth.map((one) =>
    say(text.monthOf, { month: monthName(one.month, language), used: Math.round(one.used * 100) }),
  );
  return (
    <ul className="bare">
      {[...offices, ...months].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function ShortageCases({ cases }: { readonly cases: ShortageView["cases"] }) {
  const language = useLanguage();
  if (cases.length === 0) return "—";
  return (
    <details>
      <summary>{sayCount(casesCounted, language, cases.length)}</summary>
      <ul className="bare">
        {cases.map((theCase) => (
          <li key={theCase.id}>
            <Link to="/$language/cases/$caseId" params={{ language, caseId: theCase.id }}>
              {theCase.fileNumber}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
