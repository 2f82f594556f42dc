import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Role, roles } from "../../../kernel/actor.ts";
import { roleNames } from "../../../modules/identity/text.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callIdentity } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { SelectField } from "../../ui/choice-fields.tsx";
import { DataTable, Pager } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useHolds, useMe } from "../../ui/me.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { Empty } from "../../ui/success.tsx";
import { casesText } from "../cases/text.ts";
import { peopleText as text } from "./text.ts";

type Listed = AnswerFor<typeof callIdentity, "GET /people">["items"][number];

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

/** Every account of the tribunal, by name, address or role, for whoever manages accounts. */
export function PeoplePage() {
  const say = useSay();
  const language = useLanguage();
  const me = useMe();
  const { of, words, go, after, pager } = useListPlace();
  const role = of("role");
  useTitle(say(text.title));
  const query = { search: words, ...(isRole(role) ? { role } : {}), ...after };
  const people = useQuery(callIdentity.query(language, "GET /people", { query }));
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
      <SearchForm
        key={`${words} ${role}`}
        className="search"
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
      {people.isPending ? <Loading /> : null}
      {people.isError ? <ErrorSummary error={people.error} /> : null}
      {people.data === undefined ? null : (
        <>
          {people.data.items.some((row) => row.near) ? <p role="status">{say(casesText.nearBelow)}</p> : null}
          {people.data.items.length === 0 ? <Empty>{say(text.none)}</Empty> : <Accounts rows={people.data.items} />}
          <Pager next={people.data.next} {...pager} />
        </>
      )}
    </>
  );
}

function Accounts({ rows }: { readonly rows: readonly Listed[] }) {
  const say = useSay();
  const opens = useHolds("registry-officer", "operator");
  const language = useLanguage();
  return (
    <DataTable
      caption={say(text.accounts)}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          name: text.name,
          cell: (row) => (
            <>
              {opens ? (
                <Link to="/$language/people/$accountId" params={{ language, accountId: row.id }}>
                  <bdi>{row.name}</bdi>
                </Link>
              ) : (
                <bdi>{row.name}</bdi>
              )}
              {row.near === true ? (
                <>
                  {" "}
                  <Badge>{say(casesText.near)}</Badge>
                </>
              ) : null}
            </>
          ),
        },
        { name: text.email, cell: (row) => row.email },
        { name: text.roles, cell: (row) => row.roles.map((role) => say(roleNames[role])).join(", ") },
        {
          name: text.state,
          cell: (row) => (
            <Badge tone={row.isClosed ? "warning" : "good"}>{say(row.isClosed ? text.closed : text.open)}</Badge>
          ),
        },
      ]}
    />
  );
}
