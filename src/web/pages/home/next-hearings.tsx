import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { civilDateIn, easternZone, systemClock } from "../../../kernel/time.ts";
import { callHearings } from "../../api/rooms.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { comingText } from "./coming-text.ts";
import { counselHomeText as text } from "./counsel-text.ts";
import { hearingColumns } from "./hearing-columns.tsx";

/** The reader's coming hearings, soonest first, each in the time of its office. */
export function NextHearings() {
  const say = useSay();
  const language = useLanguage();
  const from = civilDateIn(systemClock(), easternZone);
  const found = useQuery(callHearings.query(language, "GET /hearings", { query: { scope: "mine", from, limit: 3 } }));
  return (
    <section>
      <h2>{say(text.hearings)}</h2>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.data?.items.length === 0 ? <Empty>{say(text.noHearing)}</Empty> : null}
      {found.isSuccess && found.data.items.length > 0 ? (
        <DataTable
          isHeaded
          caption={say(text.hearings)}
          columns={hearingColumns}
          rows={found.data.items}
          rowKey={(one) => one.id}
        />
      ) : null}
      {found.isSuccess && found.data.total > found.data.items.length ? (
        <p>
          <Link to="/$language/hearings" params={{ language }} search={{ from }}>
            {say(comingText.all, { n: found.data.total })}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
