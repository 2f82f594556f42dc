import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ToPublish } from "../../../modules/decisions/publication/contract.ts";
import { callPublications } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Empty } from "../../ui/success.tsx";
import { publicationStates, publishedText as text } from "./text.ts";

/** For the registry: released decisions that the public has not, and those that it has. */
export function PublicationsPage() {
  const say = useSay();
  const language = useLanguage();
  const { of, go } = useListPlace();
  const scope = of("scope") === "published" ? "published" : "waiting";
  useTitle(say(text.toPublish));
  return (
    <>
      <h1>{say(text.toPublish)}</h1>
      <p>
        <Link to="/$language/published-decisions" params={{ language }}>
          {say(text.seePublic)}
        </Link>
      </p>
      <h2>{say(text[scope])}</h2>
      <p>
        <button type="button" className="plain" onClick={() => go({ scope: scope === "published" ? "" : "published" })}>
          {say(scope === "published" ? text.waiting : text.published)}
        </button>
      </p>
      <Table key={scope} scope={scope} />
    </>
  );
}

function Table({ scope }: { readonly scope: "waiting" | "published" }) {
  const say = useSay();
  const language = useLanguage();
  const { after, pager } = useListPlace();
  const page = useQuery(callPublications.query(language, "GET /publications", { query: { scope, ...after } }));
  if (page.isPending) return <Loading />;
  if (page.isError) return <ErrorSummary error={page.error} />;
  if (page.data.items.length === 0)
    return <Empty>{say(scope === "published" ? text.nonePublished : text.noneWaiting)}</Empty>;
  return (
    <>
      <p>{say(text.count, { n: page.data.total })}</p>
      <DataTable
        isHeaded
        caption={say(text[scope])}
        columns={columns}
        rows={page.data.items}
        rowKey={(one) => one.decision.id}
      />
      <Pager next={page.data.next} {...pager} />
    </>
  );
}

const columns: readonly Column<ToPublish>[] = [
  { name: text.citation, cell: (one) => <Citation one={one} /> },
  { name: text.files, cell: (one) => one.decision.cases.map((file) => file.fileNumber).join(", ") },
  {
    name: text.released,
    cell: ({ decision }) =>
      decision.releasedAt === null ? "–" : <Moment at={decision.releasedAt} zone={decision.office.zone} />,
  },
  { name: text.state, cell: (one) => <State one={one} /> },
];

function Citation({ one: { decision, isUploaded } }: { readonly one: ToPublish }) {
  const say = useSay();
  const language = useLanguage();
  const cited = decision.citation === null ? "–" : say(decision.citation);
  if (isUploaded) return cited;
  return (
    <Link className="whole" to="/$language/publications/$decisionId" params={{ language, decisionId: decision.id }}>
      {cited}
    </Link>
  );
}

function State({ one }: { readonly one: ToPublish }) {
  const say = useSay();
  if (one.isUploaded) return say(text.isUploaded);
  return <Badge tone={one.status === "published" ? "good" : "plain"}>{say(publicationStates[one.status])}</Badge>;
}
