import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { easternZone } from "../../../kernel/time.ts";
import { Problem } from "../../api/client.ts";
import { callCases, callIdentity } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { Empty, Success } from "../../ui/success.tsx";
import { sealReasonTexts, sealedText as text } from "./access-text.ts";
import { SealRequests } from "./seal-requests.tsx";
import type { Act, Asked, Sealed, SealReason } from "./sealed-case.ts";
import { useNamed } from "./use-reference.ts";

/** The operator's: carries out orders to seal by a file's number, and lets staff in, without seeing the files. */
export function SealedPage() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  useTitle(say(text.title));
  const list = useQuery(callCases.query(language, "GET /sealed-cases"));
  const act = useMutation({
    mutationFn: (run: Act) => run(),
    // A refusal changes the list too: the first of two operators is told that the request waits.
    onSettled: () => queries.invalidateQueries({ queryKey: callCases.key(language, "GET /sealed-cases") }),
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <PageError error={list.error} />;
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      {act.isError ? <Answer error={act.error} key={act.submittedAt} /> : null}
      {act.isSuccess ? <Success key={act.submittedAt} title={say(text.done)} /> : null}
      <PlaceForm onAsk={setAsked} />
      {list.data.items.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {list.data.items.map((one) => (
        <SealedCard key={one.caseId} one={one} onAsk={setAsked} onAct={(wanted) => act.mutate(wanted)} />
      ))}
      {asked === null ? null : (
        <Confirm
          title={asked.title}
          action={say(asked.action)}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            act.mutate(asked.act);
          }}
        >
          <p>{say(asked.detail)}</p>
        </Confirm>
      )}
    </>
  );
}

/** That a request waits for the second person is no fault of the first. */
function Answer({ error }: { readonly error: Error }) {
  if (!(error instanceof Problem && error.code === "seal-second-person-wanted")) return <ErrorSummary error={error} />;
  return (
    <Success title={error.title}>
      <p>{error.detail}</p>
    </Success>
  );
}

function PlaceForm({ onAsk }: { readonly onAsk: (asked: Asked) => void }) {
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  return (
    <form
      className="card"
      aria-label={say(text.seal)}
      onSubmit={(event) => {
        event.preventDefault();
        const value = valuesOf(event.currentTarget);
        onAsk({
          act: () =>
            callCases(language, "POST /sealed-cases", {
              body: { fileNumber: value("fileNumber"), reason: value<SealReason>("reason") },
            }),
          title: say(text.sealSure, { number: value("fileNumber") }),
          action: text.seal,
          detail: text.sealDetail,
        });
      }}
    >
      <h2>{say(text.seal)}</h2>
      <Field label={say(text.number)} name="fileNumber" required minLength={3} maxLength={40} autoComplete="off" />
      <SelectField label={say(text.reason)} name="reason" options={named(sealReasonTexts)} />
      <button type="submit">{say(text.seal)}</button>
    </form>
  );
}

function SealedCard({
  one,
  onAsk,
  onAct,
}: {
  readonly one: Sealed;
  readonly onAsk: (asked: Asked) => void;
  readonly onAct: (act: Act) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const staff = useStaff();
  const free = staff.filter((person) => !one.assigned.some((assigned) => assigned.accountId === person.id));
  return (
    <section className="card" aria-label={one.fileNumber}>
      <h2>{one.fileNumber}</h2>
      <Facts
        facts={[
          [text.reason, one.reason[language]],
          [text.since, <Moment key="since" at={one.sealedAt} zone={easternZone} />],
        ]}
      />
      <h3>{say(text.assigned)}</h3>
      <ul>
        {one.assigned.map((person) => (
          <li key={person.accountId}>
            <bdi>{person.name}</bdi>{" "}
            <button
              type="button"
              className="plain"
              onClick={() =>
                onAct(() =>
                  callCases(language, "POST /sealed-cases/:caseId/assignments/:accountId/end", {
                    params: { caseId: one.caseId, accountId: person.accountId },
                  }),
                )
              }
            >
              {say(text.takeOff, { name: person.name })}
            </button>
          </li>
        ))}
      </ul>
      <SealRequests one={one} onAsk={onAsk} onAct={onAct} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const body = { accountId: valuesOf(event.currentTarget)("accountId") };
          onAct(() =>
            callCases(language, "POST /sealed-cases/:caseId/assignments", { params: { caseId: one.caseId }, body }),
          );
        }}
      >
        <SelectField
          label={say(text.letIn)}
          name="accountId"
          required
          options={[["", say(text.choose)], ...free.map((person) => [person.id, person.name] as const)]}
        />
        <div className="buttons">
          <button type="submit" className="second">
            {say(text.letInDo)}
          </button>
          <button
            type="button"
            className="second"
            onClick={() =>
              onAsk({
                act: () => callCases(language, "POST /sealed-cases/:caseId/unseal", { params: { caseId: one.caseId } }),
                title: say(text.unsealSure, { number: one.fileNumber }),
                action: text.unseal,
                detail: text.unsealDetail,
              })
            }
          >
            {say(text.unseal)}
          </button>
        </div>
      </form>
    </section>
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
