import { useQuery } from "@tanstack/react-query";
import { divisionShortNames, languageNames } from "../../../modules/cases/text.ts";
import { callScheduling } from "../../api/rooms.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { FirstRows } from "../../ui/first-rows.tsx";
import { FoldedSection } from "../../ui/folded.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { schedulingText as text } from "./text.ts";

/** What is ready, by division, office and language. `version` changes when it has to be counted again. */
export function ReadyTable({ version }: { readonly version: string }) {
  const say = useSay();
  const language = useLanguage();
  const counts = useQuery({
    queryKey: [...callScheduling.key(language, "GET /schedule/ready"), version],
    queryFn: () => callScheduling(language, "GET /schedule/ready"),
  });
  return (
    <FoldedSection id="ready" name={say(text.ready)}>
      {counts.isError ? <ErrorSummary error={counts.error} /> : null}
      {counts.isPending ? <Loading /> : null}
      {counts.data?.items.length === 0 ? <p>{say(text.noneReady)}</p> : null}
      {counts.data === undefined || counts.data.items.length === 0 ? null : (
        <FirstRows rows={counts.data.items} first={10}>
          {(shown) => (
            <DataTable
              caption={say(text.ready)}
              isHeaded
              rows={shown}
              rowKey={(one) => `${one.division} ${one.office.id} ${one.language}`}
              columns={[
                { name: text.division, cell: (one) => say(divisionShortNames[one.division] ?? text.division) },
                { name: text.office, cell: (one) => one.office.name[language] },
                { name: text.language, cell: (one) => say(languageNames[one.language]) },
                { name: text.cases, cell: (one) => String(one.cases) },
                { name: text.withDate, cell: (one) => String(one.proposed) },
              ]}
            />
          )}
        </FirstRows>
      )}
    </FoldedSection>
  );
}
