import { Link } from "@tanstack/react-router";
import { type Role, roles } from "../../../kernel/actor.ts";
import { roleNames } from "../../../modules/identity/text.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callIdentity } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { SelectField } from "../../ui/choice-fields.tsx";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { useHolds, useMe } from "../../ui/me.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { caseSearchText as casesText } from "../cases/search-text.ts";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { peopleSorts } from "./sorts.ts";
import { peopleText as text } from "./text.ts";

type Listing = AnswerFor<typeof callIdentity, "GET /people">;
type Listed = Listing["items"][number];

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

export function PeoplePage() {
  return (
    <ListWithViews list="people">
      <People />
    </ListWithViews>
  );
}

/** Every account of the tribunal, by name, address or role, for whoever manages accounts. */
function People() {
  const say = useSay();
  const language = useLanguage();
  const me = useMe();
  useTitle(say(text.title));
  return (
    <>
      <h1>{say(text.title)}</h1>
      {me !== undefined && me.mayGrant.length > 0 ? (
        <p>
          <Link to="/$language/people/open" params={{ language }}>
            {say(text.openTitle)}
          </Link>
        </p>
      ) : null}
      <Finder />
      <SavedViews list="people" />
      <Accounts />
    </>
  );
}

function Finder() {
  const say = useSay();
  const { of, words, go } = useListPlace();
  const role = of("role");
  return (
    <SearchForm
      className="finder"
      shows={{ search: words, role }}
      onSearch={({ value }) => go({ role: value("role") }, value("search"))}
      action={say(text.go)}
    >
      <Field label={say(text.search)} name="search" type="search" maxLength={100} defaultValue={words} />
      <SelectField
        label={say(text.role)}
        name="role"
        defaultValue={role}
        options={[["", say(text.anyRole)], ...roles.map((role) => [role, say(roleNames[role])] as const)]}
      />
    </SearchForm>
  );
}

/** Those that the address asks for, a page at a time. */
function Accounts() {
  const say = useSay();
  const language = useLanguage();
  const { of, words, go, pager } = useListPlace();
  const role = of("role");
  const sort = peopleSorts.find((one) => one === of("sort")) ?? "opened";
  const descending = of("order") === "desc";
  const asked = { search: words, sort, descending, ...(isRole(role) ? { role } : {}) };
  const {
    found: people,
    last,
    rows,
    more,
  } = useGrownList<Listed, Listing>((after) =>
    callIdentity.query(language, "GET /people", { query: { ...asked, ...(after === "" ? {} : { after }) } }),
  );
  return (
    <>
      {people.isPending ? <Loading /> : null}
      {people.isError ? <ErrorSummary error={people.error} /> : null}
      {rows.some((row) => row.near) ? <p role="status">{say(casesText.nearBelow)}</p> : null}
      {last !== undefined && rows.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {rows.length === 0 ? null : (
        <ListTable
          caption={say(text.accounts)}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          more={more}
          sorting={{
            by: sort,
            descending,
            onSort: (by, isDown) => go({ sort: by, order: isDown ? "desc" : "" }),
          }}
        />
      )}
      <Pager next={null} {...pager} />
    </>
  );
}

const columns: readonly Column<Listed>[] = [
  { name: text.name, sort: "name", cell: (row) => <Name of={row} /> },
  { name: text.email, sort: "email", cell: (row) => row.email },
  { name: text.roles, cell: (row) => <Roles of={row} /> },
  { name: text.state, cell: (row) => <State of={row} /> },
];

function Name({ of }: { readonly of: Listed }) {
  const say = useSay();
  const language = useLanguage();
  const opens = useHolds("registry-officer", "operator");
  const name = <bdi>{of.name}</bdi>;
  return (
    <>
      {opens ? (
        <Link to="/$language/people/$accountId" params={{ language, accountId: of.id }}>
          {name}
        </Link>
      ) : (
        name
      )}{" "}
      {of.near === true ? <Badge>{say(casesText.near)}</Badge> : null}
    </>
  );
}

function Roles({ of }: { readonly of: Listed }) {
  const say = useSay();
  return of.roles.map((role) => say(roleNames[role])).join(", ");
}

function State({ of }: { readonly of: Listed }) {
  const say = useSay();
  return <Badge tone={of.isClosed ? "warning" : "good"}>{say(of.isClosed ? text.closed : text.open)}</Badge>;
}
