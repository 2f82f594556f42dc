import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { CaseAccess } from "../../../modules/representation/contract.ts";
import { callIdentity, callRepresentation } from "../../api/rooms.ts";
import { useCommands } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Refusal } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { accessText as text } from "./access-text.ts";
import { useAccessKeys } from "./use-access.ts";

type Participation = CaseAccess["minister"][number];

export interface AccessSection {
  readonly theCase: CaseView;
  readonly access: CaseAccess;
  /** Says what was done. */
  readonly onDone: (words: string) => void;
}

/** The Minister's counsel on the case, as a party or by intervention, and until when they were. */
export function MinisterSection({ theCase, access, onDone }: AccessSection) {
  const say = useSay();
  const language = useLanguage();
  const [ending, setEnding] = useState<Participation | null>(null);
  const end = useCommands({ renews: useAccessKeys(theCase.id), onDone: () => onDone(say(text.done)) });
  const mayEnd = theCase.actions.includes("minister.end");
  const columns: readonly Column<Participation>[] = [
    { name: text.name, cell: (one) => <bdi>{one.name}</bdi> },
    { name: text.basis, cell: (one) => say(text[one.basis]) },
    { name: text.from, cell: (one) => <Moment at={one.fromAt} zone={theCase.office.zone} /> },
    {
      name: text.until,
      cell: (one) => (one.untilAt === null ? "–" : <Moment at={one.untilAt} zone={theCase.office.zone} />),
    },
    ...(mayEnd ? [{ name: text.action, cell: (one: Participation) => <End one={one} onEnd={setEnding} /> }] : []),
  ];
  return (
    <div>
      <h3>{say(text.minister)}</h3>
      <Refusal of={end.refusal} />
      {access.minister.length === 0 ? (
        <p>{say(text.noMinister)}</p>
      ) : (
        <DataTable
          caption={say(text.minister)}
          isHeaded
          columns={columns}
          rows={access.minister}
          rowKey={(one) => one.participationId}
        />
      )}
      {theCase.actions.includes("minister.join") ? <JoinForm theCase={theCase} onDone={onDone} /> : null}
      {ending === null ? null : (
        <Confirm
          title={say(text.endOf, { name: ending.name })}
          action={say(text.end)}
          onClose={() => setEnding(null)}
          onConfirm={() => {
            setEnding(null);
            void end.run({
              send: callRepresentation.send(language, "POST /cases/:caseId/minister/:participationId/end", {
                params: { caseId: theCase.id, participationId: ending.participationId },
              }),
            });
          }}
        >
          <p>{say(text.endDetail, { name: ending.name })}</p>
        </Confirm>
      )}
    </div>
  );
}

function End({ one, onEnd }: { readonly one: Participation; readonly onEnd: (one: Participation) => void }) {
  const say = useSay();
  if (one.untilAt !== null) return "–";
  return (
    <button
      type="button"
      className="second"
      aria-label={say(text.endOf, { name: one.name })}
      onClick={() => onEnd(one)}
    >
      {say(text.end)}
    </button>
  );
}

function JoinForm({ theCase, onDone }: Pick<AccessSection, "theCase" | "onDone">) {
  const say = useSay();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const people = useQuery({
    ...callIdentity.query(language, "GET /people", { query: { role: "minister-counsel", limit: 100 } }),
    enabled: isOpen,
  });
  const renews = useAccessKeys(theCase.id);
  if (!isOpen)
    return (
      <div className="buttons">
        <button type="button" className="second" onClick={() => setOpen(true)}>
          {say(text.join)}
        </button>
      </div>
    );
  const open = people.data?.items.filter((one) => !one.isClosed) ?? [];
  return (
    <Form
      send={callRepresentation.send(language, "POST /cases/:caseId/minister", { params: { caseId: theCase.id } })}
      fields={{
        accountId: {
          kind: "choice",
          label: say(text.joinWho),
          options: open.map((one) => [one.id, one.name] as const),
        },
        basis: {
          kind: "radio",
          legend: say(text.basis),
          chosen: "intervention",
          options: [
            ["intervention", say(text.intervention)],
            ["party", say(text.party)],
          ],
        },
      }}
      lead={
        <>
          {people.isError ? <ErrorSummary error={people.error} /> : null}
          {people.isSuccess && open.length === 0 ? <p className="note">{say(text.noCandidates)}</p> : null}
        </>
      }
      className="card"
      aria-label={say(text.join)}
      action={say(text.joinDo)}
      onClose={() => setOpen(false)}
      asks={(wanted) => ({
        title: say(text.joinSure, { name: open.find((one) => one.id === wanted.accountId)?.name ?? "" }),
        detail: <p>{say(text.joinDetail)}</p>,
      })}
      renews={renews}
      onDone={() => {
        setOpen(false);
        onDone(say(text.done));
      }}
    />
  );
}
