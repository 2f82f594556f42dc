import { useQuery } from "@tanstack/react-query";
import { sayCount } from "../../../kernel/bilingual.ts";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { CounselLoad, Loads as Found, MemberLoad } from "../../../modules/scheduling/fairness/contract.ts";
import { callSchedulingReports } from "../../api/rooms.ts";
import type { Column } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { Empty } from "../../ui/success.tsx";
import { Plotted } from "../home/plotted.tsx";
import { fairnessText as text } from "./fairness-text.ts";
import { summaryText } from "./text.ts";

/** People whose bars are drawn; the table has everybody. */
const drawn = 25;

/** How much is set for each member and counsel, beside their limits. */
export function Loads() {
  const language = useLanguage();
  const found = useQuery(callSchedulingReports.query(language, "GET /schedule/loads"));
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.isPending) return <Loading />;
  return (
    <>
      <MemberLoads of={found.data} />
      <CounselLoads of={found.data} />
    </>
  );
}

function MemberLoads({ of }: { readonly of: Found }) {
  const say = useSay();
  const language = useLanguage();
  const { members } = of;
  const day = (on: string) => dateText(on as CivilDate, language);
  const hours = useHours();
  const columns: readonly Column<MemberLoad>[] = [
    ...useShared<MemberLoad>(),
    { name: text.usual, cell: (one) => hours(one.targetMinutes) },
    { name: text.limit, cell: (one) => hours(one.limitMinutes) },
    { name: text.over, cell: (one) => <Over is={(one.fullest?.minutes ?? 0) > one.limitMinutes} /> },
  ];
  if (members.length === 0) return <Nobody name={text.members} />;
  return (
    <Plotted
      name={text.members}
      lead={say(text.membersLead, { from: day(of.from), to: day(of.to) })}
      parts={[say(text.toTarget), say(text.toLimit), say(text.over)]}
      rows={inPicture(members).map((one) => ({ key: one.id, label: one.name, ...hoursOf(one, hours) }))}
      none={say(text.noLoads)}
    >
      <Drawn of={members} />
      <p>{say(text.limits, { source: of.source[language] })}</p>
      <ListTable caption={say(text.members)} isHeaded rows={members} rowKey={(one) => one.id} columns={columns} />
    </Plotted>
  );
}

/** The hours of the fullest week, cut at the usual load and at the limit. */
function hoursOf({ fullest, targetMinutes, limitMinutes }: MemberLoad, said: (minutes: number) => string) {
  const minutes = fullest?.minutes ?? 0;
  const to = (most: number) => Math.min(minutes, most);
  const [usual, limit] = [to(targetMinutes), to(Math.max(limitMinutes, targetMinutes))];
  return { values: [usual, limit - usual, minutes - limit].map((one) => one / 60), said: said(minutes) };
}

function CounselLoads({ of: { counsel } }: { readonly of: Found }) {
  const say = useSay();
  const columns: readonly Column<CounselLoad>[] = [
    ...useShared<CounselLoad>(),
    { name: text.mostInADay, cell: (one) => String(one.mostInADay) },
    { name: text.limitInADay, cell: (one) => String(one.limitInADay) },
    { name: text.over, cell: (one) => <Over is={one.mostInADay > one.limitInADay} /> },
  ];
  if (counsel.length === 0) return <Nobody name={text.counsel} />;
  return (
    <Plotted
      name={text.counsel}
      lead={say(text.counselLead)}
      parts={[say(text.toLimit), say(text.over)]}
      rows={inPicture(counsel).map((one) => ({
        key: one.id,
        label: one.name,
        values: [Math.min(one.mostInADay, one.limitInADay), Math.max(0, one.mostInADay - one.limitInADay)],
      }))}
      none={say(text.noLoads)}
    >
      <Drawn of={counsel} />
      <ListTable caption={say(text.counsel)} isHeaded rows={counsel} rowKey={(one) => one.id} columns={columns} />
    </Plotted>
  );
}

/** What is told alike of members and of counsel. */
function useShared<Load extends MemberLoad | CounselLoad>(): readonly Column<Load>[] {
  const language = useLanguage();
  const hours = useHours();
  const number = new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1 });
  return [
    { name: text.name, cell: (one) => one.name },
    { name: text.hearings, cell: (one) => String(one.hearings) },
    { name: text.perWeek, cell: (one) => number.format(one.perWeek) },
    { name: text.fullest, cell: (one) => <Fullest of={one.fullest} hours={hours} /> },
  ];
}

function Fullest({ of, hours }: { readonly of: MemberLoad["fullest"]; readonly hours: (minutes: number) => string }) {
  const say = useSay();
  const language = useLanguage();
  if (of === null) return "—";
  return say(text.weekOf, {
    day: dateText(of.on, language),
    hearings: sayCount(summaryText.hearings, language, of.hearings),
    hours: hours(of.minutes),
  });
}

function useHours(): (minutes: number) => string {
  const number = new Intl.NumberFormat(`${useLanguage()}-CA`, { maximumFractionDigits: 1 });
  return (minutes) => number.format(minutes / 60);
}

function Over({ is }: { readonly is: boolean }) {
  const say = useSay();
  return is ? <strong>{say(text.isOver)}</strong> : "—";
}

/** Those who have a hearing: who has none would be a line without a bar. */
const inPicture = <Load extends MemberLoad | CounselLoad>(all: readonly Load[]): readonly Load[] =>
  all.filter((one) => one.fullest !== null).slice(0, drawn);

function Drawn({ of }: { readonly of: readonly (MemberLoad | CounselLoad)[] }) {
  const say = useSay();
  const without = of.filter((one) => one.fullest === null).length;
  return (
    <>
      {of.length - without > drawn ? <p>{say(text.firstDrawn, { n: drawn })}</p> : null}
      {without === 0 || without === of.length ? null : <p>{say(text.withoutLoad, { n: without })}</p>}
    </>
  );
}

function Nobody({ name }: { readonly name: (typeof text)["members" | "counsel"] }) {
  const say = useSay();
  return (
    <section>
      <h2>{say(name)}</h2>
      <Empty>{say(text.noLoads)}</Empty>
    </section>
  );
}
