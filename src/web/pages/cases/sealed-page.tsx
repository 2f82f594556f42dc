import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { easternZone } from "../../../kernel/time.ts";
import type { Asking, BodyOf } from "../../api/caller.ts";
import { Problem } from "../../api/client.ts";
import { callCases, callIdentity } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { Empty, Success } from "../../ui/success.tsx";
import { sealReasonTexts, encryptText as text } from "./access-text.ts";
import { SealRequests } from "./seal-requests.tsx";
import type { Asked, Sealed } from "./sealed-case.ts";
import { useNamed } from "./use-reference.ts";

/** The operator's: carries out orders to seal by a case's number, and lets staff in, without seeing the cases. */
export function SealedPage() {
  const say = useSay();
  const language = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  useTitle(say(text.title));
  const list = useQuery(callCases.query(language, "GET /sealed-cases"));
  const act = useCommand((asking: Asking, sending) => asking.run(undefined, sending), {
    renews: [callCases.key(language, "GET /sealed-cases")],
    // A refusal changes the list too: the first of two operators is told that the request waits.
    renewsRefused: true,
    tell: say(text.done),
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <PageError error={list.error} />;
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      {act.refusal === null ? null : <Answer error={act.refusal.error} key={act.refusal.nth} />}
      <PlaceForm onAct={act.run} />
      {list.data.items.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {list.data.items.map((one) => (
        <SealedCard key={one.caseId} one={one} onAsk={setAsked} onAct={act.run} />
      ))}
      {asked === null ? null : (
        <Confirm
          title={asked.title}
          action={say(asked.action)}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            void act.run(asked.act);
          }}
        >
          <p>{say(asked.detail)}</p>
        </Confirm>
      )}
    </>
  );
}

/** That a request waits for the second person is no fault of the first. */
function Answer({ error }: { readonly error: unknown }) {
  if (!(error instanceof Problem && error.code === "seal-second-person-wanted")) return <ErrorSummary error={error} />;
  return (
    <Success title={error.title}>
      <p>{error.detail}</p>
    </Success>
  );
}

/** What becomes of it is said above the page, where it may be that it waits for the second person. */
function PlaceForm({ onAct }: { readonly onAct: (act: Asking) => Promise<void> }) {
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  return (
    <Form
      send={(body: BodyOf<typeof callCases, "POST /sealed-cases">) =>
        onAct(callCases.send(language, "POST /sealed-cases", { body }))
      }
      fields={{
        fileNumber: {
          kind: "text",
          label: say(text.number),
          required: true,
          minLength: 3,
          maxLength: 40,
          autoComplete: "off",
        },
        reason: { kind: "list", label: say(text.reason), options: named(sealReasonTexts) },
      }}
      className="card"
      title={say(text.seal)}
      action={say(text.seal)}
      staysFilled
      asks={(wanted) => ({
        title: say(text.sealSure, { number: wanted.fileNumber }),
        detail: <p>{say(text.sealDetail)}</p>,
      })}
    />
  );
}

interface CardProps {
  readonly one: Sealed;
  readonly onAsk: (asked: Asked) => void;
  readonly onAct: (act: Asking) => Promise<void>;
}

function SealedCard({ one, onAsk, onAct }: CardProps) {
  const language = useLanguage();
  return (
    <section className="card" aria-label={one.fileNumber}>
      <h2>{one.fileNumber}</h2>
      <Facts
        facts={[
          [text.reason, one.reason[language]],
          [text.since, <Moment key="since" at={one.sealedAt} zone={easternZone} />],
        ]}
      />
      <Assigned one={one} onAct={onAct} />
      <SealRequests one={one} onAsk={onAsk} onAct={(wanted) => void onAct(wanted)} />
      <LetIn one={one} onAsk={onAsk} onAct={onAct} />
    </section>
  );
}

/** For whom the case stays open. */
function Assigned({ one, onAct }: Pick<CardProps, "one" | "onAct">) {
  const say = useSay();
  const language = useLanguage();
  const takeOff = (accountId: string) =>
    callCases.send(language, "POST /sealed-cases/:caseId/assignments/:accountId/end", {
      params: { caseId: one.caseId, accountId },
    });
  return (
    <>
      <h3>{say(text.assigned)}</h3>
      <ul>
        {one.assigned.map((person) => (
          <li key={person.accountId}>
            <bdi>{person.name}</bdi>{" "}
            <button type="button" className="plain" onClick={() => void onAct(takeOff(person.accountId))}>
              {say(text.takeOff, { name: person.name })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Lets one more of the staff in, or opens the case to all of them again. */
function LetIn({ one, onAsk, onAct }: CardProps) {
  const say = useSay();
  const language = useLanguage();
  const staff = useStaff();
  const free = staff.filter((person) => !one.assigned.some((assigned) => assigned.accountId === person.id));
  const params = { caseId: one.caseId };
  const askUnseal = () =>
    onAsk({
      act: callCases.send(language, "POST /sealed-cases/:caseId/unseal", { params }),
      title: say(text.unsealSure, { number: one.fileNumber }),
      action: text.unseal,
      detail: text.unsealDetail,
    });
  return (
    <Form
      send={({ accountId }: { readonly accountId: string }) =>
        onAct(callCases.send(language, "POST /sealed-cases/:caseId/assignments", { params, body: { accountId } }))
      }
      fields={{
        accountId: {
          kind: "choice",
          label: say(text.letIn),
          options: free.map((person) => [person.id, person.name] as const),
        },
      }}
      action={say(text.letInDo)}
      isSecond
      staysFilled
      buttons={
        <button type="button" className="second" onClick={askUnseal}>
          {say(text.unseal)}
        </button>
      }
    />
  );
}

const staffRoles = [
  "registry-officer",
  "scheduling-officer",
  "triage-officer",
  "member",
  "adjudicative-support",
] as const;

interface Person {
  readonly id: string;
  readonly name: string;
  readonly isClosed: boolean;
}

/** The staff who may be let in, by name. */
function useStaff(): readonly Person[] {
  const language = useLanguage();
  const found = useQuery({
    queryKey: [...callIdentity.key(language, "GET /people"), "staff"],
    queryFn: async () => {
      const lists = await Promise.all(
        staffRoles.map((role) => callIdentity(language, "GET /people", { query: { role, limit: 100 } })),
      );
      const all = new Map(lists.flatMap((list) => list.items).map((person) => [person.id, person]));
      return [...all.values()].filter((one) => !one.isClosed).sort((a, b) => a.name.localeCompare(b.name, language));
    },
    staleTime: 60_000,
  });
  return found.data ?? [];
}
