import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Role } from "../../../kernel/actor.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { easternZone } from "../../../kernel/time.ts";
import type { AnswerFor, Asking } from "../../api/caller.ts";
import { callIdentity } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { useCommands } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Moment } from "../../ui/day.tsx";
import { Loading, Refusal } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { PageError } from "../../ui/page-error.tsx";
import { RoleFields, roleIn } from "./role-fields.tsx";
import { RolesTable } from "./roles-table.tsx";
import { peopleText as text } from "./text.ts";

type Person = AnswerFor<typeof callIdentity, "GET /people/:accountId">;

/** Something that is asked once more before it is done. */
interface Asked {
  readonly send: Asking<Person>;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  readonly action: Bilingual;
}

/** One account: its roles with their dates, and what whoever manages accounts may do with it. */
export function PersonPage() {
  const say = useSay();
  const language = useLanguage();
  const me = useMe();
  const { accountId = "" } = useParams({ strict: false });
  const [asked, setAsked] = useState<Asked | null>(null);
  const params = { accountId };
  const query = callIdentity.query(language, "GET /people/:accountId", { params });
  const person = useQuery(query);
  const acts = useCommands<Person>({ keepsAt: query.queryKey, renews: [callIdentity.key(language, "GET /people")] });
  useTitle(person.isError ? null : say(text.onePerson));
  if (person.isPending || me === undefined) return <Loading />;
  if (person.isError) return <PageError error={person.error} />;
  const { data } = person;
  const mayChange = data.closedAt === null && data.id !== me.account.id && me.mayGrant.length > 0;
  return (
    <>
      <h1>
        <bdi>{data.name}</bdi>
      </h1>
      <Refusal of={acts.refusal} />
      <PersonFacts person={data} />
      <RolesTable
        rows={data.roles}
        mayChange={mayChange}
        onEnd={(id) =>
          setAsked({
            send: callIdentity.send(language, "POST /people/:accountId/roles/:assignmentId/end", {
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
          <GiveRole accountId={accountId} may={me.mayGrant} />
          <h2>{say(text.manage)}</h2>
          <Manage accountId={accountId} acts={acts} onAsk={setAsked} />
        </>
      ) : null}
      {asked === null ? null : (
        <Confirm
          title={say(asked.title)}
          action={say(asked.action)}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            void acts.run({ send: asked.send, tell: say(text.done) });
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

function GiveRole({ accountId, may }: { readonly accountId: string; readonly may: readonly Role[] }) {
  const say = useSay();
  const language = useLanguage();
  const params = { accountId };
  return (
    <section>
      <h2>{say(text.giveTitle)}</h2>
      <Form
        send={callIdentity.send(language, "POST /people/:accountId/roles", { params })}
        body={({ form }) => roleIn(form)}
        action={say(text.give)}
        isSecond
        tell={say(text.done)}
        keepsAt={callIdentity.key(language, "GET /people/:accountId", { params })}
        renews={[callIdentity.key(language, "GET /people")]}
      >
        <RoleFields may={may} />
      </Form>
    </section>
  );
}

function Manage({
  accountId,
  acts,
  onAsk,
}: {
  readonly accountId: string;
  readonly acts: ReturnType<typeof useCommands<Person>>;
  readonly onAsk: (asked: Asked) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const params = { accountId };
  const unlock = callIdentity.send(language, "POST /people/:accountId/unlock", { params });
  const reset = {
    send: callIdentity.send(language, "POST /people/:accountId/reset-second-factors", { params }),
    title: text.reset,
    detail: text.resetDetail,
    action: text.reset,
  };
  const close = {
    send: callIdentity.send(language, "POST /people/:accountId/close", { params }),
    title: text.close,
    detail: text.closeDetail,
    action: text.close,
  };
  return (
    <div className="buttons">
      <button
        type="button"
        className="second"
        disabled={acts.isPending}
        onClick={() => void acts.run({ send: unlock, tell: say(text.done) })}
      >
        {say(text.unlock)}
      </button>
      <button type="button" className="second" disabled={acts.isPending} onClick={() => onAsk(reset)}>
        {say(text.reset)}
      </button>
      <button type="button" className="second" disabled={acts.isPending} onClick={() => onAsk(close)}>
        {say(text.close)}
      </button>
    </div>
  );
}
