import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { dateText, type Instant, momentText, type Zone, zoneText } from "../../../kernel/time.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { ask } from "../../api/client.ts";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { PartyCard } from "./party-card.tsx";
import { eventNames, casesText as text } from "./text.ts";

/** One file: what it is, who is in it, what is joined with it, what happened. */
export function CasePage() {
  const say = useSay();
  const language = useLanguage();
  const { caseId = "" } = useParams({ strict: false });
  const found = useQuery({
    queryKey: [language, "case", caseId],
    queryFn: () => ask<CaseView>(language, `/cases/${caseId}`),
  });
  useTitle(say(text.file, { number: found.data?.fileNumber ?? "…" }));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Trouble error={found.error} />;
  const file = found.data;
  return (
    <>
      <h1>{say(text.file, { number: file.fileNumber })}</h1>
      <Facts file={file} />
      <h2>{say(text.parties)}</h2>
      {file.parties.map((party) => (
        <PartyCard key={party.personId} party={party} />
      ))}
      {file.joinedCases.length === 0 ? null : (
        <>
          <h2>{say(text.joined)}</h2>
          <ul>
            {file.joinedCases.map((other) => (
              <li key={other.id}>
                <Link to="/$language/cases/$caseId" params={{ language, caseId: other.id }}>
                  {other.fileNumber}
                </Link>{" "}
                – {other.principal}
              </li>
            ))}
          </ul>
        </>
      )}
      <History caseId={caseId} zone={file.office.zone as Zone} />
    </>
  );
}

function Facts({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const facts = [
    [text.division, file.division[language]],
    [text.proceeding, file.proceedingType[language]],
    [text.status, file.status[language]],
    [text.office, file.office.name[language]],
    [text.received, dateText(file.receivedOn as Parameters<typeof dateText>[0], language)],
    [text.language, say(file.language === "en" ? text.languages : text.french)],
  ] as const;
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name.en} className="fact">
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface HistoryPage {
  readonly items: readonly { readonly seq: number; readonly type: string; readonly occurredAt: string }[];
}

function History({ caseId, zone }: { readonly caseId: string; readonly zone: Zone }) {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery({
    queryKey: [language, "history", caseId],
    queryFn: () => ask<HistoryPage>(language, `/cases/${caseId}/history`),
  });
  const latest = found.data?.items[0];
  return (
    <>
      <h2>{say(text.history)}</h2>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <Trouble error={found.error} /> : null}
      {latest === undefined ? null : (
        <p>{say(text.zone, { zone: zoneText(latest.occurredAt as Instant, zone, language) })}</p>
      )}
      <ul>
        {found.data?.items.map((one) => (
          <li key={one.seq}>
            {momentText(one.occurredAt as Instant, zone, language)} – {eventNames[one.type]?.[language] ?? one.type}
          </li>
        ))}
      </ul>
    </>
  );
}
