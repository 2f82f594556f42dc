import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { callIntake } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { appealsText as text } from "./text.ts";
import { type ChainCase, useChain } from "./use-chain.ts";
import { useEveryDocument } from "./use-every-document.ts";

interface Placing {
  /** The case of the appeal. */
  readonly caseId: string;
  readonly mayAct: boolean;
  readonly onDone?: () => Promise<unknown>;
}

/** Places the record of the claim on its appeal, after saying how many documents go. */
export function PlaceRecord(placing: Placing) {
  const say = useSay();
  const chain = useChain(placing.caseId);
  if (chain.isError) return <ErrorSummary error={chain.error} />;
  if (chain.isPending) return <Loading />;
  const claim = chain.data.items.find((one) => one.appellant === null && !one.isThis);
  if (claim === undefined) return <p className="empty">{say(text.hiddenClaim)}</p>;
  return <PlaceRecordOf {...placing} claim={claim} />;
}

function PlaceRecordOf({ caseId, mayAct, onDone, claim }: Placing & { readonly claim: ChainCase }) {
  const say = useSay();
  const language = useLanguage();
  const [asks, setAsks] = useState(false);
  const documents = useEveryDocument(claim.id);
  const place = usePlacing(caseId, onDone);
  const number = claim.fileNumber;
  if (documents.isError) return <ErrorSummary error={documents.error} />;
  if (documents.isPending) return <Loading />;
  const docketed = documents.data.filter((one) => one.docketNumber !== null).length;
  const others = documents.data.length - docketed;
  return (
    <>
      <Refusal of={place.refusal} />
      <p>
        {say(text.recordLead, { number })}{" "}
        <Link to="/$language/cases/$caseId/documents" params={{ language, caseId: claim.id } as never}>
          {say(text.documentsOf, { number })}
        </Link>
      </p>
      {mayAct ? (
        <p className="buttons">
          <button type="button" disabled={place.isPending || place.done !== null} onClick={() => setAsks(true)}>
            {say(text.place)}
          </button>
        </p>
      ) : null}
      {asks ? (
        <Confirm
          title={say(text.placeSure, { number })}
          action={say(text.place)}
          onClose={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            void place.run();
          }}
        >
          <p>{say(text.placed, { n: docketed, number })}</p>
          {others === 0 ? null : <p>{say(text.leftBehind, { n: others })}</p>}
        </Confirm>
      ) : null}
    </>
  );
}

function usePlacing(caseId: string, onDone: Placing["onDone"]) {
  const say = useSay();
  const language = useLanguage();
  return useCommand(callIntake.send(language, "POST /cases/:caseId/rpd-record", { params: { caseId } }), {
    renews: [[language]],
    ...(onDone === undefined ? {} : { onDone }),
    // The page of an item says by itself that it is done.
    ...(onDone === undefined ? { tell: say(text.recordPlaced) } : {}),
  });
}
