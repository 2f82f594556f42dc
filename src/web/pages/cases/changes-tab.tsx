import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { CaseChangeView } from "../../../modules/cases/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { editText as text } from "./edit-text.ts";
import { useCase } from "./use-case.ts";

type Row = CaseChangeView & { readonly zone: string };

/** What was corrected on the case: what it was, what it became, by whom and why. */
export function ChangesTab() {
  const say = useSay();
  const language = useLanguage();
  const { caseId = "" } = useParams({ strict: false });
  const zone = useCase().data?.office.zone;
  const found = useQuery(callCases.query(language, "GET /cases/:caseId/changes", { params: { caseId } }));
  if (found.isPending || zone === undefined) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  return (
    <>
      <h2>{say(text.changes)}</h2>
      {found.data.items.length === 0 ? (
        <Empty>{say(text.noChanges)}</Empty>
      ) : (
        <DataTable
          caption={say(text.changes)}
          columns={columns}
          rows={found.data.items.map((one): Row => ({ ...one, zone }))}
          rowKey={(one) => `${one.version}${one.personId}${one.field.code}`}
        />
      )}
    </>
  );
}

const columns: readonly Column<Row>[] = [
  { name: text.field, cell: (one) => <Field one={one} /> },
  { name: text.was, cell: (one) => <Value of={one.was} /> },
  { name: text.became, cell: (one) => <Value of={one.became} /> },
  { name: text.reason, cell: (one) => one.reason ?? "" },
  { name: text.byWhom, cell: (one) => one.changedBy ?? "" },
  { name: text.when, cell: (one) => <Moment at={one.changedAt} zone={one.zone} /> },
];

function Field({ one }: { readonly one: Row }) {
  return one.field[useLanguage()];
}

function Value({ of }: { readonly of: Bilingual }) {
  return <bdi>{of[useLanguage()]}</bdi>;
}
