import { useQuery } from "@tanstack/react-query";
import { callCalendars } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useMe } from "../../ui/me.ts";
import { Absences } from "./absences.tsx";
import { DayList } from "./day-list.tsx";
import { FeedSection } from "./feed-section.tsx";
import { InterpreterLanguages } from "./interpreter-languages.tsx";
import { InvitationsSection } from "./invitations-section.tsx";
import { Outside } from "./outside.tsx";
import { Patterns } from "./patterns.tsx";
import { Profiles } from "./profiles.tsx";
import { calendarsText as text } from "./text.ts";

/** A calendar: when somebody is there, day by day, and everything that it is made of. */
export function Calendar({ accountId }: { readonly accountId: string }) {
  const say = useSay();
  const language = useLanguage();
  const me = useMe();
  const { of } = useListPlace();
  const from = of("from");
  const weeks = Number(of("weeks") || "2");
  const query = { days: weeks * 7, ...(/^\d{4}-\d\d-\d\d$/.test(from) ? { from } : {}) };
  const found = useQuery({
    ...callCalendars.query(language, "GET /calendars/:accountId", { params: { accountId }, query }),
    placeholderData: (before) => before,
  });
  const view = found.data;
  const isMine = view !== undefined && view.accountId === me?.account.id;
  const title =
    view === undefined ? `${say(text.title)}…` : isMine ? say(text.mine) : say(text.of, { name: view.name });
  useTitle(title);
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (view === undefined) return <Loading />;
  const isCounsel = view.roles.every((role) => role === "counsel");
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{say(view.isOwn ? text.lead : text.leadOther)}</p>
      <DayList view={view} weeks={weeks} />
      <Absences view={view} />
      {isCounsel ? null : <Patterns view={view} />}
      <Profiles view={view} />
      {view.roles.includes("interpreter") ? <InterpreterLanguages view={view} /> : null}
      {view.isOwn ? <Outside view={view} /> : null}
      {isMine ? <FeedSection /> : null}
      {isMine ? <InvitationsSection /> : null}
    </>
  );
}
