import { useQuery } from "@tanstack/react-query";
import type { Static } from "typebox";
import { civilDateIn, easternZone, systemClock } from "../../../kernel/time.ts";
import type { HearingPageSchema } from "../../../modules/hearings/contract.ts";
import { callHearings } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { CaseNumber } from "./case-number.tsx";
import { homeText as text } from "./text.ts";

type Page = Static<typeof HearingPageSchema>;
type Hearing = Page["items"][number];

const modes = { virtual: text.virtual, "in-person": text.inPerson, hybrid: text.hybrid } as const;

/** The reader's coming hearings, soonest first, each in the time of its office. */
export function NextHearings() {
  const say = useSay();
  const language = useLanguage();
  const from = civilDateIn(systemClock(), easternZone);
  const found = useQuery(callHearings.query(language, "GET /hearings", { query: { scope: "mine", from, limit: 5 } }));
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
          columns={columns}
          rows={found.data.items}
          rowKey={(one) => one.id}
        />
      ) : null}
    </section>
  );
}

const columns: readonly Column<Hearing>[] = [
  { name: text.when, cell: (one) => <Moment at={one.startsAt} zone={one.office.zone} /> },
  { name: text.file, cell: (one) => <Files one={one} /> },
  { name: text.mode, cell: (one) => <Mode one={one} /> },
];

function Files({ one }: { readonly one: Hearing }) {
  return (
    <ul className="bare">
      {one.cases.map((file) => (
        <li key={file.id}>
          <CaseNumber id={file.id} number={file.fileNumber} name={null} />{" "}
        </li>
      ))}
    </ul>
  );
}

function Mode({ one }: { readonly one: Hearing }) {
  return useSay()(modes[one.mode]);
}
