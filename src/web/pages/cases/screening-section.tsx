import { useQuery } from "@tanstack/react-query";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { ScreeningView } from "../../../modules/cases/screening/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Day, Moment } from "../../ui/day.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { screeningStateNames, screeningText as text } from "./screening-text.ts";

/** For the staff of a claim: whether security screening was asked for, and what it came to. */
export function ScreeningSection({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const isStaff = useMe()?.account.kind === "staff";
  const params = { caseId: theCase.id };
  const found = useQuery({
    ...callCases.query(language, "GET /cases/:caseId/screening", { params }),
    enabled: isStaff && theCase.division.code === "RPD",
  });
  const screening = found.data;
  if (screening === undefined || (!screening.mayRecord && screening.state === null)) return null;
  return (
    <section aria-label={say(text.title)}>
      <h2>{say(text.title)}</h2>
      <p>{say(screening.state === null ? text.nothing : screeningStateNames[screening.state])}</p>
      {screening.state === "pending" ? <p>{say(text.awaited)}</p> : null}
      {screening.items.length === 0 ? null : <Recorded screening={screening} zone={theCase.office.zone} />}
      {screening.mayRecord ? <RecordForm theCase={theCase} screening={screening} /> : null}
    </section>
  );
}

function Recorded({ screening, zone }: { readonly screening: ScreeningView; readonly zone: string }) {
  const say = useSay();
  const columns: readonly Column<ScreeningView["items"][number]>[] = [
    { name: text.what, cell: (one) => say(screeningStateNames[one.state]) },
    { name: text.on, cell: (one) => <Day on={one.on} /> },
    { name: text.recordedAt, cell: (one) => <Moment at={one.recordedAt} zone={zone} /> },
    { name: text.by, cell: (one) => one.by ?? "–" },
  ];
  return (
    <DataTable caption={say(text.title)} columns={columns} rows={screening.items} rowKey={(one) => one.recordedAt} />
  );
}

function RecordForm({ theCase, screening }: { readonly theCase: CaseView; readonly screening: ScreeningView }) {
  const say = useSay();
  const language = useLanguage();
  const params = { caseId: theCase.id };
  const next = (["pending", "confirmed", "issue"] as const).filter((one) => one !== screening.state);
  return (
    <details>
      <summary>{say(text.record)}</summary>
      <Form
        send={callCases.send(language, "POST /cases/:caseId/screening", { params })}
        fields={{
          // Nothing is chosen for them: what somebody else has recorded meanwhile goes from the list, and not to another choice.
          state: {
            kind: "choice",
            label: say(text.what),
            options: next.map((one) => [one, say(screeningStateNames[one])] as const),
          },
          on: { kind: "date", label: say(text.on), hint: say(text.onHint), required: true },
        }}
        action={say(text.recordDo)}
        isSecond
        keepsAt={callCases.key(language, "GET /cases/:caseId/screening", { params })}
        renews={[callCases.key(language, "GET /cases/:caseId", { params })]}
        tell={say(text.recorded)}
      />
    </details>
  );
}
