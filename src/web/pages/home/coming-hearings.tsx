import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { civilDateIn, dateText, easternZone, plusDays, systemClock } from "../../../kernel/time.ts";
import type { HearingView } from "../../../modules/hearings/contract.ts";
import { callHearings } from "../../api/rooms.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { comingText as text } from "./coming-text.ts";
import { hearingColumns, joinColumn, memberColumn } from "./hearing-columns.tsx";

const daysShown = 7;
const most = 50;

/** Today’s sittings, those of the seven days after it, and the way to all that come later: the reader’s own, or of an office. */
export function ComingHearings({ officeId }: { readonly officeId: string | null }) {
  const say = useSay();
  const language = useLanguage();
  const today = civilDateIn(systemClock(), easternZone);
  const last = plusDays(today, daysShown);
  const whose = officeId === null ? { scope: "mine" as const } : { scope: "office" as const, officeId };
  const week = useQuery(
    callHearings.query(language, "GET /hearings", { query: { ...whose, from: today, to: last, limit: most } }),
  );
  const afterwards = plusDays(last, 1);
  const later = useQuery(
    callHearings.query(language, "GET /hearings", { query: { ...whose, from: afterwards, limit: 1 } }),
  );
  if (week.isError) return <ErrorSummary error={week.error} />;
  if (week.isPending) return <Loading />;
  const { items, total } = week.data;
  const search = officeId === null ? {} : { office: officeId };
  const laterOn = later.data?.total ?? 0;
  return (
    <>
      {total === 0 && later.data?.total === 0 ? (
        <section>
          <h2>{say(text.hearings)}</h2>
          <Empty>{say(officeId === null ? text.none : text.noneOfOffice)}</Empty>
        </section>
      ) : (
        <>
          <Sittings
            name={text.today}
            none={text.noneToday}
            items={items.filter((one) => one.on === today)}
            officeId={officeId}
            isToday
          />
          <Sittings
            name={text.week}
            none={text.noneInWeek}
            items={items.filter((one) => one.on > today)}
            officeId={officeId}
          />
        </>
      )}
      {total > items.length ? (
        <p>
          <Link to="/$language/hearings" params={{ language }} search={{ ...search, from: today, to: last }}>
            {say(text.allOfWeek, { n: total })}
          </Link>
        </p>
      ) : null}
      {laterOn === 0 ? null : (
        <p>
          <Link to="/$language/hearings" params={{ language }} search={{ ...search, from: afterwards }}>
            {say(text.later, { n: laterOn, day: dateText(afterwards, language) })}
          </Link>
        </p>
      )}
    </>
  );
}

function Sittings({
  name,
  none,
  items,
  officeId,
  isToday = false,
}: {
  readonly name: Bilingual;
  readonly none: Bilingual;
  readonly items: readonly HearingView[];
  readonly officeId: string | null;
  readonly isToday?: boolean;
}) {
  const say = useSay();
  return (
    <section>
      <h2>{say(name)}</h2>
      {items.length === 0 ? (
        <p>{say(none)}</p>
      ) : (
        <DataTable
          isHeaded
          caption={say(name)}
          columns={[...hearingColumns, ...(isToday ? [joinColumn] : []), ...(officeId === null ? [] : [memberColumn])]}
          rows={items}
          rowKey={(one) => one.id}
        />
      )}
    </section>
  );
}
