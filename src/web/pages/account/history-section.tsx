import { useQuery } from "@tanstack/react-query";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { easternZone } from "../../../kernel/time.ts";
import { callIdentity } from "../../api/rooms.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { meansNames, accountText as text } from "./text.ts";

interface Happened {
  readonly seq: number;
  readonly type: string;
  readonly name: Bilingual | null;
  readonly occurredAt: string;
  readonly means: string | null;
  readonly newDevice: boolean;
}

export function HistorySection() {
  const say = useSay();
  const language = useLanguage();
  const history = useQuery(callIdentity.query(language, "GET /me/history"));
  if (history.isPending) return <Loading />;
  if (history.isError) return <ErrorSummary error={history.error} />;
  const told = (row: Happened) => {
    const means = row.means === null ? undefined : meansNames[row.means];
    const parts = [row.name === null ? row.type : say(row.name)];
    if (means !== undefined) parts.push(say(means));
    if (row.newDevice) parts.push(say(text.newDevice));
    return parts.join(", ");
  };
  return (
    <section>
      <h2>{say(text.history)}</h2>
      <DataTable
        caption={say(text.history)}
        rows={history.data.items}
        rowKey={(row) => String(row.seq)}
        columns={[
          { name: text.when, cell: (row) => <Moment at={row.occurredAt} zone={easternZone} /> },
          { name: text.what, cell: told },
        ]}
      />
    </section>
  );
}
