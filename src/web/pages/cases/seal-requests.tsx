import { easternZone } from "../../../kernel/time.ts";
import type { Asking } from "../../api/caller.ts";
import { callCases } from "../../api/rooms.ts";
import { Moment } from "../../ui/day.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { encryptText as text } from "./access-text.ts";
import type { Asked, Sealed, SealRequest } from "./sealed-case.ts";

/** What one operator asked and nobody has confirmed yet: the second one confirms it here, or it is refused. */
export function SealRequests({
  one,
  onAsk,
  onAct,
}: {
  readonly one: Sealed;
  readonly onAsk: (asked: Asked) => void;
  readonly onAct: (act: Asking) => void;
}) {
  const say = useSay();
  if (one.requests.length === 0) return null;
  return (
    <>
      <h3>{say(text.waiting)}</h3>
      {one.requests.map((request) => (
        <div key={request.requestId} className="note">
          <Waiting request={request} theCase={one} onAsk={onAsk} onAct={onAct} />
        </div>
      ))}
    </>
  );
}

function Waiting({
  request,
  theCase,
  onAsk,
  onAct,
}: {
  readonly request: SealRequest;
  readonly theCase: Sealed;
  readonly onAsk: (asked: Asked) => void;
  readonly onAct: (act: Asking) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { what, wanted } = useWish(request, theCase);
  const refuse = callCases.send(language, "POST /sealed-cases/:caseId/requests/:requestId/refuse", {
    params: { caseId: theCase.caseId, requestId: request.requestId },
  });
  return (
    <>
      <p>
        <strong>{what}</strong>
      </p>
      <Facts
        facts={[
          [text.asker, request.askedBy],
          [text.asked, <Moment key="asked" at={request.askedAt} zone={easternZone} />],
          [text.until, <Moment key="until" at={request.until} zone={easternZone} />],
        ]}
      />
      {request.standing === "may-confirm" ? null : <p>{text[request.standing][language]}</p>}
      <div className="buttons">
        {request.standing === "may-confirm" ? (
          <button type="button" onClick={() => onAsk({ ...wanted, action: text.confirm })}>
            {say(text.confirmOf, { what })}
          </button>
        ) : null}
        <button type="button" className="second" onClick={() => onAct(refuse)}>
          {say(request.standing === "own" ? text.takeBack : text.refuse, { what })}
        </button>
      </div>
    </>
  );
}

/** What is asked for, in words, and what the second person is asked before it is done. */
function useWish({ letIn }: SealRequest, theCase: Sealed) {
  const say = useSay();
  const language = useLanguage();
  const params = { caseId: theCase.caseId };
  const number = theCase.fileNumber;
  if (letIn === null)
    return {
      what: say(text.wishLift),
      wanted: {
        act: callCases.send(language, "POST /sealed-cases/:caseId/unseal", { params }),
        title: say(text.unsealSure, { number }),
        detail: text.unsealDetail,
      },
    };
  const { name, accountId } = letIn;
  return {
    what: say(text.wishLetIn, { name }),
    wanted: {
      act: callCases.send(language, "POST /sealed-cases/:caseId/assignments", { params, body: { accountId } }),
      title: say(text.letInSure, { name, number }),
      detail: text.letInDetail,
    },
  };
}
