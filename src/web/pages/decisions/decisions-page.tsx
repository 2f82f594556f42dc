import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DecisionSummary } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Empty } from "../../ui/success.tsx";
import { Determinations } from "./decision-facts.tsx";
import { partnerText } from "./partner-text.ts";
import { releaseText } from "./release-text.ts";
import { decisionsText as text } from "./text.ts";

type Scope = "to-release" | "released";

/** For the registry: what is signed and waits to be released, oldest first; and what was released. */
export function DecisionsPage() {
  const say = useSay();
  const language = useLanguage();
  const { of, go } = useListPlace();
  const scope: Scope = of("scope") === "released" ? "released" : "to-release";
  const title = say(scope === "released" ? releaseText.released : releaseText.toRelease);
  useTitle(title);
  const other = scope === "released" ? "" : "released";
  return (
    <>
      <h1>{title}</h1>
      <p>
        <Link to="/$language/publications" params={{ language }}>
          {say(releaseText.publications)}
        </Link>
      </p>
      <p>
        <Link to="/$language/partner-messages" params={{ language }}>
          {say(partnerText.all)}
        </Link>
      </p>
      <p>
        <button type="button" className="plain" onClick={() => go({ scope: other })}>
          {say(scope === "released" ? releaseText.toRelease : releaseText.released)}
        </button>
      </p>
      <DecisionTable key={scope} scope={scope} title={title} />
    </>
  );
}

function DecisionTable({ scope, title }: { readonly scope: Scope; readonly title: string }) {
  const say = useSay();
  const language = useLanguage();
  const { after, pager } = useListPlace();
  const page = useQuery(callDecisions.query(language, "GET /decisions", { query: { scope, ...after } }));
  if (page.isPending) return <Loading />;
  if (page.isError) return <ErrorSummary error={page.error} />;
  if (page.data.items.length === 0)
    return <Empty>{say(scope === "released" ? releaseText.noneReleased : releaseText.none)}</Empty>;
  return (
    <>
      <p>{say(releaseText.count, { n: page.data.total })}</p>
      <DataTable
        isHeaded
        caption={title}
        columns={scope === "released" ? [...columns, released] : columns}
        rows={page.data.items}
        rowKey={(one) => one.id}
      />
      <Pager next={page.data.next} {...pager} />
    </>
  );
}

const columns: readonly Column<DecisionSummary>[] = [
  { name: text.citation, cell: (one) => <Citation one={one} /> },
  { name: text.decided, cell: (one) => <Determinations decision={one} /> },
  { name: text.member, cell: (one) => <bdi>{one.author.name}</bdi> },
  { name: releaseText.office, cell: (one) => <Office one={one} /> },
  { name: releaseText.signed, cell: (one) => <At at={one.signedAt} one={one} /> },
];
const released: Column<DecisionSummary> = {
  name: text.releasedAt,
  cell: (one) => <At at={one.releasedAt} one={one} />,
};

function Citation({ one }: { readonly one: DecisionSummary }) {
  const say = useSay();
  const language = useLanguage();
  const numbers = one.cases.map((theCase) => theCase.fileNumber).join(", ");
  return (
    <Link className="whole" to="/$language/decisions/$decisionId" params={{ language, decisionId: one.id }}>
      {one.citation === null ? numbers : say(one.citation)}
    </Link>
  );
}

function Office({ one }: { readonly one: DecisionSummary }) {
  return one.office.name[useLanguage()];
}

function At({ at, one }: { readonly at: string | null; readonly one: DecisionSummary }) {
  return at === null ? "–" : <Moment at={at} zone={one.office.zone} />;
}
