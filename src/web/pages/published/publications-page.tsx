import { Link } from "@tanstack/react-router";
import { divisionNames, languageNames } from "../../../modules/cases/text.ts";
import type { ToPublish } from "../../../modules/decisions/publication/contract.ts";
import type { AnswerFor, CallFor } from "../../api/caller.ts";
import { callPublications } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { SelectField } from "../../ui/choice-fields.tsx";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { useNamed } from "../cases/use-reference.ts";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { publicationSorts } from "./sorts.ts";
import { publicationStates, publishedText as text } from "./text.ts";

type Query = NonNullable<CallFor<typeof callPublications, "GET /publications">["query"]>;

export function PublicationsPage() {
  return (
    <ListWithViews list="publications">
      <Publications />
    </ListWithViews>
  );
}

/** What is asked of the list by its address, in the server’s own words. */
function useAsked() {
  const { of, words } = useListPlace();
  const scope = of("scope") === "published" ? ("published" as const) : ("waiting" as const);
  const by = publicationSorts.find((one) => one === of("sort")) ?? "released";
  const descending = of("order") !== "asc";
  const narrowed = { division: of("division"), language: of("language") };
  const chosen = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== ""));
  const query: Query = { limit: 25, scope, search: words, sort: by, descending, ...chosen };
  return {
    ...narrowed,
    words,
    scope,
    by,
    descending,
    query,
    isNarrowed: words !== "" || Object.keys(chosen).length > 0,
  };
}

/** For the registry: released decisions that the public has not, and those that it has. */
function Publications() {
  const say = useSay();
  const language = useLanguage();
  const { go, pager } = useListPlace();
  const { scope, by, descending, query, isNarrowed } = useAsked();
  useTitle(say(text.toPublish));
  const { found, last, rows, more } = useGrownList<ToPublish, AnswerFor<typeof callPublications, "GET /publications">>(
    (after) =>
      callPublications.query(language, "GET /publications", {
        query: { ...query, ...(after === "" ? {} : { after }) },
      }),
  );
  const none = isNarrowed ? text.noneFits : scope === "published" ? text.nonePublished : text.noneWaiting;
  return (
    <>
      <h1>{say(text.toPublish)}</h1>
      <p>
        <Link to="/$language/published-decisions" params={{ language }}>
          {say(text.seePublic)}
        </Link>
      </p>
      <Finder />
      <SavedViews list="publications" />
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {last !== undefined && rows.length === 0 ? <Empty>{say(none)}</Empty> : null}
      {last !== undefined && rows.length > 0 ? (
        <ListTable
          kind="publication"
          idOf={(one) => one.decision.id}
          caption={`${say(text[scope])} – ${say(text.count, { n: last.total })}`}
          columns={columns}
          rows={rows}
          rowKey={(one) => one.decision.id}
          more={more}
          sorting={{ by, descending, onSort: (to, isDown) => go({ sort: to, order: isDown ? "" : "asc" }) }}
        />
      ) : null}
      <Pager next={null} {...pager} />
    </>
  );
}

function Finder() {
  const say = useSay();
  const named = useNamed();
  const { go } = useListPlace();
  const { words, scope, division, language } = useAsked();
  const any = ["", say(text.any)] as const;
  return (
    <SearchForm
      className="finder"
      shows={{ scope: scope === "published" ? "published" : "", search: words, division, language }}
      onSearch={({ value }) =>
        go({ scope: value("scope"), division: value("division"), language: value("language") }, value("search"))
      }
      action={say(text.find)}
    >
      <SelectField
        label={say(text.show)}
        name="scope"
        defaultValue={scope === "published" ? "published" : ""}
        options={[
          ["", say(text.notPublished)],
          ["published", say(text.published)],
        ]}
      />
      <Field label={say(text.fileNumber)} name="search" type="search" maxLength={200} defaultValue={words} />
      <SelectField
        label={say(text.division)}
        name="division"
        defaultValue={division}
        options={[any, ...named(divisionNames)]}
      />
      <SelectField
        label={say(text.language)}
        name="language"
        defaultValue={language}
        options={[any, ...named(languageNames)]}
      />
    </SearchForm>
  );
}

const columns: readonly Column<ToPublish>[] = [
  { name: text.citation, sort: "citation", cell: (one) => <Citation one={one} /> },
  { name: text.cases, cell: (one) => one.decision.cases.map((theCase) => theCase.fileNumber).join(", ") },
  {
    name: text.released,
    sort: "released",
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
