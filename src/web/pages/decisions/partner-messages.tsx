import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { PartnerMessageView } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { MessageStands } from "./manual-notification.tsx";
import { partnerNames, partnerText as text } from "./partner-text.ts";

/** For the registry: what partners are to be told of the case, and that it waits until their gateway sends it. */
export function PartnerMessages({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const isOfficer = useHolds("registry-officer", "triage-officer", "scheduling-officer");
  const found = useQuery({
    ...callDecisions.query(language, "GET /cases/:caseId/partner-messages", { params: { caseId: theCase.id } }),
    enabled: isOfficer,
  });
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  const columns: readonly Column<PartnerMessageView>[] = [
    { name: text.partner, cell: (one) => <PartnerName code={one.partner} /> },
    { name: text.what, cell: (one) => <MessageWhat one={one} /> },
    { name: text.madeAt, cell: (one) => <Moment at={one.madeAt} zone={theCase.office.zone} /> },
    {
      name: text.state,
      cell: (one) => <MessageStands one={one} fileNumber={theCase.fileNumber} zone={theCase.office.zone} />,
    },
  ];
  return (
    <details>
      <summary>{say(text.title)}</summary>
      <p>{say(text.lead)}</p>
      <p>
        <Link to="/$language/partner-messages" params={{ language }}>
          {say(text.all)}
        </Link>
      </p>
      <DataTable caption={say(text.title)} columns={columns} rows={items} rowKey={(one) => one.id} />
    </details>
  );
}

export function PartnerName({ code }: { readonly code: string }) {
  return partnerNames[code]?.[useLanguage()] ?? code;
}

/** What it tells; of a decision, whether its reasons go along. */
export function MessageWhat({ one }: { readonly one: PartnerMessageView }) {
  const say = useSay();
  if (one.withReasons === null) return say(one.what);
  return `${say(one.what)}, ${say(one.withReasons ? text.withReasons : text.withoutReasons)}`;
}
