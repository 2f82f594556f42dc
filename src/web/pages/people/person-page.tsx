import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { Role } from "../../../kernel/actor.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { easternZone } from "../../../kernel/time.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callIdentity } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { PageError } from "../../ui/page-error.tsx";
import { Success } from "../../ui/success.tsx";
import { type NewRole, RoleFields, roleIn } from "./role-fields.tsx";
import { RolesTable } from "./roles-table.tsx";
import { peopleText as text } from "./text.ts";

type Person = AnswerFor<typeof callIdentity, "GET /people/:accountId">;

/** Something that is asked once more before it is done. */
interface Asked {
  readonly act: () => Promise<Person>;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  readonly action: Bilingual;
}

/** One account: its roles with their dates, and what whoever manages accounts may do with it. */
export function PersonPage() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const me = useMe();
  const { accountId = "" } = useParams({ strict: false });
  const { busy, problem, attempt } = useAttempt();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState(0);
  const params = { accountId };
  const query = callIdentity.query(language, "GET /people/:accountId", { params });
  const person = useQuery(query);
  useTitle(person.isError ? null : say(text.onePerson));
  if (person.isPending || me === undefined) return <Loading />;
  if (person.isError) return <PageError error={person.error} />;
  const send = (act: () => Promise<Person>) =>
    attempt(async () => {
      queries.setQueryData(query.queryKey, await act());
      await queries.invalidateQueries({ queryKey: callIdentity.key(language, "GET /people") });
      setDone((times) => times + 1);
    });
  const { data } = person;
  const mayChange = data.closedAt === null && data.id !== me.account.id && me.mayGrant.length > 0;
  return (
    <>
      <h1>
        <bdi>{data.name}</bdi>
      </h1>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {done === 0 || problem !== null ? null : <Success key={done} title={say(text.done)} />}
      <PersonFacts person={data} />
      <RolesTable
        rows={data.roles}
        mayChange={mayChange}
        onEnd={(id) =>
          setAsked({
            act: () =>
              callIdentity(language, "POST /people/:accountId/roles/:assignmentId/end", {
                params: { accountId, assignmentId: id },
                body: {},
              }),
            title: text.endTitle,
            detail: text.endDetail,
            action: text.end,
          })
        }
      />
      {mayChange ? (
        <>
          <GiveRole
            may={me.mayGrant}
            busy={busy}
            onGive={(body) =>
              void send(() => callIdentity(language, "POST /people/:accountId/roles", { params, body }))
            }
          />
          <h2>{say(text.manage)}</h2>
          <Manage accountId={accountId} busy={busy} onAct={(act) => void send(act)} onAsk={setAsked} />
        </>
      ) : null}
      {asked === null ? null : (
        <Confirm
          title={say(asked.title)}
          action={say(asked.action)}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            void send(asked.act);
          }}
        >
          <p>{say(asked.detail)}</p>
        </Confirm>
      )}
    </>
  );
}

function PersonFacts({ person }: { readonly person: Person }) {
  const say = useSay();
  return (
    <Facts
      facts={[
        [text.email, person.email],
        [
          text.state,
          <Badge key="state" tone={person.closedAt === null ? "good" : "warning"}>
            {say(person.closedAt === null ? text.open : text.closed)}
          </Badge>,
        ],
        [text.opened, <Moment key="opened" at={person.openedAt} zone={easternZone} />],
        [text.signsIn, say(person.hasAuthenticator ? text.hasAuthenticator : text.noAuthenticator)],
        [text.sessions, String(person.sessions)],
      ]}
    />
  );
}

function GiveRole({
  may,
  busy,
  onGive,
}: {
  readonly may: readonly Role[];
  readonly busy: boolean;
  readonly onGive: (role: NewRole) => void;
}) {
  const say = useSay();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onGive(roleIn(event.currentTarget));
  };
  return (
    <section>
      <h2>{say(text.giveTitle)}</h2>
      <form onSubmit={submit}>
        <RoleFields may={may} />
        <button type="submit" className="second" disabled={busy}>
          {say(text.give)}
        </button>
      </form>
    </section>
  );
}

function Manage({
  accountId,
  busy,
  onAct,
  onAsk,
}: {
  readonly accountId: string;
  readonly busy: boolean;
  readonly onAct: (act: Asked["act"]) => void;
  readonly onAsk: (asked: Asked) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const params = { accountId };
  const unlock = () => callIdentity(language, "POST /people/:accountId/unlock", { params });
  const reset = {
    act: () => callIdentity(language, "POST /people/:accountId/reset-second-factors", { params }),
    title: text.reset,
    detail: text.resetDetail,
    action: text.reset,
  };
  const close = {
    act: () => callIdentity(language, "POST /people/:accountId/close", { params }),
    title: text.close,
    detail: text.closeDetail,
    action: text.close,
  };
  return (
    <div className="buttons">
      <button type="button" className="second" disabled={busy} onClick={() => onAct(unlock)}>
        {say(text.unlock)}
      </button>
      <button type="button" className="second" disabled={busy} onClick={() => onAsk(reset)}>
        {say(text.reset)}
      </button>
      <button type="button" className="second" disabled={busy} onClick={() => onAsk(close)}>
        {say(text.close)}
      </button>
    </div>
  );
}
